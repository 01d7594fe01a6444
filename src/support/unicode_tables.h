// The layout of the generated tables; only for unicode.c.
//
// Properties: code points are cut into runs of one class each. `unicode_runs` holds a byte per run, class << 2 | how the
// length is given (0: it is 1, 1: it is 2, 2: in one byte that follows, 3: in two, big-endian). Every 24 runs a block
// starts, found by binary search. A class is a pair of property sets, for even and for odd code points, because capital
// and small letters often alternate.
// Case: ranges of code points that move by the same distance, and a list of what becomes several characters.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_UNICODE_TABLES_H
#define KRAIT_SUPPORT_UNICODE_TABLES_H

#include <stdint.h>

typedef struct CaseRange {
    uint32_t first : 18;
    uint32_t count : 13;
    uint32_t every_second : 1;
    int32_t delta;
} CaseRange;

typedef struct CaseTable {
    const CaseRange *ranges;
    uint16_t count;
} CaseTable;

// All of these lie below 0x10000.
typedef struct SpecialCase {
    uint16_t code_point;
    uint16_t kind;           // enum UnicodeCase
    uint16_t text[3];        // zero-terminated unless full
} SpecialCase;

extern const uint32_t unicode_run_limit;    // beyond it no code point has a property
extern const uint16_t unicode_block_count;
extern const uint16_t unicode_classes[][2];
extern const uint32_t unicode_block_starts[];
extern const uint16_t unicode_block_offsets[];
extern const uint8_t unicode_runs[];
// `title` and `fold` list only what differs from `upper` and `lower`; a delta of 0 means "stays".
extern const CaseTable unicode_lower_table, unicode_upper_table, unicode_title_table, unicode_fold_table;
extern const uint16_t unicode_special_count;
extern const SpecialCase unicode_special_cases[];

#endif
