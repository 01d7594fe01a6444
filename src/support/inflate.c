// Decompression of gzip data, after RFC 1951 and 1952.
//
// Codes are kept as the number of codes of each length and the symbols in the order of their codes: a code is read bit
// by bit, which is slow but needs no tables beyond 700 bytes of stack.
// SPDX-License-Identifier: MIT
#include "support/inflate.h"

#include <string.h>

enum { CODE_BITS_MAX = 15, LITERALS = 288, DISTANCES = 32, END_OF_BLOCK = 256, GZIP_HEADER = 10, GZIP_TRAILER = 8, EXTRA_BITS_MAX = 13 };
enum { GZIP_HAS_EXTRA = 4, GZIP_HAS_NAME = 8, GZIP_HAS_COMMENT = 16 };

typedef struct Reader {
    const uint8_t *at, *end;
    uint32_t bits;
    unsigned bit_count;
    uint8_t *out, *out_start, *out_end;
    bool failed;
} Reader;

typedef struct Codes {
    uint16_t counts[CODE_BITS_MAX + 1];
    uint16_t symbols[LITERALS];
} Codes;

// --- Bits ---

static unsigned take_bits(Reader *reader, unsigned count) {
    while (reader->bit_count < count) {
        if (reader->at == reader->end) {
            reader->failed = true;
            return 0;
        }
        reader->bits |= (uint32_t)*reader->at++ << reader->bit_count;
        reader->bit_count += 8;
    }
    unsigned value = reader->bits & ((1u << count) - 1);
    reader->bits >>= count;
    reader->bit_count -= count;
    return value;
}

static void put_byte(Reader *reader, uint8_t byte) {
    if (reader->out == reader->out_end) reader->failed = true;
    else *reader->out++ = byte;
}

// --- Codes ---

static void make_codes(Codes *codes, const uint8_t *lengths, unsigned count) {
    uint16_t next[CODE_BITS_MAX + 1];
    memset(codes->counts, 0, sizeof codes->counts);
    for (unsigned i = 0; i < count; i++) codes->counts[lengths[i]]++;
    codes->counts[0] = 0;
    next[0] = 0;
    for (unsigned i = 1; i <= CODE_BITS_MAX; i++) next[i] = (uint16_t)(next[i - 1] + codes->counts[i - 1]);
    for (unsigned i = 0; i < count; i++) {
        if (lengths[i]) codes->symbols[next[lengths[i]]++] = (uint16_t)i;
    }
}

static unsigned take_symbol(Reader *reader, const Codes *codes) {
    unsigned code = 0, first = 0, index = 0;
    for (unsigned length = 1; length <= CODE_BITS_MAX && !reader->failed; length++) {
        code |= take_bits(reader, 1);
        unsigned count = codes->counts[length];
        if (code < first + count) return codes->symbols[index + (code - first)];
        index += count;
        first = (first + count) << 1;
        code <<= 1;
    }
    reader->failed = true;
    return END_OF_BLOCK;
}

// --- Blocks ---

// A length or distance: the symbols come in groups that share a number of further bits.
static unsigned take_number(Reader *reader, unsigned symbol, unsigned group, unsigned first) {
    unsigned extra = symbol < 2 * group ? 0 : symbol / group - 1;
    if (extra > EXTRA_BITS_MAX) {
        reader->failed = true;
        return 0;
    }
    unsigned base = symbol < 2 * group ? symbol : (group + symbol % group) << extra;
    return first + base + take_bits(reader, extra);
}

static void copy_back(Reader *reader, unsigned length, unsigned distance) {
    if (distance > (size_t)(reader->out - reader->out_start)) {
        reader->failed = true;
        return;
    }
    for (unsigned i = 0; i < length; i++) put_byte(reader, reader->out[-(ptrdiff_t)distance]);
}

static void expand_block(Reader *reader, const Codes *literals, const Codes *distances) {
    enum { LONGEST_SYMBOL = 285, LONGEST = 258 };
    while (!reader->failed) {
        unsigned symbol = take_symbol(reader, literals);
        if (symbol == END_OF_BLOCK) return;
        if (symbol < END_OF_BLOCK) {
            put_byte(reader, (uint8_t)symbol);
            continue;
        }
        unsigned length = symbol == LONGEST_SYMBOL ? LONGEST : take_number(reader, symbol - END_OF_BLOCK - 1, 4, 3);
        copy_back(reader, length, take_number(reader, take_symbol(reader, distances), 2, 1));
    }
}

static void expand_fixed(Reader *reader) {
    Codes literals, distances;
    uint8_t lengths[LITERALS];
    for (unsigned i = 0; i < LITERALS; i++) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    make_codes(&literals, lengths, LITERALS);
    memset(lengths, 5, DISTANCES);
    make_codes(&distances, lengths, DISTANCES);
    expand_block(reader, &literals, &distances);
}

// Code lengths, themselves coded: 16 repeats the last one, 17 and 18 stand for zeros.
static void take_lengths(Reader *reader, const Codes *codes, uint8_t *lengths, unsigned count) {
    for (unsigned i = 0; i < count && !reader->failed;) {
        unsigned symbol = take_symbol(reader, codes), repeat = 1;
        uint8_t value = (uint8_t)symbol;
        if (symbol >= 16) {
            value = symbol == 16 && i > 0 ? lengths[i - 1] : 0;
            repeat = symbol == 16 ? 3 + take_bits(reader, 2) : symbol == 17 ? 3 + take_bits(reader, 3) : 11 + take_bits(reader, 7);
        }
        if (i + repeat > count) reader->failed = true;
        else memset(lengths + i, value, repeat);
        i += repeat;
    }
}

static void expand_dynamic(Reader *reader) {
    static const uint8_t order[] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    Codes literals, distances;
    uint8_t lengths[LITERALS + DISTANCES] = {0};
    unsigned literal_count = take_bits(reader, 5) + 257, distance_count = take_bits(reader, 5) + 1;
    unsigned length_count = take_bits(reader, 4) + 4;
    for (unsigned i = 0; i < length_count; i++) lengths[order[i]] = (uint8_t)take_bits(reader, 3);
    make_codes(&literals, lengths, sizeof order);
    take_lengths(reader, &literals, lengths, literal_count + distance_count);
    if (reader->failed || literal_count > LITERALS) {
        reader->failed = true;
        return;
    }
    make_codes(&literals, lengths, literal_count);
    make_codes(&distances, lengths + literal_count, distance_count);
    expand_block(reader, &literals, &distances);
}

static void expand_stored(Reader *reader) {
    reader->bits = reader->bit_count = 0;
    unsigned length = take_bits(reader, 16);
    take_bits(reader, 16);
    for (unsigned i = 0; i < length && !reader->failed; i++) put_byte(reader, (uint8_t)take_bits(reader, 8));
}

static void expand(Reader *reader) {
    bool is_last = false;
    while (!is_last && !reader->failed) {
        is_last = take_bits(reader, 1);
        switch (take_bits(reader, 2)) {
        case 0: expand_stored(reader); break;
        case 1: expand_fixed(reader); break;
        case 2: expand_dynamic(reader); break;
        default: reader->failed = true; break;
        }
    }
}

// --- gzip ---

size_t gzip_size(const uint8_t *data, size_t length) {
    const uint8_t *size = data + length - 4;
    return size[0] | (size_t)size[1] << 8 | (size_t)size[2] << 16 | (size_t)size[3] << 24;
}

// Behind the header and the file name in it; NULL if it holds what nobody writes.
static const uint8_t *skip_header(const uint8_t *data, size_t length) {
    if (length < GZIP_HEADER + GZIP_TRAILER || data[0] != 0x1F || data[1] != 0x8B || data[3] & (GZIP_HAS_EXTRA | GZIP_HAS_COMMENT)) return NULL;
    const uint8_t *at = data + GZIP_HEADER;
    if (!(data[3] & GZIP_HAS_NAME)) return at;
    const uint8_t *end = memchr(at, 0, length - GZIP_HEADER);
    return end ? end + 1 : NULL;
}

bool gzip_expand(const uint8_t *data, size_t length, uint8_t *out, size_t size) {
    const uint8_t *at = skip_header(data, length);
    if (!at) return false;
    Reader reader = {.at = at, .end = data + length, .out = out, .out_start = out, .out_end = out + size};
    expand(&reader);
    return !reader.failed && reader.out == reader.out_end;
}
