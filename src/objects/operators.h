// The operators of the language, in the order that bytecode.def uses, and what applies them.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_OPERATORS_H
#define KRAIT_OBJECTS_OPERATORS_H

#include "memory/value.h"

typedef enum BinaryOperator {
    OPERATOR_ADD, OPERATOR_SUBTRACT, OPERATOR_MULTIPLY, OPERATOR_TRUE_DIVIDE, OPERATOR_FLOOR_DIVIDE, OPERATOR_MODULO,
    OPERATOR_POWER, OPERATOR_LEFT_SHIFT, OPERATOR_RIGHT_SHIFT, OPERATOR_AND, OPERATOR_OR, OPERATOR_XOR,
    OPERATOR_MATRIX_MULTIPLY, OPERATOR_DIVMOD,
    BINARY_OPERATOR_COUNT
} BinaryOperator;

// The four operators of the language, and the conversions of numbers, which are looked up in
// the same way.
typedef enum UnaryOperator {
    OPERATOR_NEGATIVE, OPERATOR_POSITIVE, OPERATOR_INVERT, OPERATOR_ABSOLUTE,
    OPERATOR_TO_INT, OPERATOR_TO_FLOAT, OPERATOR_INDEX,      // __int__, __float__, __index__
    UNARY_OPERATOR_COUNT
} UnaryOperator;

typedef enum Comparison {
    COMPARE_LESS, COMPARE_LESS_EQUAL, COMPARE_EQUAL, COMPARE_NOT_EQUAL, COMPARE_GREATER, COMPARE_GREATER_EQUAL,
} Comparison;

// All of these follow the language's full protocol (reflected methods, fallbacks) and raise TypeError with
// CPython's text where nothing applies. They may collect and run Python code. Implemented in operators.c.
Value operate(Vm *vm, BinaryOperator operator, Value left, Value right);
Value operate_in_place(Vm *vm, BinaryOperator operator, Value left, Value right);
Value operate_unary(Vm *vm, UnaryOperator operator, Value operand);
Value operate_power(Vm *vm, Value base, Value exponent, Value modulus);    // modulus ABSENT or NONE: **
Value compare(Vm *vm, Comparison comparison, Value left, Value right);     // the result may be any object
// The truth of what compare() returns.
bool compare_true(Vm *vm, Comparison comparison, Value left, Value right);
bool values_equal(Vm *vm, Value left, Value right);      // identity, then ==: what containers use
// __bool__(), else the length, else true.
bool value_is_true(Vm *vm, Value value);
intptr_t value_hash(Vm *vm, Value value);                // raises TypeError "unhashable type: 'X'"
// len(): never negative. Raises TypeError if there is no length.
intptr_t value_length(Vm *vm, Value value);
Value value_repr(Vm *vm, Value value);                   // a str
Value value_str(Vm *vm, Value value);
Value value_ascii(Vm *vm, Value value);
Value value_format(Vm *vm, Value value, Value specification);    // a str; specification: a str
// object[key], of classes too: __class_getitem__().
Value get_item(Vm *vm, Value object, Value key);
void set_item(Vm *vm, Value object, Value key, Value value);     // value ABSENT: delete
// item in container: __contains__(), else by iteration.
bool contains(Vm *vm, Value container, Value item);
// Symbol of an operator for messages: "+", "**=".
const char *binary_operator_symbol(BinaryOperator operator);
const char *comparison_symbol(Comparison comparison);

#endif
