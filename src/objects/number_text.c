// Cleans the texts of numbers, so that the readers in support/ see ASCII digits only. The
// rules for underscores are those of PEP 515.
// SPDX-License-Identifier: MIT
#include "objects/number_text.h"

#include "support/unicode.h"
#include "support/utf8.h"

void number_text_strip(const char **text, size_t *length) {
    const char *start = *text, *end = start + *length;
    uint32_t code_point;
    while (start < end) {
        size_t size = utf8_decode(start, &code_point);
        if (!unicode_is_space(code_point)) break;
        start += size;
    }
    while (start < end) {
        // Bytes need not be valid UTF-8: no further back than the start.
        const char *last = end - 1;
        while (last > start && utf8_is_continuation(*last)) last--;
        utf8_decode(last, &code_point);
        if (!unicode_is_space(code_point)) break;
        end = last;
    }
    *text = start;
    *length = (size_t)(end - start);
}

// '?' is in no number, so it will be refused later.
static char to_ascii(uint32_t code_point) {
    if (code_point < 0x80) return unicode_is_space(code_point) ? ' ' : (char)code_point;
    int digit = unicode_decimal_value(code_point);
    if (digit >= 0) return (char)('0' + digit);
    return unicode_is_space(code_point) ? ' ' : '?';
}

static bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool number_text_clean(char *copy, size_t *copied, const char *text, size_t length) {
    number_text_strip(&text, &length);
    const char *end = text + length;
    size_t count = 0;
    bool is_after_underscore = false;
    while (text < end) {
        uint32_t code_point;
        text += utf8_decode(text, &code_point);
        char character = to_ascii(code_point);
        if (is_after_underscore && !is_digit(character)) return false;
        is_after_underscore = character == '_';
        if (is_after_underscore) {
            if (count == 0 || !is_digit(copy[count - 1])) return false;
        } else {
            copy[count++] = character;
        }
    }
    *copied = count;
    return !is_after_underscore;
}
