// The styles of format(): where the point stands, which zeros are written, when an exponent is used.
//
// Digits come from float_text.h, correctly rounded; this file only decides where they stand. A
// style is first turned into "written up to here, with or without an exponent" (arrange()),
// then written in one go.
// SPDX-License-Identifier: MIT
#include "support/float_format.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "support/float_text.h"

// The largest double has 309 digits before the point; an exponent takes at most "e+308".
// repr() changes to an exponent from 10^16 on.
enum { WHOLE_DIGITS_MOST = 310, EXPONENT_ROOM = 8, REPR_POINT_MOST = 16 };

// Digits and where they stand: value = 0.ddd * 10^point; written from `first` up to `end`, zeros where there are none.
typedef struct Digits {
    char text[FLOAT_DIGITS_MOST];
    size_t count;
    long point;
    long end;                // so many digits at least, counted from the first of `text`
    bool has_exponent;
    int exponent;
} Digits;

// Numbers below 10^15 are most of them, and need far less room than the worst case.
size_t float_format_size(const FloatStyle *style, double number) {
    size_t whole = fabs(number) < 1e15 ? 16 : WHOLE_DIGITS_MOST;
    return style->precision + whole + EXPONENT_ROOM + FLOAT_REPR_SIZE;
}

// Digits beyond the exact ones are zeros, which are not stored: any large number will do.
static int clamp(size_t precision) { return precision > INT_MAX / 2 ? INT_MAX / 2 : (int)precision; }

// 'e' counts the digit before the point, 'f' counts from the point, 'g' counts all.
static void find_digits(Digits *digits, double number, const FloatStyle *style) {
    int point;
    int precision = clamp(style->precision);
    switch (style->letter) {
    case 'r': digits->count = float_shortest_digits(digits->text, number, &point); break;
    case 'e': digits->count = float_significant_digits(digits->text, number, clamp(style->precision + 1), &point); break;
    case 'f': digits->count = float_fixed_digits(digits->text, number, precision, &point); break;
    default: digits->count = float_significant_digits(digits->text, number, precision ? precision : 1, &point); break;
    }
    // Zero is written as one digit.
    digits->point = digits->count ? point : 1;
}

// How many digits are written, and whether with an exponent.
static void arrange(Digits *digits, const FloatStyle *style) {
    long precision = (long)style->precision, point = digits->point;
    digits->end = (long)digits->count;
    digits->has_exponent = style->letter == 'e';
    if (style->letter == 'e') digits->end = precision + 1;
    if (style->letter == 'f') digits->end = point + precision;
    if (style->letter == 'r') digits->has_exponent = point <= -4 || point > REPR_POINT_MOST;
    if (style->letter == 'g') {
        if (precision == 0) precision = 1;
        digits->has_exponent = point <= -4 || point > precision - style->add_point_zero;
        if (style->alternate) digits->end = precision;
    }
    // One digit stands before the point of a number with an exponent.
    digits->exponent = (int)point - 1;
    if (digits->has_exponent) digits->point = 1;
    long needed = digits->point + (style->add_point_zero && !digits->has_exponent);
    if (digits->end < needed) digits->end = needed;
}

// At least two digits, as in C.
static size_t write_exponent(char *text, int exponent, bool is_upper) {
    unsigned magnitude = (unsigned)(exponent < 0 ? -exponent : exponent);
    size_t at = 0;
    text[at++] = is_upper ? 'E' : 'e';
    text[at++] = exponent < 0 ? '-' : '+';
    if (magnitude >= 100) text[at++] = (char)('0' + magnitude / 100);
    text[at++] = (char)('0' + magnitude / 10 % 10);
    text[at++] = (char)('0' + magnitude % 10);
    return at;
}

// A number below 1 gets a zero in front of the point, and zeros behind it up to the first digit.
static size_t write_digits(char *text, const Digits *digits, bool keeps_point) {
    size_t at = 0;
    long first = digits->point <= 0 ? digits->point - 1 : 0;
    for (long i = first; i < digits->end; i++) {
        if (i == digits->point) text[at++] = '.';
        text[at++] = i >= 0 && i < (long)digits->count ? digits->text[i] : '0';
    }
    if (keeps_point && digits->end == digits->point) text[at++] = '.';
    return at;
}

// The sign is the caller's business; NaN has none.
static size_t write_special(char *text, double number, bool is_upper) {
    memcpy(text, isnan(number) ? is_upper ? "NAN" : "nan" : is_upper ? "INF" : "inf", 3);
    return 3;
}

size_t float_format(char *text, double number, const FloatStyle *style, bool *is_zero) {
    *is_zero = false;
    if (!isfinite(number)) return write_special(text, number, style->is_upper);
    Digits digits;
    find_digits(&digits, fabs(number), style);
    arrange(&digits, style);
    *is_zero = digits.count == 0;
    size_t length = write_digits(text, &digits, style->alternate);
    if (digits.has_exponent) length += write_exponent(text + length, digits.exponent, style->is_upper);
    return length;
}
