// Multiplication and squaring: schoolbook, and Karatsuba's method for long numbers.
//
// Karatsuba's method needs three products of half the length where schoolbook needs four. It
// works on operands of equal length; a long operand is cut into pieces as long as the short
// one. Scratch space comes from the caller, so that nothing here allocates.
// SPDX-License-Identifier: MIT
#include <string.h>

#include "support/bignum_words.h"

enum { KARATSUBA_MIN = 32 * WORD_LIMBS };    // limbs; below that schoolbook is faster (measured on x86-64)

// a_count >= b_count: the inner loop runs over the longer operand.
static void multiply_plain(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count) {
    memset(result, 0, (a_count + b_count) * sizeof *result);
    size_t i = 0;
    for (; i + WORD_LIMBS <= b_count; i += WORD_LIMBS) {
        Word carry = multiply_add_limbs(result + i, a, a_count, load_word(b + i));
        store_word(result + i + a_count, carry);
    }
    for (; i < b_count; i++) result[i + a_count] = (Limb)multiply_add_limbs(result + i, a, a_count, b[i]);
}

// result[0..count) += addend; the sum fits.
static void add_into(Limb *result, size_t count, const Limb *addend, size_t addend_count) {
    Limb carry = add_limbs(result, result, addend, addend_count, 0);
    carry_limbs(result + addend_count, result + addend_count, count - addend_count, carry);
}

// result[0..count) -= amount; the difference is not negative.
static void subtract_from(Limb *result, size_t count, const Limb *amount, size_t amount_count) {
    Limb borrow = subtract_limbs(result, result, amount, amount_count, 0);
    borrow_limbs(result + amount_count, result + amount_count, count - amount_count, borrow);
}

// Untrimmed sum: long_count + 1 limbs, all written. short_count <= long_count.
static void sum(Limb *result, const Limb *shorter, size_t short_count, const Limb *longer, size_t long_count) {
    Limb carry = add_limbs(result, longer, shorter, short_count, 0);
    result[long_count] = carry_limbs(result + short_count, longer + short_count, long_count - short_count, carry);
}

// Adds the squares of the words of `a` to result[2 * count].
static void add_squares(Limb *result, const Limb *a, size_t count) {
    size_t i = 0;
    Word carry = 0;
    for (; i + WORD_LIMBS <= count; i += WORD_LIMBS) {
        DoubleWord square = (DoubleWord)load_word(a + i) * load_word(a + i);
        DoubleWord low = (DoubleWord)load_word(result + 2 * i) + (Word)square + carry;
        DoubleWord high = (DoubleWord)load_word(result + 2 * i + WORD_LIMBS) + (Word)(square >> WORD_BITS) +
                          (Word)(low >> WORD_BITS);
        store_word(result + 2 * i, (Word)low);
        store_word(result + 2 * i + WORD_LIMBS, (Word)high);
        carry = (Word)(high >> WORD_BITS);
    }
    // An odd limb at the end, where words have two.
    if (i == count) return;
    uint64_t square = (uint64_t)a[i] * a[i] + carry, low = (uint64_t)result[2 * i] + (Limb)square;
    result[2 * i] = (Limb)low;
    result[2 * i + 1] += (Limb)(square >> LIMB_BITS) + (Limb)(low >> LIMB_BITS);
}

// Every product of two different words counts twice.
static void square_plain(Limb *result, const Limb *a, size_t count) {
    memset(result, 0, 2 * count * sizeof *result);
    for (size_t i = 0; i + WORD_LIMBS < count; i += WORD_LIMBS) {
        size_t next = i + WORD_LIMBS;
        Word carry = multiply_add_limbs(result + i + next, a + next, count - next, load_word(a + i));
        store_word(result + i + count, carry);
    }
    add_limbs(result, result, result, 2 * count, 0);
    add_squares(result, a, count);
}

// Operands of equal length, perhaps the same. a = a1*B^h + a0, b alike: a1*b1, a0*b0 and
// (a1+a0)*(b1+b0) give the product. The third less the first two is what belongs in the
// middle. Writes result[2 * count].
static void karatsuba(Limb *result, const Limb *a, const Limb *b, size_t count, Limb *scratch) {
    if (count < KARATSUBA_MIN) {
        if (a == b) square_plain(result, a, count);
        else multiply_plain(result, a, count, b, count);
        return;
    }
    size_t low = count / 2, high = count - low;
    karatsuba(result, a, b, low, scratch);
    karatsuba(result + 2 * low, a + low, b + low, high, scratch);
    Limb *a_sum = scratch, *b_sum = a_sum + high + 1, *middle = b_sum + high + 1, *rest = middle + 2 * (high + 1);
    sum(a_sum, a, low, a + low, high);
    if (a == b) b_sum = a_sum;
    else sum(b_sum, b, low, b + low, high);
    karatsuba(middle, a_sum, b_sum, high + 1, rest);
    subtract_from(middle, 2 * (high + 1), result, 2 * low);
    subtract_from(middle, 2 * (high + 1), result + 2 * low, 2 * high);
    size_t middle_count = bignum_trim(middle, 2 * (high + 1));
    add_into(result + low, 2 * count - low, middle, middle_count);
}

// Each level of the recursion takes 4 * (count / 2 + 2) limbs.
static size_t karatsuba_scratch(size_t count) {
    size_t total = 0;
    for (; count >= KARATSUBA_MIN; count = count - count / 2 + 1) total += 4 * (count - count / 2 + 1);
    return total;
}

// Follows multiply_long(): the rest of the longer operand is multiplied by a recursive call,
// whose operands get shorter as in Euclid's algorithm.
size_t bignum_multiply_scratch(size_t a_count, size_t b_count) {
    size_t total = 0;
    for (;;) {
        size_t small = a_count < b_count ? a_count : b_count;
        if (small < KARATSUBA_MIN) return total;
        total += karatsuba_scratch(small) + 2 * small;
        a_count = (a_count < b_count ? b_count : a_count) % small;
        b_count = small;
    }
}

// The longer operand is cut into pieces as long as the shorter one.
static void multiply_long(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count, Limb *scratch) {
    Limb *product = scratch, *rest = scratch + 2 * b_count;
    memset(result, 0, (a_count + b_count) * sizeof *result);
    for (size_t at = 0; at < a_count; at += b_count) {
        size_t piece = a_count - at < b_count ? a_count - at : b_count;
        if (piece == b_count) karatsuba(product, a + at, b, b_count, rest);
        else bignum_multiply(product, b, b_count, a + at, piece, rest);
        add_into(result + at, a_count + b_count - at, product, piece + b_count);
    }
}

size_t bignum_multiply(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count, Limb *scratch) {
    if (a_count < b_count) return bignum_multiply(result, b, b_count, a, a_count, scratch);
    if (a_count == b_count) karatsuba(result, a, b, a_count, scratch);
    else if (b_count < KARATSUBA_MIN) multiply_plain(result, a, a_count, b, b_count);
    else multiply_long(result, a, a_count, b, b_count, scratch);
    return bignum_trim(result, a_count + b_count);
}

size_t bignum_multiply_small(Limb *limbs, size_t count, Limb factor, Limb addend) {
    size_t i = 0;
    Word carry = addend;
    for (; i + WORD_LIMBS <= count; i += WORD_LIMBS) {
        DoubleWord product = (DoubleWord)factor * load_word(limbs + i) + carry;
        store_word(limbs + i, (Word)product);
        carry = (Word)(product >> WORD_BITS);
    }
    for (; i < count; i++) {
        uint64_t product = (uint64_t)factor * limbs[i] + carry;
        limbs[i] = (Limb)product;
        carry = (Word)(product >> LIMB_BITS);
    }
    if (carry) limbs[count++] = (Limb)carry;
    return count;
}
