// int: making, reading, comparing; and the types int and bool. Arithmetic is in
// int_arithmetic.c, text in int_text.c, methods in int_methods.c, the algorithms on limbs in
// support/bignum*.c, which know no Python.
//
// Values outside of the small ints are objects of 32-bit limbs, lowest first, with a sign:
// limbs are the same on all parts, and their products fit what every compiler has.
// SPDX-License-Identifier: MIT
#include <math.h>

#include "objects/dict.h"
#include "objects/int_internal.h"
#include "objects/int_methods.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

// --- Views ---

void int_view(IntView *view, Value value) {
    if (has_kind(value, KIND_INT)) {
        const BigInt *big = (BigInt *)object_of(value);
        view->limbs = big->limbs;
        view->count = big->count;
        view->negative = big->negative;
        return;
    }
    intptr_t number = is_small_int(value) ? small_int(value) : is_true(value);
    uintptr_t magnitude = number < 0 ? 0 - (uintptr_t)number : (uintptr_t)number;
    for (int i = 0; i < SMALL_LIMBS; i++) view->own[i] = (Limb)((uint64_t)magnitude >> (LIMB_BITS * i));
    view->limbs = view->own;
    view->count = bignum_trim(view->own, SMALL_LIMBS);
    view->negative = number < 0;
}

// --- Making ---

// The room may be generous: big_finish() gives back what is not needed.
BigInt *big_new(Vm *vm, size_t limbs) {
    return heap_allocate(vm, KIND_INT, sizeof(BigInt) + limbs * sizeof(Limb));
}

// The number that the lowest limbs make, as far as it fits a word.
static uintptr_t low_word(const Limb *limbs, size_t count) {
    uintptr_t word = 0;
    for (size_t i = count < SMALL_LIMBS ? count : SMALL_LIMBS; i-- > 0;) word = (uintptr_t)((uint64_t)word << 32) | limbs[i];
    return word;
}

Value big_finish(Vm *vm, BigInt *big, size_t count, bool negative) {
    uintptr_t word = low_word(big->limbs, count);
    bool fits = count < SMALL_LIMBS || (count == SMALL_LIMBS && word <= (uintptr_t)SMALL_INT_MAX + negative);
    if (fits) {
        heap_shrink(vm, big, sizeof(Object));
        return value_from_small_int(negative ? (intptr_t)(0 - word) : (intptr_t)word);
    }
    big->count = (uint32_t)count;
    big->negative = negative;
    heap_shrink(vm, big, sizeof(BigInt) + count * sizeof(Limb));
    return value_from_object(big);
}

static Value from_magnitude(Vm *vm, uint64_t magnitude, bool negative) {
    BigInt *big = big_new(vm, 2);
    big->limbs[0] = (Limb)magnitude;
    big->limbs[1] = (Limb)(magnitude >> LIMB_BITS);
    return big_finish(vm, big, bignum_trim(big->limbs, 2), negative);
}

Value int_from_intptr(Vm *vm, intptr_t number) {
    return fits_small_int(number) ? value_from_small_int(number) : int_from_int64(vm, number);
}

Value int_from_int64(Vm *vm, int64_t number) {
    if (number >= SMALL_INT_MIN && number <= SMALL_INT_MAX) return value_from_small_int((intptr_t)number);
    return from_magnitude(vm, number < 0 ? 0 - (uint64_t)number : (uint64_t)number, number < 0);
}

Value int_from_uint64(Vm *vm, uint64_t number) {
    if (number <= (uint64_t)SMALL_INT_MAX) return value_from_small_int((intptr_t)number);
    return from_magnitude(vm, number, false);
}

// Truncates towards zero. A mantissa of 53 bits is shifted into place, so nothing is rounded.
Value int_from_double(Vm *vm, double number) {
    if (isnan(number)) raise_value_error(vm, "cannot convert float NaN to integer");
    if (isinf(number)) raise_overflow_error(vm, "cannot convert float infinity to integer");
    if (fabs(number) < 1e18) return int_from_int64(vm, (int64_t)number);
    int exponent;
    double fraction = frexp(fabs(number), &exponent);
    uint64_t mantissa = (uint64_t)ldexp(fraction, 53);
    Limb limbs[2] = {(Limb)mantissa, (Limb)(mantissa >> LIMB_BITS)};
    BigInt *big = big_new(vm, (size_t)exponent / LIMB_BITS + 3);
    size_t count = bignum_shift_left(big->limbs, limbs, 2, (size_t)(exponent - 53));
    return big_finish(vm, big, count, number < 0);
}

Value int_from_text(Vm *vm, const char *digits, size_t length, int base) {
    if (length <= 9) {
        intptr_t number = 0;
        if (base <= 10) {
            for (size_t i = 0; i < length; i++) number = number * base + digit_value(digits[i]);
            return value_from_small_int(number);
        }
    }
    BigInt *big = big_new(vm, bignum_limbs_for_digits(length, base));
    return big_finish(vm, big, bignum_from_text(big->limbs, digits, length, base), false);
}

Value int_plain(Vm *vm, Value value) {
    if (is_small_int(value) || is_exactly(value, KIND_INT)) return value;
    if (is_bool(value)) return value_from_small_int(is_true(value));
    const BigInt *big = (BigInt *)object_of(value);
    BigInt *plain = big_new(vm, big->count);
    memcpy(plain->limbs, big->limbs, big->count * sizeof(Limb));
    return big_finish(vm, plain, big->count, big->negative);
}

// --- Reading ---

bool int_try_int64(Value value, int64_t *number) {
    IntView view;
    int_view(&view, value);
    if (view.count > 2) return false;
    uint64_t magnitude = view.count > 0 ? view.limbs[0] : 0;
    if (view.count > 1) magnitude |= (uint64_t)view.limbs[1] << LIMB_BITS;
    if (magnitude > (uint64_t)INT64_MAX + view.negative) return false;
    *number = view.negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

bool int_try_intptr(Value value, intptr_t *number) {
    int64_t wide;
    if (!int_try_int64(value, &wide) || wide < INTPTR_MIN || wide > INTPTR_MAX) return false;
    *number = (intptr_t)wide;
    return true;
}

// Only for Python classes; looks at dicts alone, since slots of all instances seem to have
// everything.
bool value_has_index(Value value) {
    const Type *type = type_of(value);
    for (size_t i = 0; type->flags & TYPE_IS_HEAP && i < tuple_count(type->mro); i++) {
        const Type *at = type_unchecked(tuple_item(type->mro, i));
        if (!(at->flags & TYPE_IS_HEAP)) continue;
        if (!is_absent(dict_get_name(dict_unchecked(at->dict), name_value(NAME___index__)))) return true;
    }
    return false;
}

// Ints, also derived ones, count by their value: their __index__ is not called.
static Value to_index(Vm *vm, Value value) { return is_int(value) ? value : operate_unary(vm, OPERATOR_INDEX, value); }

intptr_t index_from(Vm *vm, Value value) {
    if (is_small_int(value)) return small_int(value);
    intptr_t number;
    Value index = to_index(vm, value);
    if (!int_try_intptr(index, &number)) raise_index_error(vm, "cannot fit '%T' into an index-sized integer", value);
    return number;
}

intptr_t index_clamped(Vm *vm, Value value) {
    if (is_small_int(value)) return small_int(value);
    intptr_t number;
    Value index = to_index(vm, value);
    if (int_try_intptr(index, &number)) return number;
    return int_is_negative(index) ? INTPTR_MIN : INTPTR_MAX;
}

int32_t int32_from(Vm *vm, Value value) {
    Value index = to_index(vm, value);
    int64_t number;
    if (!int_try_int64(index, &number) || number < INT32_MIN || number > INT32_MAX) {
        raise_overflow_error(vm, "Python int too large to convert to C int");
    }
    return (int32_t)number;
}

bool int_is_negative(Value value) {
    IntView view;
    int_view(&view, value);
    return view.negative;
}

int int_compare(Value a, Value b) {
    IntView left, right;
    int_view(&left, a);
    int_view(&right, b);
    if (left.negative != right.negative) return left.negative ? -1 : 1;
    int order = bignum_compare(left.limbs, left.count, right.limbs, right.count);
    return left.negative ? -order : order;
}

double int_to_double(Vm *vm, Value value) {
    IntView view;
    int_view(&view, value);
    double number = bignum_to_double(view.limbs, view.count);
    if (isinf(number)) raise_overflow_error(vm, "int too large to convert to float");
    return view.negative ? -number : number;
}

// --- The type's slots ---

static Value int_slot_repr(Vm *vm, Value self) { return int_to_text(vm, self, 10); }
Value int_repr(Vm *vm, Value value) { return int_to_text(vm, value, 10); }

// CPython's: the value modulo 2^61 - 1 with the sign, and -2 for -1 (on 32-bit parts 2^31 - 1).
static intptr_t int_hash(Vm *vm, Value self) {
    (void)vm;
    IntView view;
    int_view(&view, self);
    bool wide = sizeof(intptr_t) > 4;
    unsigned bits = wide ? 61 : 31;
    uint64_t modulus = ((uint64_t)1 << bits) - 1, hash = 0;
    for (size_t i = view.count; i-- > 0;) {
        // hash * 2^32 modulo 2^bits - 1 is a rotation.
        hash = (hash << (LIMB_BITS % bits) & modulus) | hash >> (bits - LIMB_BITS % bits);
        hash += view.limbs[i];
        hash = (hash & modulus) + (hash >> bits);
        if (hash >= modulus) hash -= modulus;
    }
    intptr_t result = view.negative ? -(intptr_t)hash : (intptr_t)hash;
    return result == -1 ? -2 : result;
}

// Derived instances may hold zero in a BigInt.
static bool int_truth(Vm *vm, Value self) {
    (void)vm;
    IntView view;
    int_view(&view, self);
    return view.count > 0;
}

// A plain int in, a plain int out.
Value int_negate(Vm *vm, Value value) {
    if (is_small_int(value)) return int_from_int64(vm, -(int64_t)small_int(value));
    IntView view;
    int_view(&view, value);
    BigInt *big = big_new(vm, view.count + 1);
    int_view(&view, value);
    memcpy(big->limbs, view.limbs, view.count * sizeof(Limb));
    return big_finish(vm, big, view.count, !view.negative);
}

// Results are plain ints, also of bool and derived classes.
static Value int_unary(Vm *vm, UnaryOperator operator, Value self) {
    switch (operator) {
    case OPERATOR_NEGATIVE: return int_negate(vm, int_plain(vm, self));
    case OPERATOR_ABSOLUTE: return int_is_negative(self) ? int_negate(vm, int_plain(vm, self)) : int_plain(vm, self);
    case OPERATOR_INVERT:
        return int_binary(vm, OPERATOR_SUBTRACT, int_negate(vm, int_plain(vm, self)), value_from_small_int(1));
    case OPERATOR_TO_FLOAT: return float_new(vm, int_to_double(vm, self));
    default: return int_plain(vm, self);
    }
}

static Value int_slot_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (!is_int(left) || !is_int(right)) return NOT_IMPLEMENTED;
    return int_binary(vm, operator, left, right);
}

static Value int_slot_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    (void)vm;
    if (!is_int(right) || !is_int(left)) return NOT_IMPLEMENTED;
    int order = int_compare(left, right);
    bool results[] = {order < 0, order <= 0, order == 0, order != 0, order > 0, order >= 0};
    return value_from_bool(results[comparison]);
}

static Value int_real(Vm *vm, Value self) { return int_plain(vm, self); }
static Value int_imaginary(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return value_from_small_int(0);
}

static Value int_denominator(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return value_from_small_int(1);
}

static const Getter int_getters[] = {
    {NAME_real, int_real},
    {NAME_imag, int_imaginary},
    {NAME_numerator, int_real},
    {NAME_denominator, int_denominator},
};

static const Slots int_slots = {
    .repr = int_slot_repr,
    .format = format_number,
    .hash = int_hash,
    .truth = int_truth,
    .unary = int_unary,
    .binary = int_slot_binary,
    .compare = int_slot_compare,
};



const Type int_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_int,
    .kind = KIND_INT,
    .slots = &int_slots,
    .construct = {NAME_int, 0, 2, int_construct, "x, /, base"},
    .methods = {int_methods, INT_METHOD_COUNT},
    .class_methods = {int_class_methods, INT_CLASS_METHOD_COUNT},
    .getters = TABLE(int_getters),
    .flags = TYPE_MATCHES_SELF,
};

// --- bool ---

static Value bool_repr(Vm *vm, Value self) {
    (void)vm;
    return name_value(is_true(self) ? NAME_True : NAME_False);
}

// The bitwise operators of two bools give a bool.
static Value bool_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (is_bool(left) && is_bool(right)) {
        if (operator == OPERATOR_AND) return value_from_bool(is_true(left) && is_true(right));
        if (operator == OPERATOR_OR) return value_from_bool(is_true(left) || is_true(right));
        if (operator == OPERATOR_XOR) return value_from_bool(is_true(left) != is_true(right));
    }
    return int_slot_binary(vm, operator, left, right);
}

static Value bool_unary(Vm *vm, UnaryOperator operator, Value self) {
    return int_unary(vm, operator, value_from_small_int(is_true(self)));
}

static bool bool_truth(Vm *vm, Value self) {
    (void)vm;
    return is_true(self);
}

// bool(x=False, /)
// Returns True when the argument is true, False otherwise.
static Value bool_construct(Vm *vm, const Value *args) {
    return value_from_bool(!is_absent(args[1]) && value_is_true(vm, args[1]));
}

static const Slots bool_slots = {
    .repr = bool_repr,
    .format = format_number,
    .hash = int_hash,
    .truth = bool_truth,
    .unary = bool_unary,
    .binary = bool_binary,
    .compare = int_slot_compare,
};

const Type bool_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_bool,
    .base = &int_type,
    .slots = &bool_slots,
    .construct = {NAME_bool, 0, 1, bool_construct},
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_SELF,
};
