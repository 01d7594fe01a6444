// Doubles as text and back, always correctly rounded. Nothing here depends on the C library or allocates; the longest
// calculations take about 3 KB of C stack.
//
// Digits are written as characters '0'..'9' without a point; the value is 0.ddd * 10^*exponent. Trailing zeros are not
// written: digits beyond the returned count are zeros. Numbers are finite and not negative where digits are asked for.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_FLOAT_TEXT_H
#define KRAIT_SUPPORT_FLOAT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

enum {
    FLOAT_REPR_SIZE = 32,
    FLOAT_HEX_SIZE = 32,
    FLOAT_DIGITS_MOST = 772,     // 767 digits at most stand in the exact decimal of a double
};

// --- To text ---

// repr(): the shortest digits that read back as the same double; "inf", "nan". Returns the length; adds a NUL.
size_t float_repr(char *text, double number);
// float.hex(), of a finite number. Returns the length; adds a NUL.
size_t float_hex(char *text, double number);

// The shortest digits that read back as the same double, at most 17. None for zero.
size_t float_shortest_digits(char *digits, double number, int *exponent);
// Rounded half to even to `count` significant digits; digits[FLOAT_DIGITS_MOST]. None for zero.
size_t float_significant_digits(char *digits, double number, int count, int *exponent);
// Rounded half to even to `places` digits after the point (before it, if negative); digits[FLOAT_DIGITS_MOST].
// None if that is zero.
size_t float_fixed_digits(char *digits, double number, int places, int *exponent);

// --- From text ---

// Decimal text (sign, digits, point, exponent; no underscores, not NUL-terminated) of any length to the nearest double;
// infinity if it is too large. The text must be valid: see float_text_length().
double float_from_text(const char *text, size_t length);
// The nearest double to digits * 10^exponent; leading and trailing zeros are allowed.
double float_from_digits(const char *digits, size_t count, long exponent);
// How much of the text is a decimal number: [sign] digits [. digits] [e [sign] digits]; 0 if it starts otherwise.
size_t float_text_length(const char *text, size_t length);
// Reads the longest number at the start of the text, "inf", "infinity" and "nan" (any case, any sign) included; returns
// its length, 0 if there is none.
size_t float_read(const char *text, size_t length, double *number);

typedef enum FloatHexResult { FLOAT_HEX_FINE, FLOAT_HEX_INVALID, FLOAT_HEX_TOO_LARGE } FloatHexResult;
// float.fromhex() without blanks around it, and without "inf" and "nan": [sign] [0x] hex [. hex] [p [sign] digits].
FloatHexResult float_from_hex(const char *text, size_t length, double *number);

#endif
