// Addition, subtraction, shifts, comparison, conversion to double.
//
// The loops over whole words are in bignum_words.h, multiplication and division have files of
// their own. Nothing here knows of signs: objects/int_arithmetic.c keeps them.
// SPDX-License-Identifier: MIT
#include "support/bignum.h"

#include <string.h>

#include "support/bignum_words.h"
#include "support/float_parts.h"

size_t bignum_trim(const Limb *limbs, size_t count) {
    while (count > 0 && limbs[count - 1] == 0) count--;
    return count;
}

// Without leading zeros the longer number is the larger one.
int bignum_compare(const Limb *a, size_t a_count, const Limb *b, size_t b_count) {
    if (a_count != b_count) return a_count < b_count ? -1 : 1;
    for (size_t i = a_count; i-- > 0;) {
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    }
    return 0;
}

// Works when `result` is one of the operands: limbs are read before they are overwritten.
size_t bignum_add(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count) {
    if (a_count < b_count) return bignum_add(result, b, b_count, a, a_count);
    Limb carry = add_limbs(result, a, b, b_count, 0);
    result[a_count] = carry_limbs(result + b_count, a + b_count, a_count - b_count, carry);
    return bignum_trim(result, a_count + 1);
}

size_t bignum_subtract(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count) {
    Limb borrow = subtract_limbs(result, a, b, b_count, 0);
    borrow_limbs(result + b_count, a + b_count, a_count - b_count, borrow);
    return bignum_trim(result, a_count);
}

// From the top down, so that the same array can be source and target. The part of the shift
// that is no whole limb is handled apart: a shift by 32 bits is undefined in C.
size_t bignum_shift_left(Limb *result, const Limb *limbs, size_t count, size_t bits) {
    size_t whole = bits / LIMB_BITS;
    unsigned part = bits % LIMB_BITS;
    result[count + whole] = part && count ? limbs[count - 1] >> (LIMB_BITS - part) : 0;
    for (size_t i = count; i-- > 0;) {
        Limb below = part && i > 0 ? limbs[i - 1] >> (LIMB_BITS - part) : 0;
        result[i + whole] = limbs[i] << part | below;
    }
    memset(result, 0, whole * sizeof *result);
    return bignum_trim(result, count + whole + 1);
}

size_t bignum_shift_right(Limb *result, const Limb *limbs, size_t count, size_t bits) {
    size_t whole = bits / LIMB_BITS;
    unsigned part = bits % LIMB_BITS;
    if (whole >= count) return 0;
    for (size_t i = 0; i < count - whole; i++) {
        Limb above = part && i + whole + 1 < count ? limbs[i + whole + 1] << (LIMB_BITS - part) : 0;
        result[i] = limbs[i + whole] >> part | above;
    }
    return bignum_trim(result, count - whole);
}

size_t bignum_bit_length(const Limb *limbs, size_t count) {
    return count ? count * LIMB_BITS - (size_t)__builtin_clz(limbs[count - 1]) : 0;
}

// 0 for zero.
size_t bignum_trailing_zeros(const Limb *limbs, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (limbs[i]) return i * LIMB_BITS + (size_t)__builtin_ctz(limbs[i]);
    }
    return 0;
}

// The top 64 bits, and whether there is anything below them: that is all that rounding needs
// to know.
double bignum_to_double(const Limb *limbs, size_t count) {
    size_t bits = bignum_bit_length(limbs, count);
    size_t dropped = bits > 64 ? bits - 64 : 0;
    uint64_t window = 0;
    for (size_t i = dropped / LIMB_BITS; i < count; i++) {
        ptrdiff_t shift = (ptrdiff_t)(i * LIMB_BITS) - (ptrdiff_t)dropped;
        window |= shift >= 0 ? (uint64_t)limbs[i] << shift : (uint64_t)limbs[i] >> -shift;
    }
    bool is_sticky = dropped && bignum_trailing_zeros(limbs, count) < dropped;
    return float_from_parts(window, is_sticky, (int64_t)dropped);
}
