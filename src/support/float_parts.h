// A double taken apart and put together again, with correct rounding.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_FLOAT_PARTS_H
#define KRAIT_SUPPORT_FLOAT_PARTS_H

#include <stdbool.h>
#include <stdint.h>

// mantissa * 2^exponent rounded to the nearest double, ties to even; infinity if it is too large. `sticky` says that
// the exact number is a little larger than that (by less than one unit of the mantissa). With a sticky bit the mantissa
// must have 55 bits or more.
double float_from_parts(uint64_t mantissa, bool sticky, int64_t exponent);

// |number| = mantissa * 2^exponent, the mantissa odd (or 0). `number` is finite.
uint64_t float_mantissa(double number, int *exponent);

// The largest power of ten that is an exact double: 10^22 = 5^22 * 2^22, and 5^22 < 2^53.
enum { POWER_OF_TEN_MOST = 22 };
// 10^exponent, 0 <= exponent <= 22: those that a double holds exactly.
double power_of_ten(int exponent);

#endif
