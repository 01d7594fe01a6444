// Doubles to decimal text.
//
// A double is m * 2^e, so its exact decimal is the integer m * 2^e, or m * 5^-e with the point moved by e places: one
// multiplication and one conversion of a natural number, from which any rounding is read off. The shortest digits are
// found between the exact decimals of the two borders of what rounds to the number; most numbers that people write have
// 15 digits or fewer and are found without that.
// SPDX-License-Identifier: MIT
#include "support/float_text.h"

#include <math.h>
#include <string.h>

#include "support/bignum.h"
#include "support/float_parts.h"

enum {
    EXACT_LIMBS = 84,            // 2 * 2^53 * 5^1076 has 2552 bits, 2 * 2^1024 has 1025
    QUICK_DIGITS = 15,           // so many digits always survive decimal -> double -> decimal
    QUICK_SHIFT_MOST = 60,       // ten times a fraction below 2^60 fits 64 bits
    LOWEST_EXPONENT = -1074,
    HEAD_DIGITS = 24,            // 17 decide, one more may stand in front
};

// --- Exact digits ---

// mantissa * 2^exponent exactly. Returns the number of digits.
static size_t exact_digits(char *digits, uint64_t mantissa, int binary_exponent, int *exponent) {
    Limb limbs[EXACT_LIMBS] = {(Limb)mantissa, (Limb)(mantissa >> LIMB_BITS)};
    size_t count = bignum_trim(limbs, 2);
    if (binary_exponent >= 0) {
        count = bignum_shift_left(limbs, limbs, count, (size_t)binary_exponent);
    } else {
        count = bignum_multiply_power(limbs, count, 5, (unsigned)-binary_exponent);
    }
    size_t length = bignum_to_text(digits, limbs, count, 10);
    *exponent = (int)length + (binary_exponent < 0 ? binary_exponent : 0);
    return length;
}

static size_t without_zeros(const char *digits, size_t count) {
    while (count > 0 && digits[count - 1] == '0') count--;
    return count;
}

// Adds one to the last of `count` digits. A carry out of the first makes them "1" and counts the exponent up.
static size_t round_up(char *digits, size_t count, int *exponent) {
    while (count > 0 && digits[count - 1] == '9') count--;
    if (count > 0) {
        digits[count - 1]++;
        return count;
    }
    digits[0] = '1';
    ++*exponent;
    return 1;
}

// Keeps `wanted` digits, rounding half to even.
static size_t round_digits(char *digits, size_t count, int wanted, int *exponent) {
    if (wanted < 0) return 0;
    size_t kept = (size_t)wanted;
    if (kept >= count) return without_zeros(digits, count);
    bool is_exact = without_zeros(digits + kept, count - kept) <= 1;
    bool is_odd = kept > 0 && digits[kept - 1] & 1;
    bool is_up = digits[kept] > '5' || (digits[kept] == '5' && (!is_exact || is_odd));
    return is_up ? round_up(digits, kept, exponent) : without_zeros(digits, kept);
}

// All digits are calculated and then cut: at most 767, and rounding sees the exact number.
size_t float_significant_digits(char *digits, double number, int count, int *exponent) {
    int binary_exponent;
    uint64_t mantissa = float_mantissa(number, &binary_exponent);
    *exponent = 0;
    if (mantissa == 0) return 0;
    size_t length = exact_digits(digits, mantissa, binary_exponent, exponent);
    return round_digits(digits, length, count, exponent);
}

// No digits for 0.
static size_t write_whole(char *digits, uint64_t number) {
    size_t count = 0;
    for (uint64_t rest = number; rest; rest /= 10) count++;
    for (size_t i = count; i-- > 0; number /= 10) digits[i] = (char)('0' + number % 10);
    return count;
}

// 0.05 has its first digit behind a zero.
static size_t strip_leading_zeros(char *digits, size_t count, int *exponent) {
    size_t zeros = 0;
    while (zeros < count && digits[zeros] == '0') zeros++;
    memmove(digits, digits + zeros, count - zeros);
    *exponent -= (int)zeros;
    return count - zeros;
}

// The fraction is `rest` / 2^shift: times ten, and the next digit stands above the shift. Exact while that fits a word.
static size_t quick_fixed(char *digits, uint64_t mantissa, unsigned shift, int places, int *exponent) {
    size_t count = write_whole(digits, mantissa >> shift);
    uint64_t one = (uint64_t)1 << shift, rest = mantissa & (one - 1);
    *exponent = (int)count;
    for (int i = 0; i < places && rest; i++) {
        rest *= 10;
        digits[count++] = (char)('0' + (rest >> shift));
        rest &= one - 1;
    }
    bool is_odd = count > 0 && digits[count - 1] & 1;
    if (rest * 2 > one || (rest * 2 == one && is_odd)) count = round_up(digits, count, exponent);
    return strip_leading_zeros(digits, without_zeros(digits, count), exponent);
}

// Prices and measurements go the quick way: a fraction of at most 60 bits needs no bignum.
size_t float_fixed_digits(char *digits, double number, int places, int *exponent) {
    int binary_exponent;
    uint64_t mantissa = float_mantissa(number, &binary_exponent);
    *exponent = 0;
    if (mantissa == 0) return 0;
    if (places >= 0 && binary_exponent <= 0 && binary_exponent >= -QUICK_SHIFT_MOST) {
        return quick_fixed(digits, mantissa, (unsigned)-binary_exponent, places, exponent);
    }
    size_t length = exact_digits(digits, mantissa, binary_exponent, exponent);
    return round_digits(digits, length, *exponent + places, exponent);
}

// --- Shortest digits ---

static size_t write_number(char *digits, uint64_t number, int width) {
    for (int i = width; i-- > 0;) {
        digits[i] = (char)('0' + number % 10);
        number /= 10;
    }
    return without_zeros(digits, (size_t)width);
}

// If the number is `whole` / 10^places or `whole` * 10^-places with a whole of 15 digits, both exact in a double, then no
// other number of 15 digits is as near, and its digits without trailing zeros are the shortest.
static bool quick_digits(char *digits, double number, int size, size_t *count) {
    int places = QUICK_DIGITS - size;
    if (places > POWER_OF_TEN_MOST || -places > POWER_OF_TEN_MOST) return false;
    double scale = power_of_ten(places < 0 ? -places : places);
    double whole = floor((places < 0 ? number / scale : number * scale) + 0.5);
    if (whole < 1e14 || whole >= 1e15) return false;
    if ((places < 0 ? whole * scale : whole / scale) != number) return false;
    *count = write_number(digits, (uint64_t)whole, QUICK_DIGITS);
    return true;
}

// The exact decimal of a number, or of a border halfway to a neighbour: its first digits, and whether others follow.
typedef struct Decimal {
    char head[HEAD_DIGITS];
    bool has_more;
} Decimal;

typedef struct Borders {
    Decimal low, middle, high;
    bool inclusive;              // the borders themselves round to the number
} Borders;

// With zeros in front to fill *width, which is set if it is 0. `exponent` is that of a decimal of this width.
static void find_decimal(Decimal *decimal, uint64_t mantissa, int binary_exponent, size_t *width, int *exponent) {
    char digits[FLOAT_DIGITS_MOST];
    int own_exponent;
    size_t count = exact_digits(digits, mantissa, binary_exponent, &own_exponent);
    if (*width == 0) {
        *width = count;
        *exponent = own_exponent;
    }
    size_t zeros = *width - count, room = HEAD_DIGITS - zeros, taken = count < room ? count : room;
    memset(decimal->head, '0', HEAD_DIGITS);
    memcpy(decimal->head + zeros, digits, taken);
    decimal->has_more = without_zeros(digits + taken, count - taken) > 0;
}

// Everything times 4, so that the borders are whole; the lower one is nearer where the exponent changes.
static void find_borders(Borders *borders, double number, int *exponent) {
    int binary_exponent;
    uint64_t mantissa = float_mantissa(number, &binary_exponent);
    bool is_power = mantissa == 1;
    while (mantissa < (uint64_t)1 << 52 && binary_exponent > LOWEST_EXPONENT) {
        mantissa <<= 1;
        binary_exponent--;
    }
    borders->inclusive = !(mantissa & 1);
    is_power = is_power && mantissa == (uint64_t)1 << 52 && binary_exponent > LOWEST_EXPONENT;
    size_t width = 0;
    find_decimal(&borders->high, mantissa * 4 + 2, binary_exponent - 2, &width, exponent);
    find_decimal(&borders->middle, mantissa * 4, binary_exponent - 2, &width, exponent);
    find_decimal(&borders->low, mantissa * 4 - (is_power ? 1 : 2), binary_exponent - 2, &width, exponent);
}

// Does anything but zeros follow the first `count` digits?
static bool has_rest(const Decimal *decimal, size_t count) {
    return decimal->has_more || without_zeros(decimal->head + count, HEAD_DIGITS - count) > 0;
}

// Is the number made of `digits`, and zeros behind them, above the low and below the high border?
static bool is_within(const Borders *borders, const char *digits, size_t count) {
    int low = memcmp(digits, borders->low.head, count), high = memcmp(digits, borders->high.head, count);
    bool above = low > 0 || (low == 0 && borders->inclusive && !has_rest(&borders->low, count));
    bool below = high < 0 || (high == 0 && (borders->inclusive || has_rest(&borders->high, count)));
    return above && below;
}

// Compares what follows `count` digits with a half: -1, 0, 1.
static int compare_with_half(const Decimal *decimal, size_t count) {
    char next = decimal->head[count];
    return next != '5' ? next - '5' : has_rest(decimal, count + 1);
}

// The middle cut off or rounded up after `count` digits, if one of them lies within the borders; the nearer of both.
static bool shorten(const Borders *borders, char *digits, size_t count) {
    char upper[HEAD_DIGITS];
    memcpy(digits, borders->middle.head, count);
    memcpy(upper, digits, count);
    size_t at = count;
    while (at > 0 && upper[at - 1] == '9') upper[--at] = '0';
    if (at > 0) upper[at - 1]++;
    bool lower_fits = is_within(borders, digits, count), upper_fits = at > 0 && is_within(borders, upper, count);
    if (!lower_fits && !upper_fits) return false;
    int order = compare_with_half(&borders->middle, count);
    bool is_up = upper_fits && (!lower_fits || order > 0 || (order == 0 && digits[count - 1] & 1));
    if (is_up) memcpy(digits, upper, count);
    return true;
}

// One digit more each time, until a number of so many digits lies between the borders: at most
// 17 times.
static size_t exact_shortest(char *digits, double number, int *exponent) {
    Borders borders;
    find_borders(&borders, number, exponent);
    // Where the borders agree nothing lies between them, but the lower one itself may do.
    size_t count = 0;
    while (borders.low.head[count] == borders.high.head[count]) count++;
    if (count == 0) count = 1;
    while (!shorten(&borders, digits, count)) count++;
    // The upper border may have one digit more than the number itself.
    size_t zeros = digits[0] == '0';
    *exponent -= (int)zeros;
    memmove(digits, digits + zeros, count - zeros);
    return without_zeros(digits, count - zeros);
}

size_t float_shortest_digits(char *digits, double number, int *exponent) {
    *exponent = 0;
    if (number == 0) return 0;
    if (number >= 1e-7 && number < 1e36) {
        int bits;
        size_t count;
        frexp(number, &bits);
        // The decimal size of a number of so many bits is one of two; 1233 / 4096 is log10(2).
        int size = (bits * 1233 >> 12) + 1;
        for (int tries = 0; tries < 2; tries++) {
            *exponent = size - tries;
            if (quick_digits(digits, number, *exponent, &count)) return count;
        }
    }
    return exact_shortest(digits, number, exponent);
}

// --- repr ---

// With its NUL, which the next text overwrites.
static size_t copy_text(char *target, const char *text) {
    size_t length = strlen(text);
    memcpy(target, text, length + 1);
    return length;
}

static size_t write_exponent(char *text, int exponent) {
    size_t at = 0;
    unsigned magnitude = (unsigned)(exponent < 0 ? -exponent : exponent);
    text[at++] = 'e';
    text[at++] = exponent < 0 ? '-' : '+';
    if (magnitude >= 100) text[at++] = (char)('0' + magnitude / 100);
    text[at++] = (char)('0' + magnitude / 10 % 10);
    text[at++] = (char)('0' + magnitude % 10);
    return at;
}

// Exponents from -4 to 15 are written out.
static size_t write_plain(char *text, const char *digits, size_t count, int exponent) {
    size_t at = 0;
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

static size_t write_digits(char *text, const char *digits, size_t count, int exponent) {
    if (count == 0) return copy_text(text, "0.0");
    if (exponent > -4 && exponent <= 16) return write_plain(text, digits, count, exponent);
    size_t at = 0;
    text[at++] = digits[0];
    if (count > 1) text[at++] = '.';
    memcpy(text + at, digits + 1, count - 1);
    at += count - 1;
    return at + write_exponent(text + at, exponent - 1);
}

// NaNs have no sign in Python's repr().
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
