// Shortest digits by trying 15, 16 and 17 of them: whatever has at most 15 digits is found by the first try, since 15
// decimal digits always survive a round trip; subnormal numbers start from one digit.
// SPDX-License-Identifier: MIT
#include "support/float_text.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SURE_DIGITS = 15, MOST_DIGITS = 17, SHORT_TEXT = 64 };

double float_from_text(const char *text, size_t length) {
    char buffer[SHORT_TEXT];
    if (length < sizeof buffer) {
        memcpy(buffer, text, length);
        buffer[length] = 0;
        return strtod(buffer, NULL);
    }
    char *copy = malloc(length + 1);
    if (!copy) return NAN;
    memcpy(copy, text, length);
    copy[length] = 0;
    double number = strtod(copy, NULL);
    free(copy);
    return number;
}

size_t float_shortest_digits(char *digits, double number, int *exponent) {
    char text[FLOAT_REPR_SIZE];
    if (number == 0) {
        digits[0] = '0';
        *exponent = 1;
        return 1;
    }
    int precision = number < DBL_MIN ? 1 : SURE_DIGITS;
    for (;; precision++) {
        snprintf(text, sizeof text, "%.*e", precision - 1, number);
        if (precision == MOST_DIGITS || strtod(text, NULL) == number) break;
    }
    size_t count = 0;
    const char *at = text;
    for (; *at != 'e'; at++) {
        if (*at != '.') digits[count++] = *at;
    }
    while (count > 1 && digits[count - 1] == '0') count--;
    *exponent = atoi(at + 1) + 1;
    return count;
}

static size_t copy_text(char *target, const char *text) {
    strcpy(target, text);
    return strlen(text);
}

// Exponents from -4 to 15 are written out.
static size_t write_digits(char *text, const char *digits, size_t count, int exponent) {
    size_t at = 0;
    if (exponent > -4 && exponent <= 16) {
        if (exponent <= 0) at += copy_text(text, "0.");
        for (int i = exponent; i < 0; i++) text[at++] = '0';
        for (size_t i = 0; i < count; i++) {
            if ((int)i == exponent && exponent > 0) text[at++] = '.';
            text[at++] = digits[i];
        }
        for (int i = (int)count; i < exponent; i++) text[at++] = '0';
        if ((int)count <= exponent) at += copy_text(text + at, ".0");
        return at;
    }
    text[at++] = digits[0];
    if (count > 1) text[at++] = '.';
    for (size_t i = 1; i < count; i++) text[at++] = digits[i];
    return at + (size_t)sprintf(text + at, "e%+03d", exponent - 1);
}

size_t float_repr(char *text, double number) {
    if (isnan(number)) return copy_text(text, "nan");
    size_t sign = signbit(number) ? 1 : 0;
    if (sign) text[0] = '-';
    if (isinf(number)) return sign + copy_text(text + sign, "inf");
    char digits[FLOAT_REPR_SIZE];
    int exponent;
    size_t count = float_shortest_digits(digits, fabs(number), &exponent);
    size_t length = sign + write_digits(text + sign, digits, count, exponent);
    text[length] = 0;
    return length;
}
