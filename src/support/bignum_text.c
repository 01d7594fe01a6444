// Numbers to digits and back.
//
// Both directions take as many digits at a time as fit a limb: nine of base 10. The time grows
// with the square of the length; sys.set_int_max_str_digits() bounds it for programs.
// SPDX-License-Identifier: MIT
#include <string.h>

#include "support/bignum.h"

// Letters of both cases count from 10 on, as int(text, 36) takes them.
int digit_value(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'z') return character - 'a' + 10;
    if (character >= 'A' && character <= 'Z') return character - 'A' + 10;
    return 99;
}

// The largest power of `base` in a limb, and its exponent.
static Limb limb_power(int base, unsigned *digits) {
    Limb power = (Limb)base;
    *digits = 1;
    while ((uint64_t)power * (unsigned)base <= UINT32_MAX) {
        power *= (Limb)base;
        ++*digits;
    }
    return power;
}

size_t bignum_multiply_power(Limb *limbs, size_t count, Limb base, size_t exponent) {
    unsigned step;
    Limb power = limb_power((int)base, &step);
    for (; exponent >= step; exponent -= step) count = bignum_multiply_small(limbs, count, power, 0);
    for (; exponent > 0; exponent--) count = bignum_multiply_small(limbs, count, base, 0);
    return count;
}

// Rounded down: exact for powers of two.
static unsigned bits_per_digit(int base) { return (unsigned)(31 - __builtin_clz((unsigned)base)); }

size_t bignum_text_size(size_t count, int base) { return count * LIMB_BITS / bits_per_digit(base) + 2; }

// Rounded up, so that there is always room.
size_t bignum_limbs_for_digits(size_t length, int base) {
    unsigned bits = bits_per_digit(base) + ((base & (base - 1)) != 0);
    return length * bits / LIMB_BITS + 2;
}

// Digits come out lowest first.
static void reverse(char *text, size_t length) {
    for (size_t i = 0; i < length / 2; i++) {
        char swapped = text[i];
        text[i] = text[length - 1 - i];
        text[length - 1 - i] = swapped;
    }
}

static const char digit_characters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

// The digits of a base that is a power of two are runs of bits: no division, and time proportional to the length.
static size_t put_bits(char *text, const Limb *limbs, size_t count, int base) {
    unsigned bits = bits_per_digit(base);
    size_t length = 0, total = bignum_bit_length(limbs, count);
    for (size_t at = 0; at < total; at += bits) {
        size_t index = at / LIMB_BITS;
        uint64_t pair = limbs[index] | (index + 1 < count ? (uint64_t)limbs[index + 1] << LIMB_BITS : 0);
        text[length++] = digit_characters[pair >> (at % LIMB_BITS) & (unsigned)(base - 1)];
    }
    return length;
}

// A limb full of digits by one division. Zeros in front of the last, topmost part are left
// out.
static size_t put_remainders(char *text, Limb *limbs, size_t count, int base) {
    unsigned chunk;
    Limb power = limb_power(base, &chunk);
    size_t length = 0;
    while (count > 0) {
        Limb part = bignum_divide_small(limbs, count, power);
        count = bignum_trim(limbs, count);
        for (unsigned i = 0; i < chunk && (count > 0 || part > 0); i++) {
            text[length++] = digit_characters[part % (unsigned)base];
            part /= (Limb)base;
        }
    }
    return length;
}

size_t bignum_to_text(char *text, Limb *limbs, size_t count, int base) {
    bool is_power_of_two = (base & (base - 1)) == 0;
    count = bignum_trim(limbs, count);
    if (count == 0) text[0] = '0';
    size_t length = count == 0 ? 1 : is_power_of_two ? put_bits(text, limbs, count, base)
                                                : put_remainders(text, limbs, count, base);
    reverse(text, length);
    return length;
}

// The power that shifts the number goes with the digits taken: the last group may be shorter.
size_t bignum_from_text(Limb *limbs, const char *digits, size_t length, int base) {
    unsigned chunk;
    limb_power(base, &chunk);
    size_t count = 0;
    for (size_t at = 0; at < length;) {
        Limb part = 0, power = 1;
        for (unsigned i = 0; i < chunk && at < length; i++, at++) {
            part = part * (Limb)base + (Limb)digit_value(digits[at]);
            power *= (Limb)base;
        }
        count = bignum_multiply_small(limbs, count, power, part);
    }
    return bignum_trim(limbs, count);
}
