// The Mersenne Twister.
//
// All constants are those of the reference implementation (mt19937ar.c of 2002), so that
// random.seed(n) gives the numbers that CPython gives.
// SPDX-License-Identifier: MIT
#include "support/mersenne_twister.h"

enum { SHIFT_WORDS = 397 };
#define TWIST 0x9908B0DFu

// A linear congruential generator fills the words; the multiplier is Knuth's (volume 2, table
// 3.3.4).
static void seed_with_number(Twister *twister, uint32_t number) {
    twister->words[0] = number;
    for (uint32_t i = 1; i < TWISTER_WORDS; i++) {
        uint32_t previous = twister->words[i - 1];
        twister->words[i] = 1812433253u * (previous ^ previous >> 30) + i;
    }
    twister->next = TWISTER_WORDS;
}

static uint32_t mixed(const Twister *twister, size_t at, uint32_t factor) {
    uint32_t previous = twister->words[at - 1];
    return twister->words[at] ^ (previous ^ previous >> 30) * factor;
}

// The step after `at`, round the array without its first word, which follows the last one.
static size_t step(Twister *twister, size_t at) {
    if (++at < TWISTER_WORDS) return at;
    twister->words[0] = twister->words[TWISTER_WORDS - 1];
    return 1;
}

// Each word of the key goes in at least once, round and round; then the words are mixed once
// more.
void twister_seed(Twister *twister, const uint32_t *key, size_t count) {
    seed_with_number(twister, 19650218u);
    size_t at = 1, used = 0;
    for (size_t left = count > TWISTER_WORDS ? count : TWISTER_WORDS; left > 0; left--) {
        twister->words[at] = mixed(twister, at, 1664525u) + key[used] + (uint32_t)used;
        at = step(twister, at);
        if (++used == count) used = 0;
    }
    for (size_t left = TWISTER_WORDS - 1; left > 0; left--) {
        twister->words[at] = mixed(twister, at, 1566083941u) - (uint32_t)at;
        at = step(twister, at);
    }
    twister->words[0] = 0x80000000u;
}

static void make_words(Twister *twister) {
    uint32_t *words = twister->words;
    for (size_t i = 0; i < TWISTER_WORDS; i++) {
        uint32_t bits = (words[i] & 0x80000000u) | (words[(i + 1) % TWISTER_WORDS] & 0x7FFFFFFFu);
        words[i] = words[(i + SHIFT_WORDS) % TWISTER_WORDS] ^ bits >> 1 ^ (bits & 1 ? TWIST : 0);
    }
    twister->next = 0;
}

// The four steps are the "tempering", which spreads the bits of a word.
uint32_t twister_next(Twister *twister) {
    if (twister->next >= TWISTER_WORDS) make_words(twister);
    uint32_t bits = twister->words[twister->next++];
    bits ^= bits >> 11;
    bits ^= bits << 7 & 0x9D2C5680u;
    bits ^= bits << 15 & 0xEFC60000u;
    return bits ^ bits >> 18;
}

// 27 and 26 bits make 53: (high * 2^26 + low) / 2^53.
double twister_next_double(Twister *twister) {
    uint32_t high = twister_next(twister) >> 5, low = twister_next(twister) >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}
