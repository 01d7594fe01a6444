// Character properties and case mappings of all code points, as checksums that tools/unicode/make_tables.mjs --check
// printed; and the functions of utf8.h.
// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <string.h>

#include "support/unicode.h"
#include "support/utf8.h"

static int failures;

static void check(const char *name, bool passed) {
    printf("%s %s\n", passed ? "ok" : "FAIL", name);
    if (!passed) failures++;
}

static uint32_t update(uint32_t sum, uint32_t number) { return (sum ^ number) * 16777619u; }

static void check_all_characters(void) {
    uint32_t flags = 2166136261u, mapped = flags;
    for (uint32_t code_point = 0; code_point < CODE_POINT_LIMIT; code_point++) {
        flags = update(flags, unicode_properties(code_point));
        for (int wanted = CASE_LOWER; wanted <= CASE_FOLD; wanted++) {
            uint32_t result[CASE_MOST_CHARACTERS];
            size_t count = unicode_to_case(code_point, (UnicodeCase)wanted, result);
            for (size_t i = 0; i < count; i++) mapped = update(mapped, result[i]);
        }
    }
    check("properties of all characters", flags == 3319407985u);
    check("case mappings of all characters", mapped == 1780594780u);
}

static void check_decimals(void) {
    check("decimal of ASCII", unicode_decimal_value('7') == 7 && unicode_decimal_value('a') == -1);
    check("decimal of Arabic", unicode_decimal_value(0x664) == 4);
    check("decimal of mathematical digits", unicode_decimal_value(0x1D7FF) == 9);
    check("superscripts are no decimals", unicode_decimal_value(0xB2) == -1 && unicode_is_digit(0xB2));
}

static void check_round_trip(void) {
    bool passed = true;
    for (uint32_t code_point = 0; code_point < CODE_POINT_LIMIT; code_point++) {
        char text[UTF8_MOST_BYTES + 1] = {0};
        uint32_t decoded;
        Utf8Error error;
        size_t size = utf8_encode(text, code_point);
        bool valid = utf8_validate(text, size, false, &error);
        passed &= size == utf8_size(code_point) && size == utf8_size_from_lead(text[0]);
        passed &= utf8_decode(text, &decoded) == size && decoded == code_point;
        passed &= valid == !is_surrogate(code_point) && utf8_validate(text, size, true, &error);
        passed &= utf8_previous(text + size) == text && utf8_next(text) == text + size;
    }
    check("every code point survives", passed);
}

typedef struct Fault {
    const char *bytes;
    size_t start, length;
    const char *reason;
} Fault;

// What bytes.decode() of CPython 3.14 reports.
static void check_faults(void) {
    static const Fault faults[] = {
        {"abc\x80", 3, 1, "invalid start byte"},
        {"\xC0\x80", 0, 1, "invalid start byte"},
        {"\xF5\x80\x80\x80", 0, 1, "invalid start byte"},
        {"\xC3", 0, 1, "unexpected end of data"},
        {"\xC3\x28", 0, 1, "invalid continuation byte"},
        {"\xE0\x80\x80", 0, 1, "invalid continuation byte"},
        {"\xED\xA0\x80", 0, 1, "invalid continuation byte"},
        {"\xE2\x82", 0, 2, "unexpected end of data"},
        {"\xE2\x82z", 0, 2, "invalid continuation byte"},
        {"\xF0\x9F\x98", 0, 3, "unexpected end of data"},
        {"\xF0\x9F\x98z", 0, 3, "invalid continuation byte"},
        {"\xF4\x90\x80\x80", 0, 1, "invalid continuation byte"},
        {"0123456789\xF0\x80", 10, 1, "invalid continuation byte"},
    };
    bool passed = true;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        Utf8Error error;
        bool valid = utf8_validate(faults[i].bytes, strlen(faults[i].bytes), false, &error);
        passed &= !valid && error.start == faults[i].start && error.length == faults[i].length &&
                  strcmp(error.reason, faults[i].reason) == 0;
    }
    check("faults as CPython reports them", passed);
}

static void check_counting(void) {
    const char *text = "na\xC3\xAFve \xE2\x82\xAC and \xF0\x9F\x98\x80, then more text \xC3\xA9";
    size_t length = strlen(text), count = 0;
    bool passed = true;
    for (size_t at = 0; at < length; at += utf8_size_from_lead(text[at])) {
        passed &= utf8_offset(text, length, count) == at && utf8_count(text, at) == count;
        count++;
    }
    check("counting and offsets", passed && utf8_count(text, length) == count && utf8_offset(text, length, count) == length);
    check("ASCII", utf8_is_ascii("only plain letters here", 23) && !utf8_is_ascii(text, length));
}

int main(void) {
    check_all_characters();
    check_decimals();
    check_round_trip();
    check_faults();
    check_counting();
    return failures != 0;
}
