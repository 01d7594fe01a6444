// Natural numbers: laws that the operations must keep, over random numbers of all lengths, many of them with long runs
// of zeros and ones, where carries hide.
// SPDX-License-Identifier: MIT
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/bignum.h"

enum { MOST = 700, ROOM = 4 * MOST + 16, TEXT_ROOM = 2 * MOST * 32 + 100 };

static int failures;
static uint64_t state = 88172645463325252u;

static void check(const char *name, bool passed) {
    printf("%s %s\n", passed ? "ok" : "FAIL", name);
    if (!passed) failures++;
}

static uint64_t random_bits(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

typedef struct Number {
    Limb limbs[ROOM];
    size_t count;
} Number;

static void fill(Number *number, size_t most) {
    number->count = random_bits() % (most + 1);
    for (size_t i = 0; i < number->count; i++) {
        uint64_t kind = random_bits() % 4;
        number->limbs[i] = kind == 0 ? 0 : kind == 1 ? UINT32_MAX : (Limb)random_bits();
    }
    number->count = bignum_trim(number->limbs, number->count);
}

static bool equal(const Number *a, const Number *b) {
    return bignum_compare(a->limbs, a->count, b->limbs, b->count) == 0;
}

static void add(Number *result, const Number *a, const Number *b) {
    result->count = bignum_add(result->limbs, a->limbs, a->count, b->limbs, b->count);
}

// The scratch area is exactly as long as was asked for, so that the sanitizer sees what goes beyond.
static void multiply(Number *result, const Number *a, const Number *b) {
    Limb *scratch = malloc((bignum_multiply_scratch(a->count, b->count) + 1) * sizeof(Limb));
    result->count = bignum_multiply(result->limbs, a->limbs, a->count, b->limbs, b->count, scratch);
    free(scratch);
}

static Number a, b, c, sum, product, other, quotient, rest;

// (a + b) - b = a, in place too.
static bool adds(void) {
    add(&sum, &a, &b);
    other = sum;
    other.count = bignum_subtract(other.limbs, other.limbs, other.count, b.limbs, b.count);
    if (!equal(&other, &a)) return false;
    other = a;
    add(&other, &other, &b);
    return equal(&other, &sum);
}

// a * b + a * c = a * (b + c), and a copy of `a` gives the same square as `a` itself.
static bool multiplies(void) {
    multiply(&product, &a, &b);
    multiply(&other, &a, &c);
    add(&product, &product, &other);
    add(&sum, &b, &c);
    multiply(&other, &a, &sum);
    if (!equal(&other, &product)) return false;
    multiply(&product, &a, &a);
    sum = a;
    multiply(&other, &a, &sum);
    return equal(&other, &product);
}

// a = quotient * b + rest, rest < b.
static bool divides(void) {
    if (b.count == 0 || a.count < b.count) return true;
    Limb *scratch = malloc(b.count * sizeof(Limb));
    bignum_divide(quotient.limbs, rest.limbs, scratch, a.limbs, a.count, b.limbs, b.count);
    free(scratch);
    quotient.count = bignum_trim(quotient.limbs, a.count - b.count + 1);
    rest.count = bignum_trim(rest.limbs, b.count);
    multiply(&product, &quotient, &b);
    add(&product, &product, &rest);
    return equal(&product, &a) && bignum_compare(rest.limbs, rest.count, b.limbs, b.count) < 0;
}

// a << n = a * 2^n, and back again.
static bool shifts(void) {
    size_t bits = random_bits() % 200;
    other.count = bignum_shift_left(other.limbs, a.limbs, a.count, bits);
    memset(b.limbs, 0, sizeof b.limbs);
    b.limbs[bits / LIMB_BITS] = (Limb)1 << bits % LIMB_BITS;
    b.count = bits / LIMB_BITS + 1;
    multiply(&product, &a, &b);
    if (!equal(&other, &product)) return false;
    bool has_size = a.count == 0 || (bignum_bit_length(other.limbs, other.count) == bignum_bit_length(a.limbs, a.count) + bits &&
                                     bignum_trailing_zeros(other.limbs, other.count) >= bits);
    other.count = bignum_shift_right(other.limbs, other.limbs, other.count, bits);
    return has_size && equal(&other, &a);
}

// To text and back in all bases.
static bool converts(void) {
    static char text[TEXT_ROOM];
    int base = 2 + (int)(random_bits() % 35);
    other = a;
    size_t length = bignum_to_text(text, other.limbs, other.count, base);
    if (length > bignum_text_size(a.count, base)) return false;
    bool has_zero_in_front = length > 1 && text[0] == '0';
    other.count = bignum_from_text(other.limbs, text, length, base);
    return !has_zero_in_front && other.count <= bignum_limbs_for_digits(length, base) && equal(&other, &a);
}

static bool is_small_arithmetic_right(void) {
    Limb factor = (Limb)random_bits() | 1, addend = (Limb)(random_bits() % factor);
    other = a;
    other.count = bignum_multiply_small(other.limbs, other.count, factor, addend);
    Limb remainder = bignum_divide_small(other.limbs, other.count, factor);
    other.count = bignum_trim(other.limbs, other.count);
    return remainder == addend && equal(&other, &a);
}

static void check_law(const char *name, bool (*law)(void), int rounds) {
    bool passed = true;
    for (int i = 0; i < rounds && passed; i++) {
        size_t most = i % 4 == 0 ? MOST : i % 4 == 1 ? 100 : i % 4 == 2 ? 10 : 3;
        fill(&a, most);
        fill(&b, i % 3 == 0 ? most / 2 + 1 : most);
        fill(&c, most);
        passed = law();
    }
    check(name, passed);
}

static void check_to_double(void) {
    bool passed = true;
    for (int i = 0; i < 20000 && passed; i++) {
        char text[400];
        fill(&a, 1 + i % 34);
        other = a;
        size_t length = bignum_to_text(text, other.limbs, other.count, 10);
        text[length] = 0;
        passed = bignum_to_double(a.limbs, a.count) == strtod(text, NULL);
    }
    check("nearest double", passed);
}

int main(void) {
    check_law("addition and subtraction", adds, 4000);
    check_law("multiplication", multiplies, 2000);
    check_law("division", divides, 4000);
    check_law("shifts", shifts, 4000);
    check_law("text", converts, 400);
    check_law("one limb", is_small_arithmetic_right, 4000);
    check_to_double();
    return failures != 0;
}
