// Doubles as text in the styles of format(): exponent, fixed, general, repr.
//
// The sign is not written, since format() puts padding between it and the digits.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_FLOAT_FORMAT_H
#define KRAIT_SUPPORT_FLOAT_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct FloatStyle {
    char letter;             // 'e', 'f', 'g', or 'r': the shortest digits that read back as the same number
    bool is_upper;           // E, INF, NAN
    bool alternate;          // keep the point, and with 'g' trailing zeros
    bool add_point_zero;     // ".0" where there would be no point; 'g' goes over to an exponent one digit earlier
    size_t precision;        // digits; unused with 'r'
} FloatStyle;

// Room that float_format() needs for this number.
size_t float_format_size(const FloatStyle *style, double number);
// Writes |number| ("inf", "nan" too) and returns the length. *is_zero tells that all digits are zeros.
size_t float_format(char *text, double number, const FloatStyle *style, bool *is_zero);

#endif
