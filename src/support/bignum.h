// Natural numbers of any size: little-endian arrays of 32-bit limbs in buffers of the caller.
//
// A number is (limbs, count); `count` may include leading zero limbs where nothing else is said: bignum_trim() drops
// them. Nothing here allocates or fails; results must have the room that each function states. Results may not overlap
// operands unless said so.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_BIGNUM_H
#define KRAIT_SUPPORT_BIGNUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint32_t Limb;
enum { LIMB_BITS = 32 };

// `count` without leading zero limbs.
size_t bignum_trim(const Limb *limbs, size_t count);
// Trimmed operands: -1, 0 or 1.
int bignum_compare(const Limb *a, size_t a_count, const Limb *b, size_t b_count);
// a + b into result[max(a_count, b_count) + 1]; may overlap either operand. Returns the trimmed count.
size_t bignum_add(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count);
// a - b, a >= b, into result[a_count]; may overlap either operand. Returns the trimmed count.
size_t bignum_subtract(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count);
// a * b into result[a_count + b_count]; scratch[bignum_multiply_scratch()] limbs. Returns the trimmed count.
size_t bignum_multiply(Limb *result, const Limb *a, size_t a_count, const Limb *b, size_t b_count, Limb *scratch);
size_t bignum_multiply_scratch(size_t a_count, size_t b_count);
// limbs = limbs * factor + addend in place, room for one limb more. Returns the new count.
size_t bignum_multiply_small(Limb *limbs, size_t count, Limb factor, Limb addend);
// limbs = limbs * base^exponent in place; the result must fit. Returns the new count.
size_t bignum_multiply_power(Limb *limbs, size_t count, Limb base, size_t exponent);
// limbs /= divisor in place; returns the remainder.
Limb bignum_divide_small(Limb *limbs, size_t count, Limb divisor);
// Knuth's algorithm D. Trimmed operands, a_count >= b_count >= 1. `quotient` has room for a_count - b_count + 1 limbs;
// `remainder` for a_count + 1 and ends with b_count valid ones; `divisor` is scratch of b_count limbs.
void bignum_divide(Limb *quotient, Limb *remainder, Limb *divisor, const Limb *a, size_t a_count, const Limb *b,
                   size_t b_count);
// result[count + bits / 32 + 1]; may be the same array. Returns the trimmed count.
size_t bignum_shift_left(Limb *result, const Limb *limbs, size_t count, size_t bits);
// Truncates; result[count]; may be the same array. Returns the trimmed count.
size_t bignum_shift_right(Limb *result, const Limb *limbs, size_t count, size_t bits);
// Bits in a trimmed number; 0 for zero.
size_t bignum_bit_length(const Limb *limbs, size_t count);
size_t bignum_trailing_zeros(const Limb *limbs, size_t count);

// Digits of `base` (2..36), lower case, most significant first, into text; destroys `limbs`. Returns their number.
// Room: bignum_text_size().
size_t bignum_to_text(char *text, Limb *limbs, size_t count, int base);
size_t bignum_text_size(size_t count, int base);
// Valid digits of `base` into limbs[bignum_limbs_for_digits()]. Returns the trimmed count.
size_t bignum_from_text(Limb *limbs, const char *digits, size_t length, int base);
size_t bignum_limbs_for_digits(size_t length, int base);
// Value of a digit character, or 99.
int digit_value(char character);

// The nearest double, ties to even; infinity if it is too large.
double bignum_to_double(const Limb *limbs, size_t count);

#endif
