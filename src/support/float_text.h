// Doubles as decimal text and back, correctly rounded. Uses the C library's exact conversions.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_FLOAT_TEXT_H
#define KRAIT_SUPPORT_FLOAT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

enum { FLOAT_REPR_SIZE = 32 };

// Decimal text (digits, point, exponent; no underscores, not NUL-terminated) to the nearest double.
double float_from_text(const char *text, size_t length);
// repr(): the shortest digits that read back as the same double. Returns the length.
size_t float_repr(char *text, double number);
// The shortest digits of a finite number >= 0: their count; the value is 0.ddd * 10^*exponent.
size_t float_shortest_digits(char *digits, double number, int *exponent);

#endif
