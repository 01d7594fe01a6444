// Doubles as hexadecimal text and back: float.hex() and float.fromhex().
// SPDX-License-Identifier: MIT
#include <math.h>
#include <string.h>

#include "support/bignum.h"
#include "support/float_parts.h"
#include "support/float_text.h"

// 52 bits of fraction are 13 digits. Exponents in a text are cut off where every result is
// infinite or zero already.
enum { FRACTION_DIGITS = 13, LOWEST_NORMAL = -1022, EXPONENT_MOST = 100000000 };

static size_t write_decimal(char *text, unsigned number) {
    size_t count = number >= 1000 ? 4 : number >= 100 ? 3 : number >= 10 ? 2 : 1;
    for (size_t i = count; i-- > 0; number /= 10) text[i] = (char)('0' + number % 10);
    return count;
}

size_t float_hex(char *text, double number) {
    int exponent;
    uint64_t mantissa = float_mantissa(number, &exponent);
    size_t at = 0;
    if (signbit(number)) text[at++] = '-';
    if (mantissa == 0) {
        memcpy(text + at, "0x0.0p+0", 9);
        return at + 8;
    }
    // One bit before the point, or none for subnormal numbers: those keep the lowest exponent.
    int leading = exponent + 63 - __builtin_clzll(mantissa);
    if (leading < LOWEST_NORMAL) leading = LOWEST_NORMAL;
    mantissa <<= exponent - (leading - 4 * FRACTION_DIGITS);
    text[at++] = '0';
    text[at++] = 'x';
    text[at++] = (char)('0' + (mantissa >> 4 * FRACTION_DIGITS));
    text[at++] = '.';
    for (int i = FRACTION_DIGITS; i-- > 0;) text[at++] = "0123456789abcdef"[mantissa >> 4 * i & 15];
    text[at++] = 'p';
    text[at++] = leading < 0 ? '-' : '+';
    at += write_decimal(text + at, (unsigned)(leading < 0 ? -leading : leading));
    text[at] = 0;
    return at;
}

// --- From text ---

typedef struct HexNumber {
    uint64_t mantissa;           // the first bits
    bool sticky;                 // there are others that were dropped
    int64_t exponent;            // in bits
    size_t digits;
} HexNumber;

// Hexadecimal digits of one side of the point. Returns where they end.
static const char *read_digits(HexNumber *number, const char *at, const char *end, bool is_fraction) {
    for (; at < end && digit_value(*at) < 16; at++) {
        bool is_full = number->mantissa >> 60;
        if (is_full) number->sticky = number->sticky || digit_value(*at) > 0;
        else number->mantissa = number->mantissa << 4 | (uint64_t)digit_value(*at);
        number->exponent += (is_full ? 4 : 0) - (is_fraction ? 4 : 0);
        number->digits++;
    }
    return at;
}

// [sign] digits after 'p'. NULL if there are none.
static const char *read_exponent(HexNumber *number, const char *at, const char *end) {
    bool is_negative = at < end && *at == '-';
    int64_t exponent = 0;
    if (at < end && (*at == '-' || *at == '+')) at++;
    if (at == end || digit_value(*at) >= 10) return NULL;
    for (; at < end && digit_value(*at) < 10; at++) {
        if (exponent < EXPONENT_MOST) exponent = exponent * 10 + digit_value(*at);
    }
    number->exponent += is_negative ? -exponent : exponent;
    return at;
}

// "0x" may be missing, and so may one side of the point.
FloatHexResult float_from_hex(const char *text, size_t length, double *result) {
    const char *at = text, *end = text + length;
    HexNumber number = {0};
    bool is_negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    if (end - at >= 2 && at[0] == '0' && (at[1] | 0x20) == 'x') at += 2;
    at = read_digits(&number, at, end, false);
    if (at < end && *at == '.') at = read_digits(&number, at + 1, end, true);
    if (number.digits == 0) return FLOAT_HEX_INVALID;
    if (at < end && (*at | 0x20) == 'p') at = read_exponent(&number, at + 1, end);
    if (at != end) return FLOAT_HEX_INVALID;
    double magnitude = float_from_parts(number.mantissa, number.sticky, number.exponent);
    *result = is_negative ? -magnitude : magnitude;
    return isinf(magnitude) ? FLOAT_HEX_TOO_LARGE : FLOAT_HEX_FINE;
}
