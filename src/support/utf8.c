// UTF-8: decoding, checking and counting, a machine word at a time where that helps.
// SPDX-License-Identifier: MIT
#include "support/utf8.h"

#include <string.h>

enum { WORD = sizeof(uintptr_t) };

// 0x0101..01: one in every byte of a word.
static const uintptr_t ONES = UINTPTR_MAX / 0xFF;
static const uintptr_t HIGH_BITS = UINTPTR_MAX / 0xFF << 7;

// memcpy() allows any alignment; compilers make one load of it.
static uintptr_t load_word(const char *bytes) {
    uintptr_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

// --- One character ---

// For a lead byte of 0xC2 and more.
size_t utf8_decode_long(const char *text, uint32_t *code_point) {
    const unsigned char *bytes = (const unsigned char *)text;
    if (bytes[0] < 0xE0) {
        *code_point = (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
        return 2;
    }
    if (bytes[0] < 0xF0) {
        *code_point = (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
        return 3;
    }
    *code_point = (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 | (bytes[3] & 0x3Fu);
    return 4;
}

// From the last byte to the first, six bits each.
size_t utf8_encode(char *text, uint32_t code_point) {
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t size = utf8_size(code_point);
    for (size_t i = size; i-- > 1;) {
        text[i] = (char)(0x80 | (code_point & 0x3F));
        code_point >>= 6;
    }
    text[0] = (char)(leads[size] | code_point);
    return size;
}

// --- Whole texts ---

// How many bytes are ASCII from the start on.
static size_t ascii_prefix(const char *bytes, size_t length) {
    size_t at = 0;
    while (length - at >= WORD && !(load_word(bytes + at) & HIGH_BITS)) at += WORD;
    while (at < length && !((unsigned char)bytes[at] & 0x80)) at++;
    return at;
}

bool utf8_is_ascii(const char *bytes, size_t length) { return ascii_prefix(bytes, length) == length; }

// Bytes of a word that do not continue a character: bit 7 is clear or bit 6 is set. The multiplication adds them up.
static size_t count_in_word(uintptr_t word) {
    uintptr_t starts = ((~word >> 7) | (word >> 6)) & ONES;
    return (size_t)(starts * ONES >> (8 * (WORD - 1)));
}

size_t utf8_count(const char *text, size_t length) {
    size_t count = 0, at = 0;
    for (; length - at >= WORD; at += WORD) count += count_in_word(load_word(text + at));
    for (; at < length; at++) count += !utf8_is_continuation(text[at]);
    return count;
}

// Whole words are passed while the character is not in them.
size_t utf8_offset(const char *text, size_t length, size_t index) {
    size_t at = 0;
    while (length - at >= WORD) {
        size_t starts = count_in_word(load_word(text + at));
        if (starts > index) break;
        index -= starts;
        at += WORD;
    }
    for (; at < length; at++) {
        if (!utf8_is_continuation(text[at]) && index-- == 0) return at;
    }
    return length;
}

// --- Checking ---

// The second byte tells overlong forms, surrogates and code points beyond the last from good ones.
static bool second_byte_fits(unsigned lead, unsigned second, bool allow_surrogates) {
    switch (lead) {
    case 0xE0: return second >= 0xA0 && second < 0xC0;
    case 0xED: return second >= 0x80 && second < (allow_surrogates ? 0xC0u : 0xA0u);
    case 0xF0: return second >= 0x90 && second < 0xC0;
    case 0xF4: return second >= 0x80 && second < 0x90;
    default: return second >= 0x80 && second < 0xC0;
    }
}

// Bytes of the good character at `bytes`; else 0, and *good bytes before the fault with its reason.
static size_t check_character(const unsigned char *bytes, size_t left, bool allow_surrogates, size_t *good,
                              const char **reason) {
    unsigned lead = bytes[0];
    *good = 1;
    *reason = "invalid start byte";
    if (lead < 0xC2 || lead > 0xF4) return 0;
    size_t size = utf8_size_from_lead((char)lead);
    for (; *good < size; ++*good) {
        *reason = "unexpected end of data";
        if (*good == left) return 0;
        unsigned byte = bytes[*good];
        bool fits = *good == 1 ? second_byte_fits(lead, byte, allow_surrogates) : (byte & 0xC0) == 0x80;
        *reason = "invalid continuation byte";
        if (!fits) return 0;
    }
    return size;
}

// Runs of ASCII between other characters are skipped by words.
bool utf8_validate(const char *bytes, size_t length, bool allow_surrogates, Utf8Error *error) {
    for (size_t at = ascii_prefix(bytes, length); at < length; at += ascii_prefix(bytes + at, length - at)) {
        size_t good;
        const char *reason;
        size_t size = check_character((const unsigned char *)bytes + at, length - at, allow_surrogates, &good, &reason);
        if (size == 0) {
            *error = (Utf8Error){at, good, reason};
            return false;
        }
        at += size;
    }
    return true;
}
