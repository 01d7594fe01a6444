// Division: Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D.
//
// The quotient is made limb by limb, from the top. Both numbers are first shifted so that the
// divisor's highest bit is set: then an estimate from the two top limbs of the remainder is at
// most two too large, and nearly always right.
// SPDX-License-Identifier: MIT
#include <string.h>

#include "support/bignum_words.h"

// By hand, as one learns it at school, with limbs as digits.
Limb bignum_divide_small(Limb *limbs, size_t count, Limb divisor) {
    uint64_t remainder = 0;
    for (size_t i = count; i-- > 0;) {
        remainder = remainder << LIMB_BITS | limbs[i];
        limbs[i] = (Limb)(remainder / divisor);
        remainder %= divisor;
    }
    return (Limb)remainder;
}

// One digit of the quotient: estimated from the top limbs, at most two too large. Comparing with
// the divisor's second limb removes most of that; once `rest` exceeds a limb it cannot fail any
// more.
static Limb estimate(const Limb *top, const Limb *divisor, size_t count) {
    uint64_t numerator = (uint64_t)top[0] << LIMB_BITS | top[-1];
    uint64_t digit = numerator / divisor[count - 1], rest = numerator % divisor[count - 1];
    while (digit >> LIMB_BITS ||
           (count > 1 && (uint64_t)(Limb)digit * divisor[count - 2] > (rest << LIMB_BITS | top[-2]))) {
        digit--;
        rest += divisor[count - 1];
        if (rest >> LIMB_BITS) break;
    }
    return (Limb)digit;
}

// part -= digit * divisor; if that goes below zero, one divisor is given back. Returns the final digit.
static Limb subtract_multiple(Limb *part, const Limb *divisor, size_t count, Limb digit) {
    Limb taken = multiply_subtract_limbs(part, divisor, count, digit);
    bool is_negative = part[count] < taken;
    part[count] -= taken;
    if (!is_negative) return digit;
    part[count] += add_limbs(part, part, divisor, count, 0);
    return digit - 1;
}

void bignum_divide(Limb *quotient, Limb *remainder, Limb *divisor, const Limb *a, size_t a_count, const Limb *b,
                   size_t b_count) {
    if (b_count == 1) {
        memmove(quotient, a, a_count * sizeof *a);
        remainder[0] = bignum_divide_small(quotient, a_count, b[0]);
        return;
    }
    unsigned shift = (unsigned)__builtin_clz(b[b_count - 1]);
    for (size_t i = b_count; i-- > 0;) {
        divisor[i] = b[i] << shift | (shift && i ? b[i - 1] >> (LIMB_BITS - shift) : 0);
    }
    // The dividend has one limb more after the shift.
    remainder[a_count] = shift ? a[a_count - 1] >> (LIMB_BITS - shift) : 0;
    for (size_t i = a_count; i-- > 0;) {
        remainder[i] = a[i] << shift | (shift && i ? a[i - 1] >> (LIMB_BITS - shift) : 0);
    }
    for (size_t at = a_count - b_count + 1; at-- > 0;) {
        Limb digit = estimate(remainder + at + b_count, divisor, b_count);
        quotient[at] = subtract_multiple(remainder + at, divisor, b_count, digit);
    }
    // The quotient is the same for both numbers shifted, the remainder is shifted too.
    bignum_shift_right(remainder, remainder, b_count, shift);
}
