// What the int files share: one view of small and big ints.
//
// Three representations have the type int: small ints in the Value, BigInt objects beyond
// that, and derived instances (BigInt of any size); bool is an int too. All arithmetic reads
// operands through IntView and finishes results with big_finish(), so that each number has one
// representation: what fits a small int is one, and == of exact ints never compares both
// kinds.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_INT_INTERNAL_H
#define KRAIT_OBJECTS_INT_INTERNAL_H

#include "objects/number.h"
#include "support/bignum.h"

enum { SMALL_LIMBS = sizeof(uintptr_t) / sizeof(Limb) };

// An int of any kind as sign and magnitude. `limbs` points into `own` for small ones, so do not copy the struct.
typedef struct IntView {
    const Limb *limbs;
    size_t count;            // trimmed: 0 for zero
    bool negative;
    Limb own[SMALL_LIMBS];
} IntView;

// Of any is_int() value. The view of a BigInt points into it: take it anew after what may
// collect.
void int_view(IntView *view, Value value);
// From the trimmed magnitude of a BigInt made by big_new() (shrunk, or turned into a small int). May not collect.
// big_new() zeroes the limbs; it may collect and raises MemoryError.
BigInt *big_new(Vm *vm, size_t limbs);
Value big_finish(Vm *vm, BigInt *big, size_t count, bool negative);
// Truth and value of bool and derived instances: the plain int. Exact ints are returned as they are.
Value int_plain(Vm *vm, Value value);
// Arithmetic on ints of all kinds; results are plain ints. May collect; raises MemoryError,
// and where noted more.
Value int_multiply(Vm *vm, Value left, Value right);
// Floor division and remainder; either may be NULL. Raises ZeroDivisionError.
void int_divide(Vm *vm, Value left, Value right, Value *quotient, Value *remainder);
// Raises ValueError for a negative count, OverflowError for one beyond any memory.
Value int_shift(Vm *vm, Value value, Value count, bool left);
// The exponent is not negative.
Value int_power(Vm *vm, Value base, Value exponent);
// pow() with three ints. Raises ValueError for modulus 0 or a base without inverse.
Value int_power_modulo(Vm *vm, Value base, Value exponent, Value modulus);
// The nearest float. Raises ZeroDivisionError, OverflowError.
Value int_true_divide(Vm *vm, Value left, Value right);
// OPERATOR_AND, OPERATOR_OR or OPERATOR_XOR.
Value int_bitwise(Vm *vm, BinaryOperator operator, Value left, Value right);
// The constructor's row, in int_text.c.
Value int_construct(Vm *vm, const Value *args);
Value int_negate(Vm *vm, Value value);
double int_to_double(Vm *vm, Value value);    // OverflowError "int too large to convert to float"
// The text of an int in base 2..36 without prefix, '-' in front if negative.
Value int_to_text(Vm *vm, Value value, int base);
// The same of a small int without a str: the digits stand at *text, somewhere in `room`. Returns their length.
typedef struct SmallIntText {
    char bytes[sizeof(intptr_t) * 8 + 1];
} SmallIntText;
size_t small_int_to_text(SmallIntText *room, intptr_t number, int base, const char **text);
// sys.set_int_max_str_digits(); 0: no limit. Implemented by the Vm.
int int_digits_limit(Vm *vm);


#endif
