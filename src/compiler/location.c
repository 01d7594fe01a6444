// Encoding and lookup of the location table.
// SPDX-License-Identifier: MIT
#include "compiler/location.h"

static uint8_t *put(uint8_t *at, uint32_t number) {
    for (; number >= 0x80; number >>= 7) *at++ = (uint8_t)(number | 0x80);
    *at++ = (uint8_t)number;
    return at;
}

static uint32_t zigzag(int32_t number) { return ((uint32_t)number << 1) ^ (uint32_t)(number >> 31); }

static const uint8_t *get(const uint8_t *at, uint32_t *number) {
    unsigned shift = 0;
    *number = 0;
    do {
        *number |= (uint32_t)(*at & 0x7F) << shift;
        shift += 7;
    } while (*at++ & 0x80);
    return at;
}

static int32_t unzigzag(uint32_t number) { return (int32_t)(number >> 1) ^ -(int32_t)(number & 1); }

size_t location_encode(uint8_t *at, uint32_t words, SourceSpan before, SourceSpan now) {
    uint8_t *start = at;
    at = put(at, words);
    at = put(at, zigzag((int32_t)(now.line - before.line)));
    at = put(at, now.end_line - now.line);
    at = put(at, zigzag(now.column - before.column));
    at = put(at, zigzag(now.end_column - now.column));
    return (size_t)(at - start);
}

// Rows cover the words from their own position to the next row's.
SourceSpan code_location(const Code *code, uint32_t instruction) {
    SourceSpan span = {0, 0, 0, 0};
    if (!code->locations) return span;
    const uint8_t *at = (const uint8_t *)code->locations->bytes;
    const uint8_t *end = at + blob_capacity(code->locations);
    uint32_t word = 0;
    SourceSpan next = span;
    while (at < end) {
        uint32_t words, line, lines, column, columns;
        at = get(get(get(get(get(at, &words), &line), &lines), &column), &columns);
        bool is_padding = words == 0 && line == 0 && lines == 0 && column == 0 && columns == 0;
        word += words;
        if (word > instruction || is_padding) break;
        next.line += (uint32_t)unzigzag(line);
        next.end_line = next.line + lines;
        next.column += unzigzag(column);
        next.end_column = next.column + unzigzag(columns);
        span = next;
    }
    return span;
}
