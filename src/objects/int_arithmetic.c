// Arithmetic of ints of any size: signs, rounding and Python's rules here, magnitudes in
// support/bignum*.c.
//
// The pattern of each function: views of the operands for their sizes, allocation, views
// again, the work on limbs, big_finish(). Long loops call checkpoint(), so that Ctrl-C gets
// through.
// SPDX-License-Identifier: MIT
#include <float.h>
#include <math.h>

#include "objects/int_internal.h"
#include "objects/raise.h"
#include "objects/tuple.h"

// --- Addition, subtraction, multiplication ---

// left + right, or left - right: magnitudes are added or subtracted as the signs say.
static Value add_signed(Vm *vm, Value left, Value right, bool subtract) {
    IntView a, b;
    int_view(&a, left);
    int_view(&b, right);
    BigInt *big = big_new(vm, (a.count > b.count ? a.count : b.count) + 1);
    int_view(&a, left);
    int_view(&b, right);
    bool b_negative = b.negative != subtract;
    if (a.negative == b_negative) {
        return big_finish(vm, big, bignum_add(big->limbs, a.limbs, a.count, b.limbs, b.count), a.negative);
    }
    if (bignum_compare(a.limbs, a.count, b.limbs, b.count) >= 0) {
        return big_finish(vm, big, bignum_subtract(big->limbs, a.limbs, a.count, b.limbs, b.count), a.negative);
    }
    return big_finish(vm, big, bignum_subtract(big->limbs, b.limbs, b.count, a.limbs, a.count), b_negative);
}

Value int_multiply(Vm *vm, Value left, Value right) {
    intptr_t product;
    if (both_small_ints(left, right) && !__builtin_mul_overflow(small_int(left), small_int(right), &product) &&
        fits_small_int(product)) {
        return value_from_small_int(product);
    }
    IntView a, b;
    int_view(&a, left);
    int_view(&b, right);
    size_t room = a.count + b.count, scratch_limbs = bignum_multiply_scratch(a.count, b.count);
    Blob *scratch = scratch_limbs ? blob_new(vm, scratch_limbs * sizeof(Limb)) : NULL;
    BigInt *big = big_new(vm, room + 1);
    int_view(&a, left);
    int_view(&b, right);
    size_t count = bignum_multiply(big->limbs, a.limbs, a.count, b.limbs, b.count, scratch ? (Limb *)scratch->bytes : NULL);
    return big_finish(vm, big, count, a.negative != b.negative);
}

// --- Division ---

// Floor division of what fits a word; b is not 0.
static void divide_small(Vm *vm, intptr_t a, intptr_t b, Value *quotient, Value *remainder) {
    intptr_t whole = a / b, rest = a % b;
    if (rest != 0 && (rest < 0) != (b < 0)) {
        whole--;
        rest += b;
    }
    if (quotient) *quotient = int_from_intptr(vm, whole);
    if (remainder) *remainder = value_from_small_int(rest);
}

// Magnitudes; both results truncate towards zero.
static void divide_magnitudes(Vm *vm, Value left, Value right, Value *quotient, Value *remainder) {
    IntView a, b;
    int_view(&a, left);
    int_view(&b, right);
    if (bignum_compare(a.limbs, a.count, b.limbs, b.count) < 0) {
        *quotient = value_from_small_int(0);
        *remainder = a.negative ? int_negate(vm, int_plain(vm, left)) : int_plain(vm, left);
        return;
    }
    size_t a_count = a.count, b_count = b.count;
    Blob *divisor = blob_new(vm, b_count * sizeof(Limb));
    BigInt *rest = big_new(vm, a_count + 1);
    BigInt *whole = big_new(vm, a_count + 1);
    int_view(&a, left);
    int_view(&b, right);
    bignum_divide(whole->limbs, rest->limbs, (Limb *)divisor->bytes, a.limbs, a_count, b.limbs, b_count);
    *quotient = big_finish(vm, whole, bignum_trim(whole->limbs, a_count - b_count + 1), false);
    *remainder = big_finish(vm, rest, bignum_trim(rest->limbs, b_count), false);
}

static bool is_zero(Value value) { return same(value, value_from_small_int(0)); }

void int_divide(Vm *vm, Value left, Value right, Value *quotient, Value *remainder) {
    left = int_plain(vm, left);
    right = int_plain(vm, right);
    if (is_zero(right)) raise_zero_division(vm, "division by zero");
    if (both_small_ints(left, right)) {
        divide_small(vm, small_int(left), small_int(right), quotient, remainder);
        return;
    }
    Value whole, rest;
    bool left_negative = int_is_negative(left), right_negative = int_is_negative(right);
    divide_magnitudes(vm, left, right, &whole, &rest);
    if (left_negative != right_negative) {
        whole = int_negate(vm, whole);
        if (!is_zero(rest)) {
            whole = add_signed(vm, whole, value_from_small_int(1), true);
            Value magnitude = right_negative ? int_negate(vm, right) : right;
            rest = add_signed(vm, magnitude, rest, true);
        }
    }
    if (quotient) *quotient = whole;
    if (remainder) *remainder = right_negative ? int_negate(vm, rest) : rest;
}

// A natural number without its lowest bits (at least one), rounded; half goes to even.
static Value without_low_bits(Vm *vm, Value number, intptr_t bits) {
    Value count = value_from_small_int(bits), one = value_from_small_int(1);
    bool is_odd = !is_zero(int_bitwise(vm, OPERATOR_AND, int_shift(vm, number, count, false), one));
    Value half = int_shift(vm, one, value_from_small_int(bits - 1), true);
    if (!is_odd) half = add_signed(vm, half, one, true);
    return int_shift(vm, add_signed(vm, number, half, false), count, false);
}

enum { QUOTIENT_BITS = 66 };    // enough for 53 bits, a rounding bit and a sticky one

// Correctly rounded: an integer quotient of 66 bits or more, its lowest bit sticky, then scaled.
Value int_true_divide(Vm *vm, Value left, Value right) {
    IntView a, b;
    int_view(&a, left);
    int_view(&b, right);
    if (b.count == 0) raise_zero_division(vm, "division by zero");
    bool negative = a.negative != b.negative;
    if (a.count == 0) return float_new(vm, negative ? -0.0 : 0.0);
    intptr_t shift = (intptr_t)bignum_bit_length(b.limbs, b.count) - (intptr_t)bignum_bit_length(a.limbs, a.count) + QUOTIENT_BITS;
    if (shift > 1200) return float_new(vm, negative ? -0.0 : 0.0);
    Value scaled_left = left, scaled_right = right, quotient, remainder;
    if (shift > 0) scaled_left = int_shift(vm, left, value_from_small_int(shift), true);
    else scaled_right = int_shift(vm, right, value_from_small_int(-shift), true);
    divide_magnitudes(vm, scaled_left, scaled_right, &quotient, &remainder);
    IntView q;
    if (!is_zero(remainder)) quotient = int_bitwise(vm, OPERATOR_OR, quotient, value_from_small_int(1));
    int_view(&q, quotient);
    // Below the smallest normal number there are fewer bits: what ldexp() gets must need no more rounding.
    enum { SMALLEST_BIT = DBL_MANT_DIG - DBL_MIN_EXP };
    if ((intptr_t)bignum_bit_length(q.limbs, q.count) - shift < DBL_MIN_EXP) {
        quotient = without_low_bits(vm, quotient, shift - SMALLEST_BIT);
        shift = SMALLEST_BIT;
        int_view(&q, quotient);
    }
    double result = ldexp(bignum_to_double(q.limbs, q.count), (int)-shift);
    if (isinf(result)) raise_overflow_error(vm, "integer division result too large for a float");
    return float_new(vm, negative ? -result : result);
}

// --- Shifts ---

static Value shift_right(Vm *vm, Value value, size_t bits) {
    IntView view;
    int_view(&view, value);
    bool negative = view.negative, inexact = negative && bignum_trailing_zeros(view.limbs, view.count) < bits;
    if (bits >= view.count * LIMB_BITS) return value_from_small_int(negative ? -1 : 0);
    BigInt *big = big_new(vm, view.count + 1);
    int_view(&view, value);
    size_t count = bignum_shift_right(big->limbs, view.limbs, view.count, bits);
    if (inexact) {
        Limb one = 1;
        count = bignum_add(big->limbs, big->limbs, count, &one, 1);
    }
    return big_finish(vm, big, count, negative);
}

static Value shift_left(Vm *vm, Value value, size_t bits) {
    IntView view;
    int_view(&view, value);
    BigInt *big = big_new(vm, view.count + bits / LIMB_BITS + 2);
    int_view(&view, value);
    return big_finish(vm, big, bignum_shift_left(big->limbs, view.limbs, view.count, bits), view.negative);
}

Value int_shift(Vm *vm, Value value, Value count, bool left) {
    if (int_is_negative(count)) raise_value_error(vm, "negative shift count");
    value = int_plain(vm, value);
    intptr_t bits;
    bool fits = int_try_intptr(count, &bits);
    if (is_zero(value)) return value;
    if (left && !fits) raise_overflow_error(vm, "too many digits in integer");
    if (!left && !fits) return value_from_small_int(int_is_negative(value) ? -1 : 0);
    return left ? shift_left(vm, value, (size_t)bits) : shift_right(vm, value, (size_t)bits);
}

// --- Powers ---

// Square and multiply, from the highest bit down.
Value int_power(Vm *vm, Value base, Value exponent) {
    Value result = value_from_small_int(1);
    base = int_plain(vm, base);
    IntView bits;
    int_view(&bits, exponent);
    size_t length = bignum_bit_length(bits.limbs, bits.count);
    for (size_t i = length; i-- > 0;) {
        checkpoint(vm);
        result = int_multiply(vm, result, result);
        int_view(&bits, exponent);
        if (bits.limbs[i / LIMB_BITS] >> (i % LIMB_BITS) & 1) result = int_multiply(vm, result, base);
    }
    return result;
}

// The remainder has the sign of the modulus.
static Value modulo(Vm *vm, Value value, Value modulus) {
    Value remainder;
    int_divide(vm, value, modulus, NULL, &remainder);
    return remainder;
}

// Extended Euclid; raises ValueError if there is no inverse.
static Value inverse(Vm *vm, Value value, Value modulus) {
    Value a = modulo(vm, value, modulus), b = modulus, x = value_from_small_int(1), y = value_from_small_int(0);
    while (!is_zero(b)) {
        Value quotient, remainder;
        int_divide(vm, a, b, &quotient, &remainder);
        Value next = add_signed(vm, x, int_multiply(vm, quotient, y), true);
        a = b;
        b = remainder;
        x = y;
        y = next;
    }
    bool is_unit = same(a, value_from_small_int(1)) || same(a, value_from_small_int(-1));
    if (!is_unit) raise_value_error(vm, "base is not invertible for the given modulus");
    return int_is_negative(a) ? int_negate(vm, x) : x;
}

// Reduced after each step, so that numbers stay at most twice as long as the modulus.
Value int_power_modulo(Vm *vm, Value base, Value exponent, Value modulus) {
    base = int_plain(vm, base);
    exponent = int_plain(vm, exponent);
    modulus = int_plain(vm, modulus);
    if (is_zero(modulus)) raise_value_error(vm, "pow() 3rd argument cannot be 0");
    if (int_is_negative(exponent)) {
        base = inverse(vm, base, modulus);
        exponent = int_negate(vm, exponent);
    }
    Value result = modulo(vm, value_from_small_int(1), modulus);
    base = modulo(vm, base, modulus);
    IntView bits;
    int_view(&bits, exponent);
    size_t length = bignum_bit_length(bits.limbs, bits.count);
    for (size_t i = length; i-- > 0;) {
        checkpoint(vm);
        result = modulo(vm, int_multiply(vm, result, result), modulus);
        int_view(&bits, exponent);
        if (bits.limbs[i / LIMB_BITS] >> (i % LIMB_BITS) & 1) {
            result = modulo(vm, int_multiply(vm, result, base), modulus);
        }
    }
    return result;
}

// --- Bitwise operators, on two's complement of endless length ---

typedef struct Complement {
    const IntView *view;
    uint64_t carry;          // of the negation, limb by limb
} Complement;

// One's complement plus one, with the carry handed on: limbs must be asked for in order.
static Limb next_limb(Complement *number, size_t index) {
    Limb limb = index < number->view->count ? number->view->limbs[index] : 0;
    if (!number->view->negative) return limb;
    number->carry += (Limb)~limb;
    limb = (Limb)number->carry;
    number->carry >>= LIMB_BITS;
    return limb;
}

// Also of signs: a negative number is one with an endless row of ones above.
static Limb combine(BinaryOperator operator, Limb a, Limb b) {
    return operator == OPERATOR_AND ? a & b : operator == OPERATOR_OR ? a | b : a ^ b;
}

Value int_bitwise(Vm *vm, BinaryOperator operator, Value left, Value right) {
    IntView a, b;
    int_view(&a, left);
    int_view(&b, right);
    size_t count = (a.count > b.count ? a.count : b.count) + 1;
    BigInt *big = big_new(vm, count);
    int_view(&a, left);
    int_view(&b, right);
    Complement first = {&a, 1}, second = {&b, 1};
    for (size_t i = 0; i < count; i++) big->limbs[i] = combine(operator, next_limb(&first, i), next_limb(&second, i));
    bool negative = combine(operator, a.negative, b.negative) & 1;
    uint64_t carry = 1;
    for (size_t i = 0; negative && i < count; i++) {
        carry += (Limb)~big->limbs[i];
        big->limbs[i] = (Limb)carry;
        carry >>= LIMB_BITS;
    }
    return big_finish(vm, big, bignum_trim(big->limbs, count), negative);
}

// --- All operators ---

// A negative exponent makes a float.
static Value power(Vm *vm, Value base, Value exponent) {
    if (!int_is_negative(exponent)) return int_power(vm, base, exponent);
    Value floats[] = {float_new(vm, int_to_double(vm, base)), float_new(vm, int_to_double(vm, exponent))};
    return operate(vm, OPERATOR_POWER, floats[0], floats[1]);
}

static Value divmod_pair(Vm *vm, Value left, Value right) {
    Value quotient, remainder;
    int_divide(vm, left, right, &quotient, &remainder);
    return tuple_pair(vm, quotient, remainder);
}

Value int_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Value quotient, remainder;
    switch (operator) {
    case OPERATOR_ADD: return add_signed(vm, left, right, false);
    case OPERATOR_SUBTRACT: return add_signed(vm, left, right, true);
    case OPERATOR_MULTIPLY: return int_multiply(vm, left, right);
    case OPERATOR_TRUE_DIVIDE: return int_true_divide(vm, left, right);
    case OPERATOR_FLOOR_DIVIDE:
        int_divide(vm, left, right, &quotient, NULL);
        return quotient;
    case OPERATOR_MODULO:
        int_divide(vm, left, right, NULL, &remainder);
        return remainder;
    case OPERATOR_POWER: return power(vm, left, right);
    case OPERATOR_LEFT_SHIFT: return int_shift(vm, left, right, true);
    case OPERATOR_RIGHT_SHIFT: return int_shift(vm, left, right, false);
    case OPERATOR_AND: case OPERATOR_OR: case OPERATOR_XOR: return int_bitwise(vm, operator, left, right);
    case OPERATOR_DIVMOD: return divmod_pair(vm, left, right);
    default: return NOT_IMPLEMENTED;
    }
}
