// Reading unicode.dat, a few bytes at a time.
// SPDX-License-Identifier: MIT
#include "vm/unicode_file.h"

#include "vm/port.h"

static const uint8_t row_sizes[] = {8, 3, 1, 4, 2, 2, 3, 6, 1, UNICODE_TAG_BYTES, 9, 4, 4, 2, 2};
static const uint32_t MAGIC = 0x3631554B;    // "KU16"

static unsigned byte_at(UnicodeFile *file, uint32_t offset) {
    if (offset < file->start || offset >= file->end) {
        long count = port_data_read(offset, (char *)file->window, sizeof file->window);
        file->start = offset;
        file->end = offset + (count > 0 ? (uint32_t)count : 0);
        if (count <= 0) return 0;
    }
    return file->window[offset - file->start];
}

uint64_t unicode_file_number(UnicodeFile *file, uint32_t offset, unsigned size) {
    uint64_t number = 0;
    for (unsigned i = 0; i < size; i++) number |= (uint64_t)byte_at(file, offset + i) << 8 * i;
    return number;
}

bool unicode_file_open(UnicodeFile *file) {
    file->start = file->end = 0;
    if (unicode_file_number(file, 0, 4) != MAGIC) return false;
    file->single_symbols = (uint32_t)unicode_file_number(file, 4, 2);
    file->first_extra = (uint32_t)unicode_file_number(file, 6, 2);
    for (uint32_t i = 0; i < SECTION_COUNT; i++) {
        file->sections[i].offset = (uint32_t)unicode_file_number(file, 8 + 8 * i, 4);
        file->sections[i].rows = (uint32_t)unicode_file_number(file, 12 + 8 * i, 4);
    }
    return file->sections[SECTION_COUNT - 1].rows > 0;
}

uint32_t unicode_file_row(const UnicodeFile *file, Section section, uint32_t index) {
    return file->sections[section].offset + index * row_sizes[section];
}

uint32_t unicode_file_find(UnicodeFile *file, Section section, unsigned at, unsigned key_size, uint64_t key) {
    uint32_t low = 0, high = file->sections[section].rows;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (unicode_file_number(file, unicode_file_row(file, section, middle) + at, key_size) <= key) low = middle + 1;
        else high = middle;
    }
    return low ? unicode_file_row(file, section, low - 1) : NO_ROW;
}

uint32_t unicode_file_skip(UnicodeFile *file, uint32_t offset, uint32_t count) {
    while (count-- > 0) offset += 1 + byte_at(file, offset);
    return offset;
}
