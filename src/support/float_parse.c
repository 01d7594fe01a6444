// Decimal and hexadecimal text to doubles.
//
// Few digits and a small power of ten are one exact multiplication or division (Clinger, 1990). Everything else is
// calculated exactly: digits * 10^exponent as a natural number, or divided by a power of five with 64 bits of quotient
// and a sticky bit.
// SPDX-License-Identifier: MIT
#include <math.h>
#include <string.h>

#include "support/bignum.h"
#include "support/float_parts.h"
#include "support/float_text.h"

enum {
    // A number halfway between two doubles has at most 767 digits: further ones only say "a little more".
    DIGITS_MOST = 770,
    QUICK_DIGITS = 19,           // fit into 64 bits
    LARGEST_SIZE = 309,          // 0.ddd * 10^310 and more is infinite
    SMALLEST_SIZE = -324,        // 0.ddd * 10^-324 and less is zero
    WHOLE_LIMBS = 84,            // 771 digits, or 10^310
    POWER_LIMBS = 84,            // 5^(770 + 324)
    SHIFTED_LIMBS = 90,          // the longer of both and 65 bits
    EXPONENT_MOST = 100000000,
};

// --- Digits to a double ---

static bool is_digit(char character) { return character >= '0' && character <= '9'; }

// At most 19 digits.
static uint64_t read_number(const char *digits, size_t count) {
    uint64_t number = 0;
    for (size_t i = 0; i < count; i++) number = number * 10 + (uint64_t)(digits[i] - '0');
    return number;
}

// Both whole numbers up to 2^53 and powers of ten up to 10^22 are exact doubles: a single
// operation rounds once, which is correct. False if this does not apply.
static bool quick_number(const char *digits, size_t count, long exponent, double *number) {
    if (count > QUICK_DIGITS || exponent > POWER_OF_TEN_MOST || exponent < -POWER_OF_TEN_MOST) return false;
    uint64_t whole = read_number(digits, count);
    if (whole >> 53) return false;
    double scale = power_of_ten((int)(exponent < 0 ? -exponent : exponent));
    *number = exponent < 0 ? (double)whole / scale : (double)whole * scale;
    return true;
}

// whole / 5^power * 2^-power: shifted so that the quotient has 64 bits or a few more.
static double divide_by_power(const Limb *whole, size_t count, size_t power, bool sticky) {
    Limb divisor[POWER_LIMBS + 1] = {1}, shifted[SHIFTED_LIMBS], scratch[POWER_LIMBS + 1];
    Limb quotient[SHIFTED_LIMBS], remainder[SHIFTED_LIMBS + 1];
    size_t divisor_count = bignum_multiply_power(divisor, 1, 5, power);
    long shift = (long)bignum_bit_length(divisor, divisor_count) + 65 - (long)bignum_bit_length(whole, count);
    if (shift < 0) shift = 0;
    count = bignum_shift_left(shifted, whole, count, (size_t)shift);
    bignum_divide(quotient, remainder, scratch, shifted, count, divisor, divisor_count);
    count = bignum_trim(quotient, count - divisor_count + 1);
    size_t bits = bignum_bit_length(quotient, count), extra = bits - 64;
    sticky = sticky || bignum_trim(remainder, divisor_count) > 0 || bignum_trailing_zeros(quotient, count) < extra;
    count = bignum_shift_right(quotient, quotient, count, extra);
    uint64_t mantissa = quotient[0] | (uint64_t)quotient[1] << LIMB_BITS;
    return float_from_parts(mantissa, sticky, (int64_t)extra - shift - (int64_t)power);
}

// Digits without zeros at either end.
static double exact_number(const char *digits, size_t count, long exponent) {
    bool sticky = count > DIGITS_MOST;
    if (sticky) {
        exponent += (long)(count - DIGITS_MOST);
        count = DIGITS_MOST;
    }
    Limb whole[WHOLE_LIMBS + 2];
    size_t limbs = bignum_from_text(whole, digits, count, 10);
    if (sticky) {
        // One more digit stands for all that were cut off.
        limbs = bignum_multiply_small(whole, limbs, 10, 1);
        exponent--;
    }
    if (exponent < 0) return divide_by_power(whole, limbs, (size_t)-exponent, false);
    return bignum_to_double(whole, bignum_multiply_power(whole, limbs, 10, (size_t)exponent));
}

// The bounds are looked at before anything is calculated: the exponent may be as large as the
// text says.
double float_from_digits(const char *digits, size_t count, long exponent) {
    for (; count > 0 && *digits == '0'; count--) digits++;
    for (; count > 0 && digits[count - 1] == '0'; count--) exponent++;
    if (count == 0) return 0;
    double number;
    if (quick_number(digits, count, exponent, &number)) return number;
    long size = (long)count + exponent;
    if (size > LARGEST_SIZE) return INFINITY;
    if (size < SMALLEST_SIZE + 1) return 0;
    return exact_number(digits, count, exponent);
}

// --- Decimal text ---

static size_t count_digits(const char *text, size_t length) {
    size_t count = 0;
    while (count < length && is_digit(text[count])) count++;
    return count;
}

static bool has_sign(const char *text, size_t length) { return length > 0 && (*text == '-' || *text == '+'); }

// "1." and ".5" are numbers, "." is not; an "e" without digits does not belong to the number.
size_t float_text_length(const char *text, size_t length) {
    size_t at = has_sign(text, length);
    size_t digits = count_digits(text + at, length - at);
    at += digits;
    if (at < length && text[at] == '.') {
        size_t fraction = count_digits(text + at + 1, length - at - 1);
        if (digits + fraction == 0) return 0;
        at += 1 + fraction;
    } else if (digits == 0) {
        return 0;
    }
    if (at < length && (text[at] | 0x20) == 'e') {
        size_t sign = has_sign(text + at + 1, length - at - 1);
        size_t exponent = count_digits(text + at + 1 + sign, length - at - 1 - sign);
        if (exponent > 0) at += 1 + sign + exponent;
    }
    return at;
}

// [sign] digits, kept within bounds that no result depends on.
static long read_exponent(const char *text, size_t length) {
    bool is_negative = *text == '-';
    long exponent = 0;
    for (size_t i = has_sign(text, length); i < length; i++) {
        if (exponent < EXPONENT_MOST) exponent = exponent * 10 + (text[i] - '0');
    }
    return is_negative ? -exponent : exponent;
}

// Digits on both sides of a point: those that count are copied together, with a last one for the rest.
static double join_digits(const char *whole, size_t whole_count, const char *fraction, size_t fraction_count,
                          long exponent) {
    char digits[DIGITS_MOST + 2];
    size_t count = 0, total = whole_count + fraction_count;
    bool has_rest = false;
    for (size_t i = 0; i < total; i++) {
        char digit = i < whole_count ? whole[i] : fraction[i - whole_count];
        if (count == 0 && digit == '0') continue;
        if (count <= DIGITS_MOST) {
            digits[count++] = digit;
            continue;
        }
        has_rest = has_rest || digit != '0';
        exponent++;
    }
    if (has_rest) {
        digits[count++] = '1';
        exponent--;
    }
    return float_from_digits(digits, count, exponent - (long)fraction_count);
}

// What float_text_length() accepted is taken apart again here; nothing is checked twice.
double float_from_text(const char *text, size_t length) {
    bool is_negative = length > 0 && *text == '-';
    size_t at = has_sign(text, length);
    const char *whole = text + at, *fraction = whole;
    size_t whole_count = count_digits(whole, length - at), fraction_count = 0;
    at += whole_count;
    if (at < length && text[at] == '.') {
        fraction = text + ++at;
        fraction_count = count_digits(fraction, length - at);
        at += fraction_count;
    }
    long exponent = at + 1 < length ? read_exponent(text + at + 1, length - at - 1) : 0;
    double number = fraction_count == 0 ? float_from_digits(whole, whole_count, exponent)
                                        : join_digits(whole, whole_count, fraction, fraction_count, exponent);
    return is_negative ? -number : number;
}

// --- With "inf" and "nan" ---

// Length of the word (lower case) if the text starts with it in any case; else 0.
static size_t match_word(const char *text, size_t length, const char *word) {
    size_t size = strlen(word);
    if (length < size) return 0;
    for (size_t i = 0; i < size; i++) {
        if ((text[i] | 0x20) != word[i]) return 0;
    }
    return size;
}

// "infinity" is tried before "inf", which it begins with.
size_t float_read(const char *text, size_t length, double *number) {
    size_t sign = has_sign(text, length), size = match_word(text + sign, length - sign, "nan");
    *number = NAN;
    if (size == 0) {
        *number = INFINITY;
        size = match_word(text + sign, length - sign, "infinity");
        if (size == 0) size = match_word(text + sign, length - sign, "inf");
    }
    if (size > 0) {
        if (*text == '-') *number = -*number;
        return sign + size;
    }
    size = float_text_length(text, length);
    *number = float_from_text(text, size);
    return size;
}
