// Reading unicode.dat: sections of rows, in little-endian numbers. A reader lives on the C stack of whoever asks.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_UNICODE_FILE_H
#define KRAIT_VM_UNICODE_FILE_H

#include "objects/unicode_data.h"

// In the order of make() in tools/unicode/make_data.py, which says what a row holds.
typedef enum Section {
    SECTION_RANGES, SECTION_BLOCKS, SECTION_RECORDS, SECTION_PAIRS, SECTION_SEEDS, SECTION_SLOTS, SECTION_EXTRA,
    SECTION_DECOMPOSITIONS, SECTION_ITEMS, SECTION_TAGS, SECTION_COMPOSITIONS, SECTION_COMBINING, SECTION_CATEGORIES,
    SECTION_ENCODINGS, SECTION_HALVES, SECTION_COUNT,
} Section;

enum { UNICODE_WINDOW_BYTES = 64, UNICODE_TAG_BYTES = 12, NO_ROW = UINT32_MAX };

typedef struct UnicodeFile {
    uint32_t start, end;                         // of the file's part in `window`
    struct { uint32_t offset, rows; } sections[SECTION_COUNT];
    uint32_t single_symbols, first_extra;
    unsigned char window[UNICODE_WINDOW_BYTES];
} UnicodeFile;

// False if there is no such file.
bool unicode_file_open(UnicodeFile *file);
// Of `size` bytes; 0 behind the end.
uint64_t unicode_file_number(UnicodeFile *file, uint32_t offset, unsigned size);
// The place of row `index`.
uint32_t unicode_file_row(const UnicodeFile *file, Section section, uint32_t index);
// The place of the last row with a key not above this one; the key lies `at` bytes behind the row's start. NO_ROW if
// all are above.
uint32_t unicode_file_find(UnicodeFile *file, Section section, unsigned at, unsigned key_size, uint64_t key);
// Items that begin with a byte for their length: where the one `count` behind that at `offset` is.
uint32_t unicode_file_skip(UnicodeFile *file, uint32_t offset, uint32_t count);

// unicode_data.c, with the file already open.
unsigned combining_class(UnicodeFile *file, uint32_t code_point);
// As UTF-8; *tag is 0 for a canonical one.
size_t decomposition_of(UnicodeFile *file, uint32_t code_point, char *text, unsigned *tag);

#endif
