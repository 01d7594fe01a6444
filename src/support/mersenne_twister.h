// MT19937, the Mersenne Twister of Matsumoto and Nishimura (1998): 32 random bits at a time.
//
// The same key gives the same numbers as in CPython, which programs and tests rely on.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_MERSENNE_TWISTER_H
#define KRAIT_SUPPORT_MERSENNE_TWISTER_H

#include <stddef.h>
#include <stdint.h>

enum { TWISTER_WORDS = 624 };

typedef struct Twister {
    uint32_t next;                    // word to give out next; TWISTER_WORDS: make new ones first
    uint32_t words[TWISTER_WORDS];
} Twister;

// Starts from a key of at least one word.
void twister_seed(Twister *twister, const uint32_t *key, size_t count);
// All 32 bits are equally good.
uint32_t twister_next(Twister *twister);
// Uniform in [0, 1), with 53 random bits.
double twister_next_double(Twister *twister);

#endif
