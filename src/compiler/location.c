// Writing and reading location tables: see location.h.
//
// Nobody reads a table while the program runs well: it is decoded from its start for each line
// of a traceback, so it is made to be small. Most runs take the short form.
//
// A run's first byte: bits 0-3 words - 1, bit 4 set for the long form, bit 5 (short form) the line is the next one.
// Short form: then the column and the end column, one byte each; the range ends on its first line.
// Long form: then, as variable-length numbers, the zigzag line difference, end line - line, column, end column.
// SPDX-License-Identifier: MIT
#include "compiler/location.h"

// LONGEST_RUN: one byte, then four numbers of at most 5 bytes each, and a little to spare.
enum { RUN_WORDS_MAX = 16, LONG_FORM = 16, NEXT_LINE = 32, FIRST_CAPACITY = 48, LONGEST_RUN = 24, SHORT_COLUMNS = 256 };

// --- Writing ---

// Room for one more run. The table grows by half; location_finish() cuts off the rest.
static void reserve(Vm *vm, LocationWriter *writer) {
    size_t capacity = writer->bytes ? blob_capacity(writer->bytes) : 0;
    if (writer->length + LONGEST_RUN <= capacity) return;
    Blob *larger = blob_new(vm, capacity ? capacity + capacity / 2 + LONGEST_RUN : FIRST_CAPACITY);
    if (writer->bytes) memcpy(larger->bytes, writer->bytes->bytes, writer->length);
    writer->bytes = larger;
}

static void put(LocationWriter *writer, uint32_t byte) { writer->bytes->bytes[writer->length++] = (char)byte; }

// Seven bits a byte, lowest first; the top bit says that more follow.
static void put_number(LocationWriter *writer, uint32_t number) {
    for (; number >= 128; number >>= 7) put(writer, (number & 127) | 128);
    put(writer, number);
}

// Small differences of either sign become small numbers: 0, -1, 1, -2 are 0, 1, 2, 3.
static uint32_t zigzag(uint32_t difference) { return difference << 1 ^ (0u - (difference >> 31)); }

// `words` is 1 to RUN_WORDS_MAX.
static void put_run(Vm *vm, LocationWriter *writer, SourceRange range, uint32_t words) {
    reserve(vm, writer);
    uint32_t step = range.line - writer->last_line;
    bool is_short = step <= 1 && range.end_line == range.line && range.column < SHORT_COLUMNS &&
                    range.end_column < SHORT_COLUMNS;
    if (is_short) {
        put(writer, (words - 1) | (step ? NEXT_LINE : 0));
        put(writer, range.column);
        put(writer, range.end_column);
    } else {
        put(writer, (words - 1) | LONG_FORM);
        put_number(writer, zigzag(step));
        put_number(writer, range.end_line - range.line);
        put_number(writer, range.column);
        put_number(writer, range.end_column);
    }
    writer->last_line = range.line;
}

// Writes the pending run, in pieces if it is a long one.
static void flush(Vm *vm, LocationWriter *writer) {
    while (writer->pending_words) {
        uint32_t words = writer->pending_words < RUN_WORDS_MAX ? writer->pending_words : RUN_WORDS_MAX;
        put_run(vm, writer, writer->pending, words);
        writer->pending_words -= words;
    }
}

static bool same_range(SourceRange a, SourceRange b) {
    return a.line == b.line && a.column == b.column && a.end_line == b.end_line && a.end_column == b.end_column;
}

// Instructions from the same place are collected until one from another place comes.
void location_add(Vm *vm, LocationWriter *writer, SourceRange range, uint32_t words) {
    if (!same_range(writer->pending, range)) {
        flush(vm, writer);
        writer->pending = range;
    }
    writer->pending_words += words;
}

Blob *location_finish(Vm *vm, LocationWriter *writer) {
    flush(vm, writer);
    if (!writer->length) return NULL;
    Blob *table = blob_new(vm, writer->length);
    memcpy(table->bytes, writer->bytes->bytes, writer->length);
    return table;
}

// --- Reading ---

// Where a table is read. Behind its end there are zeros.
typedef struct LocationReader {
    const uint8_t *at, *end;
    uint32_t line;
} LocationReader;

static uint8_t get_byte(LocationReader *reader) { return reader->at < reader->end ? *reader->at++ : 0; }

// Ends after five bytes at the latest, even where a table is damaged.
static uint32_t get_number(LocationReader *reader) {
    uint32_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        uint8_t byte = get_byte(reader);
        number |= (uint32_t)(byte & 127) << shift;
        if (byte < 128 || shift >= 28) return number;
    }
}

// Steps over one run; returns its words.
static uint32_t read_run(LocationReader *reader, SourceSpan *span) {
    uint8_t first = get_byte(reader);
    if (first & LONG_FORM) {
        uint32_t step = get_number(reader);
        reader->line += step >> 1 ^ (0u - (step & 1));
        span->end_line = reader->line + get_number(reader);
        span->column = (int32_t)get_number(reader);
        span->end_column = (int32_t)get_number(reader);
    } else {
        reader->line += first & NEXT_LINE ? 1 : 0;
        span->end_line = reader->line;
        span->column = get_byte(reader);
        span->end_column = get_byte(reader);
    }
    span->line = reader->line;
    return (first & (RUN_WORDS_MAX - 1)) + 1u;
}

// The runs cover all words of the code: reading ends with them.
SourceSpan code_location(const Code *code, uint32_t instruction) {
    SourceSpan span = {0, 0, -1, -1};
    if (!code->locations || instruction >= code->instruction_count) return span;
    const uint8_t *bytes = (const uint8_t *)code->locations->bytes;
    LocationReader reader = {bytes, bytes + blob_capacity(code->locations), 0};
    for (uint32_t reached = 0; reached <= instruction;) reached += read_run(&reader, &span);
    return span.line ? span : (SourceSpan){0, 0, -1, -1};
}

size_t location_size(const char *table, size_t length, uint32_t words) {
    const uint8_t *bytes = (const uint8_t *)table;
    LocationReader reader = {bytes, bytes + length, 0};
    SourceSpan span;
    for (uint32_t reached = 0; reached < words;) {
        if (reader.at == reader.end) return 0;
        reached += read_run(&reader, &span);
    }
    return (size_t)(reader.at - bytes);
}
