// The inner loops of natural-number arithmetic: a machine word at a time. Only for the bignum files.
//
// A word is two limbs where the compiler has numbers twice as wide as that, else one. This is the only place that knows.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_BIGNUM_WORDS_H
#define KRAIT_SUPPORT_BIGNUM_WORDS_H

#include "support/bignum.h"

#ifdef __SIZEOF_INT128__
typedef uint64_t Word;
typedef unsigned __int128 DoubleWord;
#else
typedef uint32_t Word;
typedef uint64_t DoubleWord;
#endif

enum { WORD_LIMBS = sizeof(Word) / sizeof(Limb), WORD_BITS = sizeof(Word) * 8 };

// Compilers make one load of this, and one store of the other.
static inline Word load_word(const Limb *limbs) {
    Word word = limbs[0];
    if (WORD_LIMBS == 2) word |= (Word)((uint64_t)limbs[WORD_LIMBS - 1] << LIMB_BITS);
    return word;
}

static inline void store_word(Limb *limbs, Word word) {
    limbs[0] = (Limb)word;
    if (WORD_LIMBS == 2) limbs[WORD_LIMBS - 1] = (Limb)((uint64_t)word >> LIMB_BITS);
}

// result = a + b + carry over `count` limbs; returns the carry out. The arrays may be the same.
static inline Limb add_limbs(Limb *result, const Limb *a, const Limb *b, size_t count, Limb carry_in) {
    size_t i = 0;
    Word carry = carry_in;
    for (; i + WORD_LIMBS <= count; i += WORD_LIMBS) {
        Word sum;
        bool first = __builtin_add_overflow(load_word(a + i), load_word(b + i), &sum);
        bool second = __builtin_add_overflow(sum, carry, &sum);
        store_word(result + i, sum);
        carry = first | second;
    }
    for (; i < count; i++) {
        uint64_t sum = (uint64_t)a[i] + b[i] + carry;
        result[i] = (Limb)sum;
        carry = (Word)(sum >> LIMB_BITS);
    }
    return (Limb)carry;
}

// result = a - b - borrow over `count` limbs; returns the borrow out. The arrays may be the same.
static inline Limb subtract_limbs(Limb *result, const Limb *a, const Limb *b, size_t count, Limb borrow_in) {
    size_t i = 0;
    Word borrow = borrow_in;
    for (; i + WORD_LIMBS <= count; i += WORD_LIMBS) {
        Word difference;
        bool first = __builtin_sub_overflow(load_word(a + i), load_word(b + i), &difference);
        bool second = __builtin_sub_overflow(difference, borrow, &difference);
        store_word(result + i, difference);
        borrow = first | second;
    }
    for (; i < count; i++) {
        uint64_t difference = (uint64_t)a[i] - b[i] - borrow;
        result[i] = (Limb)difference;
        borrow = (Word)(difference >> LIMB_BITS & 1);
    }
    return (Limb)borrow;
}

// result = a + carry over `count` limbs, which may be the same array; returns the carry out.
static inline Limb carry_limbs(Limb *result, const Limb *a, size_t count, Limb carry) {
    size_t i = 0;
    for (; i < count && carry; i++) carry = (Limb)__builtin_add_overflow(a[i], carry, &result[i]);
    if (result != a) {
        for (; i < count; i++) result[i] = a[i];
    }
    return carry;
}

// result = a - borrow, as carry_limbs().
static inline Limb borrow_limbs(Limb *result, const Limb *a, size_t count, Limb borrow) {
    size_t i = 0;
    for (; i < count && borrow; i++) borrow = (Limb)__builtin_sub_overflow(a[i], borrow, &result[i]);
    if (result != a) {
        for (; i < count; i++) result[i] = a[i];
    }
    return borrow;
}

// result += a * factor over `count` limbs; returns what is to be added behind them.
// The sum of a product, a word and a carry always fits two words.
static inline Word multiply_add_limbs(Limb *result, const Limb *a, size_t count, Word factor) {
    size_t i = 0;
    Word carry = 0;
    for (; i + WORD_LIMBS <= count; i += WORD_LIMBS) {
        DoubleWord product = (DoubleWord)factor * load_word(a + i) + load_word(result + i) + carry;
        store_word(result + i, (Word)product);
        carry = (Word)(product >> WORD_BITS);
    }
    for (; i < count; i++) {
        DoubleWord product = (DoubleWord)factor * a[i] + result[i] + carry;
        result[i] = (Limb)product;
        carry = (Word)(product >> LIMB_BITS);
    }
    return carry;
}

// result -= a * factor over `count` limbs; returns what is to be taken away behind them.
// The factor is one limb: it is a digit of a quotient.
static inline Limb multiply_subtract_limbs(Limb *result, const Limb *a, size_t count, Limb factor) {
    size_t i = 0;
    Word carry = 0;
    for (; i + WORD_LIMBS <= count; i += WORD_LIMBS) {
        DoubleWord product = (DoubleWord)factor * load_word(a + i) + carry;
        Word old = load_word(result + i);
        store_word(result + i, (Word)(old - (Word)product));
        carry = (Word)(product >> WORD_BITS) + (old < (Word)product);
    }
    for (; i < count; i++) {
        DoubleWord product = (DoubleWord)factor * a[i] + carry;
        Limb old = result[i];
        result[i] = old - (Limb)product;
        carry = (Word)(product >> LIMB_BITS) + (old < (Limb)product);
    }
    return (Limb)carry;
}

#endif
