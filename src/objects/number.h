// int, bool, float, complex. Functions that make an object may collect and raise MemoryError.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_NUMBER_H
#define KRAIT_OBJECTS_NUMBER_H

#include "objects/type.h"

// An int outside the small range: sign and magnitude. Always normalised: never fits a small int.
typedef struct BigInt {
    Object object;           // KIND_INT
    uint32_t count;          // limbs; the top one is not 0
    bool negative;
    uint32_t limbs[];        // least significant first
} BigInt;

// Instances of Python classes derived from int are BigInt too (FLAG_SUBCLASS), even when small.

typedef struct FloatBox {
    Object object;           // KIND_FLOAT
    double number;
} FloatBox;

typedef struct Complex {
    Object object;           // KIND_COMPLEX
    double real, imaginary;
} Complex;

extern const Type int_type, bool_type, float_type, complex_type;

// int or bool or derived from int.
static inline bool is_int(Value value) {
    return is_small_int(value) || has_kind(value, KIND_INT) || is_bool(value);
}
static inline bool is_float(Value value) { return is_immediate_float(value) || has_kind(value, KIND_FLOAT); }
static inline bool is_complex(Value value) { return has_kind(value, KIND_COMPLEX); }

// Small ints, or a BigInt if the number does not fit.
Value int_from_intptr(Vm *vm, intptr_t number);
Value int_from_int64(Vm *vm, int64_t number);
Value int_from_uint64(Vm *vm, uint64_t number);
Value int_from_double(Vm *vm, double number);     // truncates; raises for nan and infinity
// From digits of `base` (no prefix, no underscores, base 2..36); for the compiler and int().
Value int_from_text(Vm *vm, const char *digits, size_t length, int base);
// A str of decimal digits. Raises ValueError beyond sys.get_int_max_str_digits().
Value int_repr(Vm *vm, Value value);
// True and *number set if the int fits.
bool int_try_int64(Value value, int64_t *number);
bool int_try_intptr(Value value, intptr_t *number);
// An index argument: int or __index__; raises TypeError "'X' object cannot be interpreted as an integer" and
// IndexError "cannot fit 'int' into an index-sized integer".
intptr_t index_from(Vm *vm, Value value);
// Is it an instance of a Python class with an __index__ method? Never raises.
bool value_has_index(Value value);
// The same, clamped to the range of intptr_t instead of raising (slices).
intptr_t index_clamped(Vm *vm, Value value);
// A C int argument: raises OverflowError outside of int32.
int32_t int32_from(Vm *vm, Value value);
// Of ints of any kind. These neither raise nor allocate.
bool int_is_negative(Value value);
int int_compare(Value a, Value b);
// Called by the interpreter when its fast path fails; both are ints.
Value int_binary(Vm *vm, BinaryOperator operator, Value left, Value right);

// For numbers that are not immediate; use float_new().
Value float_new_boxed(Vm *vm, double number);
static inline Value float_new(Vm *vm, double number) {
    Value result;
    return float_try_immediate(number, &result) ? result : float_new_boxed(vm, number);
}
// Any float Value.
static inline double float_unchecked(Value value) {
    return is_immediate_float(value) ? immediate_float(value) : ((FloatBox *)object_of(value))->number;
}
// A float argument: float, int, __float__ or __index__; raises TypeError "must be real number, not X".
double float_from(Vm *vm, Value value);
// The shortest digits that read back as the same number, as a str.
Value float_repr_value(Vm *vm, double number);
// Exact, whatever the size of the int: -1, 0, 1. `number` is not nan.
int float_compare_int(Vm *vm, double number, Value integer);
// CPython's hash; that of nan is the identity of `owner`.
intptr_t double_hash(Vm *vm, double number, Value owner);
// Always a new object.
Value complex_new(Vm *vm, double real, double imaginary);
// "%d"-style helpers shared by str % and format(): in format_number.c
Value format_number(Vm *vm, Value number, Value specification);
double float_modulo(double left, double right);         // Python's sign rule; right != 0
double float_floor_divide(double left, double right);

#endif
