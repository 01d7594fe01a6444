// Numbers to text and back against the C library, whose conversions are exact on the machines that run tests.
// SPDX-License-Identifier: MIT
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/float_text.h"

static int failures;

static void check(const char *name, bool passed) {
    printf("%s %s\n", passed ? "ok" : "FAIL", name);
    if (!passed) failures++;
}

static uint64_t state = 88172645463325252u;

static uint64_t random_bits(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static double from_bits(uint64_t bits) {
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

// Finite, not negative; all magnitudes, some with few bits.
static double random_number(void) {
    for (;;) {
        uint64_t bits = random_bits() & INT64_MAX, kind = random_bits() % 4;
        if (kind == 1) bits &= ~(uint64_t)0 << (random_bits() % 60);
        if (kind == 2) bits = (bits & 0xFFFFFFFFFFFFFu) | (1023 - 30 + bits % 80) << 52;
        if (kind == 3) return (double)(bits % 1000000000) / (double)(1 + random_bits() % 1000);
        double number = from_bits(bits);
        if (isfinite(number)) return number;
    }
}

static bool complain(const char *what, double number, const char *got, const char *wanted) {
    printf("# %s of %.17g: %s instead of %s\n", what, number, got, wanted);
    return false;
}

// The text that float_repr() has to give, found by trying; but not always for powers of two, where the nearest number
// of so many digits may be too far below.
static void expected_repr(char *text, double number) {
    char best[64] = "";
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(best, sizeof best, "%.*e", precision - 1, number);
        if (strtod(best, NULL) == number) break;
    }
    strcpy(text, best);
}

static bool repr_is_shortest(double number) {
    char text[FLOAT_REPR_SIZE], wanted[64], digits[64], wanted_digits[64];
    size_t length = float_repr(text, number);
    if (strlen(text) != length || strtod(text, NULL) != number) return complain("repr", number, text, "itself");
    expected_repr(wanted, number);
    int exponent;
    size_t count = float_shortest_digits(digits, number, &exponent);
    digits[count] = 0;
    size_t wanted_count = 0;
    for (const char *at = wanted; *at != 'e'; at++) {
        if (*at != '.') wanted_digits[wanted_count++] = *at;
    }
    while (wanted_count > 0 && wanted_digits[wanted_count - 1] == '0') wanted_count--;
    wanted_digits[wanted_count] = 0;
    bool is_power = frexp(number, &exponent) == 0.5;
    return is_power || strcmp(digits, wanted_digits) == 0 || complain("shortest digits", number, digits, wanted_digits);
}

static void check_repr(void) {
    bool passed = true;
    for (int i = 0; i < 30000 && passed; i++) passed = repr_is_shortest(random_number());
    check("repr reads back and is shortest", passed);
    static const struct { double number; const char *text; } known[] = {
        {0, "0.0"}, {-0.0, "-0.0"}, {1, "1.0"}, {0.1, "0.1"}, {1e16, "1e+16"}, {1e15, "1000000000000000.0"},
        {9999999999999998, "9999999999999998.0"}, {0.0001, "0.0001"}, {0.00001, "1e-05"}, {1e100, "1e+100"},
        {1.5e-7, "1.5e-07"}, {123456.789, "123456.789"}, {5e-324, "5e-324"}, {2.2250738585072014e-308, "2.2250738585072014e-308"},
        {1.7976931348623157e308, "1.7976931348623157e+308"}, {INFINITY, "inf"}, {-INFINITY, "-inf"}, {NAN, "nan"},
        {9007199254740993, "9007199254740992.0"}, {1e22, "1e+22"}, {1e23, "1e+23"}, {2e-44, "2e-44"},
        {0x1p481, "6.243497100631985e+144"}, {0x1.0d5706359969ap+54, "1.895311322895831e+16"}, {9.5367431640625e-07, "9.5367431640625e-07"}, {100, "100.0"},
    };
    passed = true;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        char text[FLOAT_REPR_SIZE];
        float_repr(text, known[i].number);
        if (strcmp(text, known[i].text) != 0) passed = complain("repr", known[i].number, text, known[i].text);
    }
    check("repr of chosen numbers", passed);
}

// The digits of printf's text without zeros at either end, and nothing else.
static size_t plain_digits(char *digits, const char *text) {
    size_t count = 0;
    for (; *text && *text != 'e'; text++) {
        if (*text != '.' && (count > 0 || *text != '0')) digits[count++] = *text;
    }
    while (count > 0 && digits[count - 1] == '0') count--;
    digits[count] = 0;
    return count;
}

static void check_rounded_digits(void) {
    static char text[2000], wanted[2000], digits[FLOAT_DIGITS_MOST + 1];
    bool passed = true;
    for (int i = 0; i < 30000 && passed; i++) {
        double number = random_number();
        int count = 1 + (int)(random_bits() % (i % 100 ? 20 : 800)), exponent;
        snprintf(text, sizeof text, "%.*e", count - 1, number);
        plain_digits(wanted, text);
        digits[float_significant_digits(digits, number, count, &exponent)] = 0;
        int wanted_exponent = number > 0 ? atoi(strchr(text, 'e') + 1) + 1 : 0;
        passed = strcmp(digits, wanted) == 0 && exponent == wanted_exponent;
        if (!passed) complain("significant digits", number, digits, wanted);
    }
    check("significant digits", passed);
    for (int i = 0; i < 30000 && passed; i++) {
        double number = random_number();
        int places = (int)(random_bits() % (i % 100 ? 20 : 1100)), exponent;
        snprintf(text, sizeof text, "%.*f", places, number);
        plain_digits(wanted, text);
        digits[float_fixed_digits(digits, number, places, &exponent)] = 0;
        passed = strcmp(digits, wanted) == 0 || complain("fixed digits", number, digits, wanted);
    }
    check("fixed digits", passed);
}

static bool reads_as_strtod(const char *text) {
    double wanted = strtod(text, NULL), got = float_from_text(text, strlen(text));
    if (memcmp(&wanted, &got, sizeof got) == 0 && float_text_length(text, strlen(text)) == strlen(text)) return true;
    printf("# %s: %.17g instead of %.17g\n", text, got, wanted);
    return false;
}

static void check_reading(void) {
    static char text[4000];
    bool passed = true;
    for (int i = 0; i < 30000 && passed; i++) {
        snprintf(text, sizeof text, "%s%.*e", i & 1 ? "-" : "", (int)(random_bits() % 30), random_number());
        passed = reads_as_strtod(text);
        if (!passed) break;
        snprintf(text, sizeof text, "%llu.%llue%d", (unsigned long long)random_bits() >> random_bits() % 64,
                 (unsigned long long)random_bits() >> random_bits() % 64, (int)(random_bits() % 700) - 350);
        passed = reads_as_strtod(text);
    }
    check("reading random text", passed);
    // Halfway between two numbers, exactly and with something far behind.
    for (int i = 0; i < 3000 && passed; i++) {
        double number = random_number();
        double next = nextafter(number, INFINITY);
        if (!isfinite(next) || next == 0) continue;
        int length = snprintf(text, sizeof text, "%.1100f", number);
        if (number > 1e290) continue;
        // The digits of the middle come from a wider type where there is one.
        long double middle = ((long double)number + next) / 2;
        if (sizeof middle > sizeof number) {
            length = snprintf(text, sizeof text, "%.1100Lf", middle);
            passed = reads_as_strtod(text);
            snprintf(text + length, sizeof text - (size_t)length, "0000000000000001");
            passed = passed && reads_as_strtod(text);
        }
    }
    check("reading text halfway between numbers", passed);
    static const char *const chosen[] = {
        "0", "-0", "0.0", ".5", "5.", "1e400", "-1e400", "1e-400", "1e99999999999999999999", "1e-99999999999999999999",
        "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623158e308",
        "1.7976931348623159e308", "9007199254740993", "9007199254740992.99999999999999999999", "123456789012345678901234567890",
        "0.000000000000000000000000000000000000000000000000000001", "00000000000000000000000000000000000000000001.5e5",
    };
    for (size_t i = 0; i < sizeof chosen / sizeof *chosen; i++) passed = reads_as_strtod(chosen[i]) && passed;
    check("reading chosen text", passed);
    check("what is a number", float_text_length("1.e", 3) == 2 && float_text_length("e5", 2) == 0 &&
                                  float_text_length("-.", 2) == 0 && float_text_length("1e+x", 4) == 1);
}

static void check_hex(void) {
    char text[FLOAT_HEX_SIZE];
    bool passed = true;
    for (int i = 0; i < 30000 && passed; i++) {
        double number = i & 1 ? -random_number() : random_number(), back;
        size_t length = float_hex(text, number);
        passed = strlen(text) == length && strtod(text, NULL) == number;
        passed = passed && float_from_hex(text, length, &back) == FLOAT_HEX_FINE && back == number;
        if (!passed) complain("hex", number, text, "itself");
    }
    for (int i = 0; i < 30000 && passed; i++) {
        char source[80];
        double back;
        snprintf(source, sizeof source, "0x%llx%llx.%llxp%d", (unsigned long long)random_bits() >> random_bits() % 64,
                 (unsigned long long)random_bits(), (unsigned long long)random_bits(), (int)(random_bits() % 2300) - 1250);
        FloatHexResult result = float_from_hex(source, strlen(source), &back);
        double wanted = strtod(source, NULL);
        passed = back == wanted && result == (isinf(wanted) ? FLOAT_HEX_TOO_LARGE : FLOAT_HEX_FINE);
        if (!passed) complain("fromhex", back, source, "strtod's");
    }
    check("hexadecimal", passed);
    double number;
    check("invalid hexadecimal", float_from_hex("0x", 2, &number) == FLOAT_HEX_INVALID &&
                                     float_from_hex("1p", 2, &number) == FLOAT_HEX_INVALID &&
                                     float_from_hex("1.g", 3, &number) == FLOAT_HEX_INVALID &&
                                     float_from_hex("-.8p1", 5, &number) == FLOAT_HEX_FINE && number == -1);
    float_hex(text, 1.5);
    check("hexadecimal as CPython writes it", strcmp(text, "0x1.8000000000000p+0") == 0);
}

int main(void) {
    check_repr();
    check_rounded_digits();
    check_reading();
    check_hex();
    return failures != 0;
}
