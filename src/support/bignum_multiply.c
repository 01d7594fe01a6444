// Multiplication (schoolbook and Karatsuba) and division (Knuth, TAOCP vol. 2, 4.3.1, algorithm D).
// SPDX-License-Identifier: MIT
#include <string.h>

#include "support/bignum.h"

enum { KARATSUBA_MIN = 40 };    // limbs; below that schoolbook is faster (measured on x86-64)

static void multiply_plain(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count) {
    memset(result, 0, (a_count + b_count) * sizeof *result);
    for (size_t i = 0; i < a_count; i++) {
        uint64_t carry = 0, factor = a[i];
        for (size_t k = 0; k < b_count; k++) {
            carry += factor * b[k] + result[i + k];
            result[i + k] = (Limb)carry;
            carry >>= LIMB_BITS;
        }
        result[i + b_count] = (Limb)carry;
    }
}

// result[at..] += addend, within `count` limbs.
static void add_into(Limb *result, size_t count, const Limb *addend, size_t addend_count) {
    uint64_t carry = 0;
    for (size_t i = 0; i < count && (i < addend_count || carry); i++) {
        carry += (uint64_t)result[i] + (i < addend_count ? addend[i] : 0);
        result[i] = (Limb)carry;
        carry >>= LIMB_BITS;
    }
}

static void subtract_from(Limb *result, size_t count, const Limb *amount, size_t amount_count) {
    int64_t borrow = 0;
    for (size_t i = 0; i < count && (i < amount_count || borrow); i++) {
        borrow += (int64_t)result[i] - (i < amount_count ? amount[i] : 0);
        result[i] = (Limb)borrow;
        borrow >>= LIMB_BITS;
    }
}

// Untrimmed sum: max + 1 limbs, all written.
static size_t sum(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count) {
    size_t count = a_count > b_count ? a_count : b_count;
    uint64_t carry = 0;
    for (size_t i = 0; i < count; i++) {
        carry += (uint64_t)(i < a_count ? a[i] : 0) + (i < b_count ? b[i] : 0);
        result[i] = (Limb)carry;
        carry >>= LIMB_BITS;
    }
    result[count] = (Limb)carry;
    return count + 1;
}

// Operands of equal length. a = a1*B^h + a0, b alike: a1*b1, a0*b0 and (a1+a0)*(b1+b0) give the product.
static void karatsuba(Limb *result, const Limb *a, const Limb *b, size_t count, Limb *scratch) {
    if (count < KARATSUBA_MIN) {
        multiply_plain(result, a, count, b, count);
        return;
    }
    size_t low = count / 2, high = count - low;
    karatsuba(result, a, b, low, scratch);
    karatsuba(result + 2 * low, a + low, b + low, high, scratch);
    Limb *a_sum = scratch, *b_sum = a_sum + high + 1, *middle = b_sum + high + 1, *rest = middle + 2 * (high + 1);
    sum(a_sum, a, low, a + low, high);
    sum(b_sum, b, low, b + low, high);
    karatsuba(middle, a_sum, b_sum, high + 1, rest);
    subtract_from(middle, 2 * (high + 1), result, 2 * low);
    subtract_from(middle, 2 * (high + 1), result + 2 * low, 2 * high);
    size_t middle_count = bignum_trim(middle, 2 * (high + 1));
    add_into(result + low, 2 * count - low, middle, middle_count);
}

// Each level of the recursion takes 4 * (count / 2 + 2) limbs; their sum stays below 4 * count + 8 per level.
static size_t karatsuba_scratch(size_t count) {
    size_t total = 0;
    for (; count >= KARATSUBA_MIN; count = count - count / 2 + 1) total += 4 * (count - count / 2 + 1);
    return total + 8;
}

size_t bignum_multiply_scratch(size_t a_count, size_t b_count) {
    size_t small = a_count < b_count ? a_count : b_count;
    return small < KARATSUBA_MIN ? 0 : karatsuba_scratch(small) + 2 * small;
}

// The longer operand is cut into pieces as long as the shorter one.
static void multiply_long(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count, Limb *scratch) {
    Limb *product = scratch, *rest = scratch + 2 * b_count;
    memset(result, 0, (a_count + b_count) * sizeof *result);
    for (size_t at = 0; at < a_count; at += b_count) {
        size_t piece = a_count - at < b_count ? a_count - at : b_count;
        if (piece == b_count) karatsuba(product, a + at, b, b_count, rest);
        else multiply_plain(product, a + at, piece, b, b_count);
        add_into(result + at, a_count + b_count - at, product, piece + b_count);
    }
}

size_t bignum_multiply(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count, Limb *scratch) {
    if (a_count < b_count) return bignum_multiply(result, b, b_count, a, a_count, scratch);
    if (b_count < KARATSUBA_MIN) multiply_plain(result, a, a_count, b, b_count);
    else multiply_long(result, a, a_count, b, b_count, scratch);
    return bignum_trim(result, a_count + b_count);
}

size_t bignum_multiply_small(Limb *limbs, size_t count, Limb factor, Limb addend) {
    uint64_t carry = addend;
    for (size_t i = 0; i < count; i++) {
        carry += (uint64_t)limbs[i] * factor;
        limbs[i] = (Limb)carry;
        carry >>= LIMB_BITS;
    }
    if (carry) limbs[count++] = (Limb)carry;
    return count;
}

Limb bignum_divide_small(Limb *limbs, size_t count, Limb divisor) {
    uint64_t remainder = 0;
    for (size_t i = count; i-- > 0;) {
        remainder = remainder << LIMB_BITS | limbs[i];
        limbs[i] = (Limb)(remainder / divisor);
        remainder %= divisor;
    }
    return (Limb)remainder;
}

// One digit of the quotient: estimated from the top limbs, at most two too large.
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
    uint64_t carry = 0;
    int64_t borrow = 0;
    for (size_t i = 0; i < count; i++) {
        carry += (uint64_t)digit * divisor[i];
        borrow += (int64_t)part[i] - (Limb)carry;
        part[i] = (Limb)borrow;
        borrow >>= LIMB_BITS;
        carry >>= LIMB_BITS;
    }
    borrow += (int64_t)part[count] - (int64_t)carry;
    part[count] = (Limb)borrow;
    if (borrow >= 0) return digit;
    add_into(part, count + 1, divisor, count);
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
    remainder[a_count] = shift ? a[a_count - 1] >> (LIMB_BITS - shift) : 0;
    for (size_t i = a_count; i-- > 0;) {
        remainder[i] = a[i] << shift | (shift && i ? a[i - 1] >> (LIMB_BITS - shift) : 0);
    }
    for (size_t at = a_count - b_count + 1; at-- > 0;) {
        Limb digit = estimate(remainder + at + b_count, divisor, b_count);
        quotient[at] = subtract_multiple(remainder + at, divisor, b_count, digit);
    }
    bignum_shift_right(remainder, remainder, b_count, shift);
}
