// UTF-8: checking bytes that come from outside, and walking through text that is known to be valid.
//
// "Valid text" below means UTF-8 that may also hold lone surrogates as three bytes each (as Python's str can);
// functions that take it never look past the last character, and never check.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_UTF8_H
#define KRAIT_SUPPORT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UTF8_MOST_BYTES = 4, CODE_POINT_LIMIT = 0x110000 };

// --- One character ---

static inline bool utf8_is_continuation(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }
static inline bool is_surrogate(uint32_t code_point) { return code_point >> 11 == 0xD800 >> 11; }

// Bytes of the character that starts with this byte (valid text).
static inline size_t utf8_size_from_lead(char lead) {
    unsigned char byte = (unsigned char)lead;
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}
// Bytes that a code point takes.
static inline size_t utf8_size(uint32_t code_point) {
    return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
}

size_t utf8_decode_long(const char *text, uint32_t *code_point);
// The character at `text` (valid text); returns its bytes.
static inline size_t utf8_decode(const char *text, uint32_t *code_point) {
    unsigned char lead = (unsigned char)*text;
    *code_point = lead;
    return lead < 0x80 ? 1 : utf8_decode_long(text, code_point);
}
// Writes a code point (surrogates too) and returns its bytes, 1..4.
size_t utf8_encode(char *text, uint32_t code_point);

static inline const char *utf8_next(const char *text) { return text + utf8_size_from_lead(*text); }
// The start of the character that ends just before `text`, which is not the start of the text.
static inline const char *utf8_previous(const char *text) {
    do text--;
    while (utf8_is_continuation(*text));
    return text;
}

// --- Whole texts ---

bool utf8_is_ascii(const char *bytes, size_t length);
// Characters in valid text.
size_t utf8_count(const char *text, size_t length);
// Byte offset of the character with this index, or `length` if there are not so many.
size_t utf8_offset(const char *text, size_t length, size_t index);

// --- Checking ---

typedef struct Utf8Error {
    size_t start, length;    // the bytes at fault, as CPython's UnicodeDecodeError counts them
    const char *reason;      // "invalid start byte", "invalid continuation byte", "unexpected end of data"
} Utf8Error;

// Is it UTF-8? Fills *error if not. Lone surrogates pass only if allowed.
bool utf8_validate(const char *bytes, size_t length, bool allow_surrogates, Utf8Error *error);

#endif
