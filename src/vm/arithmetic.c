// Arithmetic and comparison between the interpreter's fast paths and the general operator protocol.
//
// What comes here has failed the interpreter's test for two small ints (or two immediate
// floats). Most of it is float arithmetic with a boxed or mixed operand and comparing strings;
// both are done without asking types for their slots. The rest goes to objects/operators.h.
// SPDX-License-Identifier: MIT
#include <math.h>

#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "vm/instructions.h"

// A float, or a small int as a double that is exact: below 2^53 = 9007199254740992 in
// magnitude. Beyond, the operators of int do it right.
static inline bool as_double(Value value, double *number) {
    if (is_immediate_float(value)) {
        *number = immediate_float(value);
        return true;
    }
    if (is_small_int(value)) {
        *number = (double)small_int(value);
        return small_int(value) == (intptr_t)(*number) && fabs(*number) < 9007199254740992.0;
    }
    if (!is_exactly(value, KIND_FLOAT)) return false;
    *number = ((FloatBox *)object_of(value))->number;
    return true;
}

// At least one is a float: two ints stay ints.
static inline bool both_doubles(Value left, Value right, double *a, double *b) {
    if (both_small_ints(left, right)) return false;
    return as_double(left, a) && as_double(right, b);
}

static inline bool both_strings(Value left, Value right) { return is_exactly(left, KIND_STR) && is_exactly(right, KIND_STR); }

// True and *result set for the operators that need no more than C.
static bool quick_float(Vm *vm, BinaryOperator operator, Value left, Value right, Value *result) {
    double a, b;
    if (!both_doubles(left, right, &a, &b)) return false;
    switch (operator) {
    case OPERATOR_ADD: *result = float_new(vm, a + b); return true;
    case OPERATOR_SUBTRACT: *result = float_new(vm, a - b); return true;
    case OPERATOR_MULTIPLY: *result = float_new(vm, a * b); return true;
    case OPERATOR_TRUE_DIVIDE:
        if (b == 0) return false;
        *result = float_new(vm, a / b);
        return true;
    case OPERATOR_MODULO:
        if (b == 0) return false;
        *result = float_new(vm, float_modulo(a, b));
        return true;
    case OPERATOR_POWER:
        if (b == 2) {
            *result = float_new(vm, a * a);
            return isfinite(a * a);
        }
        return false;
    default: return false;
    }
}

// Small ints divide to the same double as exact ints do where both are exact doubles: IEEE
// division rounds once.
static bool quick_int(Vm *vm, BinaryOperator operator, Value left, Value right, Value *result) {
    if (!both_small_ints(left, right)) return false;
    intptr_t a = small_int(left), b = small_int(right);
    if (operator != OPERATOR_TRUE_DIVIDE || b == 0) return false;
    double x = (double)a, y = (double)b;
    if (fabs(x) >= 9007199254740992.0 || fabs(y) >= 9007199254740992.0) return false;
    *result = float_new(vm, x / y);
    return true;
}

Value arithmetic(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Value result;
    if (operator == OPERATOR_ADD && both_strings(left, right)) return str_concatenate(vm, left, right);
    if (quick_float(vm, operator, left, right, &result) || quick_int(vm, operator, left, right, &result)) return result;
    return operate(vm, operator, left, right);
}

Value arithmetic_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Value result;
    if (operator == OPERATOR_ADD && both_strings(left, right)) return str_concatenate(vm, left, right);
    if (quick_float(vm, operator, left, right, &result) || quick_int(vm, operator, left, right, &result)) return result;
    return operate_in_place(vm, operator, left, right);
}

// Python's comparisons of floats are C's, NaN included.
static bool compare_doubles(Comparison comparison, double a, double b) {
    switch (comparison) {
    case COMPARE_LESS: return a < b;
    case COMPARE_LESS_EQUAL: return a <= b;
    case COMPARE_EQUAL: return a == b;
    case COMPARE_NOT_EQUAL: return a != b;
    case COMPARE_GREATER: return a > b;
    default: return a >= b;
    }
}

// Strings are compared for equality more often than anything else but numbers. True if that is what is asked.
static bool quick_text(Comparison comparison, Value left, Value right, bool *result) {
    if (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL) return false;
    if (!both_strings(left, right)) return false;
    const Str *a = str_unchecked(left), *b = str_unchecked(right);
    // Two interned strings with the same text are the same object.
    bool by_address = object_flag(&a->object, STR_INTERNED) && object_flag(&b->object, STR_INTERNED);
    bool equal = a == b || (!by_address && str_equal(a, b));
    *result = equal == (comparison == COMPARE_EQUAL);
    return true;
}

Value slow_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    double a, b;
    bool result;
    if (quick_text(comparison, left, right, &result)) return value_from_bool(result);
    if (both_doubles(left, right, &a, &b)) return value_from_bool(compare_doubles(comparison, a, b));
    return compare(vm, comparison, left, right);
}

bool slow_compare_true(Vm *vm, Comparison comparison, Value left, Value right) {
    double a, b;
    bool result;
    if (quick_text(comparison, left, right, &result)) return result;
    if (both_doubles(left, right, &a, &b)) return compare_doubles(comparison, a, b);
    return compare_true(vm, comparison, left, right);
}
