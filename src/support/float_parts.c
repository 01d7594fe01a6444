// Works on the bits of IEEE doubles; no arithmetic on them, so that soft-float parts are as exact as any.
// SPDX-License-Identifier: MIT
#include "support/float_parts.h"

#include <string.h>

// Of IEEE 754 binary64. LOWEST_EXPONENT is that of the last bit of subnormal numbers;
// HIGHEST_BIASED belongs to infinities and NaNs.
enum { FRACTION_BITS = 52, EXPONENT_BIAS = 1023, LOWEST_EXPONENT = -1074, HIGHEST_BIASED = 2047 };

static const uint64_t HIDDEN_BIT = (uint64_t)1 << FRACTION_BITS;

// mantissa >> drop (1..64), rounded half to even.
static uint64_t round_off(uint64_t mantissa, unsigned drop, bool sticky) {
    uint64_t kept = drop == 64 ? 0 : mantissa >> drop;
    uint64_t rest = mantissa - (drop == 64 ? 0 : kept << drop), half = (uint64_t)1 << (drop - 1);
    bool is_up = rest > half || (rest == half && (sticky || kept & 1));
    return kept + is_up;
}

static double from_bits(uint64_t bits) {
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

// A carry in rounding may reach the exponent, and make the largest numbers infinite: adding it
// to the bits does the right thing in both cases.
double float_from_parts(uint64_t mantissa, bool sticky, int64_t exponent) {
    if (mantissa == 0) return 0;
    int shift = __builtin_clzll(mantissa);
    mantissa <<= shift;
    exponent -= shift;
    // The leading bit stands for 2^(exponent + 63).
    int64_t biased = exponent + 63 + EXPONENT_BIAS;
    if (biased >= HIGHEST_BIASED) return from_bits((uint64_t)HIGHEST_BIASED << FRACTION_BITS);
    if (biased < -FRACTION_BITS) return 0;
    unsigned drop = biased >= 1 ? 63 - FRACTION_BITS : (unsigned)(64 - FRACTION_BITS - biased);
    uint64_t kept = round_off(mantissa, drop, sticky);
    // The hidden bit of `kept`, and a carry out of it, count the exponent up.
    return from_bits(biased >= 1 ? ((uint64_t)(biased - 1) << FRACTION_BITS) + kept : kept);
}

uint64_t float_mantissa(double number, int *exponent) {
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    int biased = (int)(bits >> FRACTION_BITS & HIGHEST_BIASED);
    uint64_t mantissa = bits & (HIDDEN_BIT - 1);
    *exponent = LOWEST_EXPONENT;
    if (biased > 0) {
        mantissa |= HIDDEN_BIT;
        *exponent += biased - 1;
    }
    if (mantissa == 0) return 0;
    int zeros = __builtin_ctzll(mantissa);
    *exponent += zeros;
    return mantissa >> zeros;
}

// All of them are exact.
double power_of_ten(int exponent) {
    static const double powers[POWER_OF_TEN_MOST + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                         1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                         1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    return powers[exponent];
}
