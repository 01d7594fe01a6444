// Reads the tables of character properties and case mappings (unicode_tables.h says how they are laid out).
//
// The tables are searched, not indexed: 12 KB for all of Unicode, at some 30 steps per
// character that is not ASCII. ASCII has a table of its own, or needs none.
// SPDX-License-Identifier: MIT
#include "support/unicode.h"

#include "support/unicode_tables.h"

// --- Properties ---

// The last block that starts at or before the character.
static unsigned find_block(uint32_t code_point) {
    unsigned low = 0, high = unicode_block_count;
    while (high - low > 1) {
        unsigned middle = (low + high) / 2;
        if (unicode_block_starts[middle] <= code_point) low = middle;
        else high = middle;
    }
    return low;
}

// For characters from 0x80 on; code points that are not assigned have no property.
unsigned unicode_properties_long(uint32_t code_point) {
    if (code_point >= unicode_run_limit) return 0;
    unsigned block = find_block(code_point);
    uint32_t end = unicode_block_starts[block];
    const uint8_t *run = unicode_runs + unicode_block_offsets[block];
    for (;;) {
        unsigned class = *run >> 2, length = (*run & 3) + 1u;
        run++;
        if (length == 3) length = *run++;
        else if (length == 4) {
            length = (unsigned)run[0] << 8 | run[1];
            run += 2;
        }
        end += length;
        if (code_point < end) return unicode_classes[class][code_point & 1];
    }
}

// Decimal digits stand in runs of whole sets, 0 to 9 (the table's maker checks it): the value is the distance from the
// start of the run.
int unicode_decimal_value(uint32_t code_point) {
    if (code_point < 0x80) return code_point - '0' < 10 ? (int)(code_point - '0') : -1;
    if (!unicode_is_decimal(code_point)) return -1;
    uint32_t start = code_point;
    while (unicode_is_decimal(start - 1)) start--;
    return (int)((code_point - start) % 10);
}

// --- Case ---

// True and *mapped set if the table says anything of this character.
static bool map_simple(const CaseTable *table, uint32_t code_point, uint32_t *mapped) {
    unsigned low = 0, high = table->count;
    while (high - low > 1) {
        unsigned middle = (low + high) / 2;
        if (table->ranges[middle].first <= code_point) low = middle;
        else high = middle;
    }
    const CaseRange *range = &table->ranges[low];
    if (code_point < range->first) return false;
    uint32_t distance = code_point - range->first;
    if (range->every_second && distance & 1) return false;
    if (distance >> range->every_second >= range->count) return false;
    *mapped = code_point + (uint32_t)range->delta;
    return true;
}

// Sorted by character, then by kind. NULL if there is none.
static const SpecialCase *find_special(uint32_t code_point, UnicodeCase wanted) {
    unsigned low = 0, high = unicode_special_count;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        const SpecialCase *special = &unicode_special_cases[middle];
        if (special->code_point == code_point && special->kind == wanted) return special;
        bool is_before = special->code_point < code_point || (special->code_point == code_point && special->kind < wanted);
        if (is_before) low = middle + 1;
        else high = middle;
    }
    return 0;
}

// Bit 0x20 is what tells the cases apart.
static uint32_t ascii_to_case(uint32_t code_point, UnicodeCase wanted) {
    bool to_lower = wanted == CASE_LOWER || wanted == CASE_FOLD;
    uint32_t first = to_lower ? 'A' : 'a';
    return code_point - first < 26 ? code_point ^ 0x20 : code_point;
}

// What becomes several characters goes first; then the tables that list only differences from
// others (title from upper, fold from lower).
size_t unicode_to_case(uint32_t code_point, UnicodeCase wanted, uint32_t result[CASE_MOST_CHARACTERS]) {
    if (code_point < 0x80) {
        result[0] = ascii_to_case(code_point, wanted);
        return 1;
    }
    const SpecialCase *special = find_special(code_point, wanted);
    if (special) {
        size_t count = 0;
        while (count < CASE_MOST_CHARACTERS && special->text[count]) {
            result[count] = special->text[count];
            count++;
        }
        return count;
    }
    bool to_lower = wanted == CASE_LOWER || wanted == CASE_FOLD;
    bool found = (wanted == CASE_TITLE && map_simple(&unicode_title_table, code_point, result)) ||
                 (wanted == CASE_FOLD && map_simple(&unicode_fold_table, code_point, result)) ||
                 map_simple(to_lower ? &unicode_lower_table : &unicode_upper_table, code_point, result);
    if (!found) result[0] = code_point;
    return 1;
}
