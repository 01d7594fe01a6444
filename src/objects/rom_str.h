// Strs in ROM, hashed at compile time: for names.c, and for texts that are no names but come
// up again and again.
//
// The hash is a polynomial in 31, so that the compiler can compute it from a fixed number of
// terms; characters beyond the text count as 0 and add nothing. str_hash_bytes() must give the
// same.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_ROM_STR_H
#define KRAIT_OBJECTS_ROM_STR_H

#include "objects/str.h"

// The polynomial of str_hash_bytes() for up to 32 bytes: the sum of text[i] * 31^i, then a final mix.
#define BYTE(s, i) ((uint32_t)(unsigned char)((i) < sizeof(s) - 1 ? (s)[(i) < sizeof(s) ? (i) : 0] : 0))
#define SUM4(s, i) (BYTE(s, i) + 31u * (BYTE(s, i + 1) + 31u * (BYTE(s, i + 2) + 31u * BYTE(s, i + 3))))
#define P4 923521u
#define SUM16(s, i) (SUM4(s, i) + P4 * (SUM4(s, i + 4) + P4 * (SUM4(s, i + 8) + P4 * SUM4(s, i + 12))))
#define P16 (P4 * P4 * P4 * P4)
#define SUM32(s) (SUM16(s, 0) + P16 * SUM16(s, 16))
// The multiplier is 2^32 divided by the golden ratio (Knuth). 0 means: not computed; it is the hash of the empty text only.
#define MIX(h) (((h) ^ ((h) >> 15)) * 0x9E3779B1u)
#define NOT_ZERO(h) ((h) + ((h) == 0))
#define TEXT_HASH(s) NOT_ZERO(MIX(SUM32(s) + (uint32_t)(sizeof(s) - 1)))

// A str of up to 32 ASCII characters (more than one) that is no static name, because it is no identifier or rare.
#define ROM_STR(identifier, content)                                                                       \
    static const struct {                                                                                  \
        Object object;                                                                                     \
        uint32_t length;                                                                                   \
        uint32_t hash;                                                                                     \
        char text[sizeof(content)];                                                                        \
    } identifier __attribute__((aligned(GRANULE))) = {{ROM_HEADER(KIND_STR) | STR_ASCII}, sizeof(content) - 1, \
                                                      TEXT_HASH(content), content}

#endif
