// What Unicode 16.0 says of characters, as str's methods in CPython 3.14 report it.
//
// A property is a bit, so that one look at the tables answers several questions. Functions
// with ASCII arguments cost an index into a table of 128 entries; others search compressed
// tables.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_UNICODE_H
#define KRAIT_SUPPORT_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum UnicodeProperty {
    // Named after the methods of str that ask for them.
    UNICODE_ALPHA = 1 << 0,
    UNICODE_DECIMAL = 1 << 1,
    UNICODE_DIGIT = 1 << 2,              // includes decimals, superscripts, circled digits
    UNICODE_NUMERIC = 1 << 3,            // includes digits, fractions, ideographs
    UNICODE_LOWER = 1 << 4,
    UNICODE_UPPER = 1 << 5,
    UNICODE_TITLE = 1 << 6,              // general category Lt only
    UNICODE_SPACE = 1 << 7,
    UNICODE_PRINTABLE = 1 << 8,
    UNICODE_IDENTIFIER_START = 1 << 9,   // includes '_'
    UNICODE_IDENTIFIER_CONTINUE = 1 << 10,
    UNICODE_CASE_IGNORABLE = 1 << 11,    // for the rule of the final sigma

    // Unions, not further bits.
    UNICODE_ALPHANUMERIC = UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC,
    UNICODE_CASED = UNICODE_LOWER | UNICODE_UPPER | UNICODE_TITLE,
} UnicodeProperty;

extern const uint16_t unicode_ascii_properties[128];
// For code points from 0x80 on.
unsigned unicode_properties_long(uint32_t code_point);

// The set of a character's properties.
static inline unsigned unicode_properties(uint32_t code_point) {
    return code_point < 0x80 ? unicode_ascii_properties[code_point] : unicode_properties_long(code_point);
}
static inline bool unicode_is(uint32_t code_point, unsigned properties) {
    return unicode_properties(code_point) & properties;
}
static inline bool unicode_is_alpha(uint32_t code_point) { return unicode_is(code_point, UNICODE_ALPHA); }
static inline bool unicode_is_decimal(uint32_t code_point) { return unicode_is(code_point, UNICODE_DECIMAL); }
static inline bool unicode_is_digit(uint32_t code_point) { return unicode_is(code_point, UNICODE_DIGIT); }
static inline bool unicode_is_numeric(uint32_t code_point) { return unicode_is(code_point, UNICODE_NUMERIC); }
static inline bool unicode_is_alphanumeric(uint32_t code_point) { return unicode_is(code_point, UNICODE_ALPHANUMERIC); }
static inline bool unicode_is_lower(uint32_t code_point) { return unicode_is(code_point, UNICODE_LOWER); }
static inline bool unicode_is_upper(uint32_t code_point) { return unicode_is(code_point, UNICODE_UPPER); }
static inline bool unicode_is_title(uint32_t code_point) { return unicode_is(code_point, UNICODE_TITLE); }
static inline bool unicode_is_cased(uint32_t code_point) { return unicode_is(code_point, UNICODE_CASED); }
static inline bool unicode_is_case_ignorable(uint32_t code_point) { return unicode_is(code_point, UNICODE_CASE_IGNORABLE); }
static inline bool unicode_is_space(uint32_t code_point) { return unicode_is(code_point, UNICODE_SPACE); }
static inline bool unicode_is_printable(uint32_t code_point) { return unicode_is(code_point, UNICODE_PRINTABLE); }
static inline bool unicode_is_identifier_start(uint32_t code_point) {
    return unicode_is(code_point, UNICODE_IDENTIFIER_START);
}
static inline bool unicode_is_identifier_continue(uint32_t code_point) {
    return unicode_is(code_point, UNICODE_IDENTIFIER_CONTINUE);
}

// The value 0..9 of a decimal digit of any script, or -1.
int unicode_decimal_value(uint32_t code_point);

typedef enum UnicodeCase { CASE_LOWER, CASE_UPPER, CASE_TITLE, CASE_FOLD } UnicodeCase;
enum { CASE_MOST_CHARACTERS = 3 };

// The character in this case, as one to three code points; returns their number. The final sigma is the caller's.
size_t unicode_to_case(uint32_t code_point, UnicodeCase wanted, uint32_t result[CASE_MOST_CHARACTERS]);

static inline size_t unicode_to_lower(uint32_t code_point, uint32_t result[CASE_MOST_CHARACTERS]) {
    return unicode_to_case(code_point, CASE_LOWER, result);
}
static inline size_t unicode_to_upper(uint32_t code_point, uint32_t result[CASE_MOST_CHARACTERS]) {
    return unicode_to_case(code_point, CASE_UPPER, result);
}
static inline size_t unicode_to_title(uint32_t code_point, uint32_t result[CASE_MOST_CHARACTERS]) {
    return unicode_to_case(code_point, CASE_TITLE, result);
}
static inline size_t unicode_to_fold(uint32_t code_point, uint32_t result[CASE_MOST_CHARACTERS]) {
    return unicode_to_case(code_point, CASE_FOLD, result);
}

#endif
