// Normalisation (Unicode Standard Annex 15): characters are taken apart, marks put in order, and what belongs together
// is made one again.
// SPDX-License-Identifier: MIT
#include "support/utf8.h"
#include "vm/unicode_file.h"

// Hangul syllables are computed (The Unicode Standard, 3.12).
enum {
    FIRST_LEAD = 0x1100, FIRST_VOWEL = 0x1161, BEFORE_TAILS = 0x11A7, FIRST_SYLLABLE = 0xAC00,
    LEADS = 19, VOWELS = 21, TAILS = 28, SYLLABLES = LEADS * VOWELS * TAILS,
};
// Nothing below is combined or decomposes; a character's combining class stands above its code point.
enum { FIRST_DECOMPOSED = 0xA0, CLASS_SHIFT = 24, CODE_POINT_MASK = 0xFFFFFF };

typedef struct Normalizer {
    UnicodeFile file;
    uint32_t *result;    // NULL: only counts
    size_t count;
    bool is_compatible;
} Normalizer;

static uint32_t class_of(uint32_t character) { return character >> CLASS_SHIFT; }

// A mark goes before those of a higher class.
static void put(Normalizer *normalizer, uint32_t code_point) {
    size_t at = normalizer->count++;
    uint32_t *result = normalizer->result;
    if (!result) return;
    uint32_t class = code_point < FIRST_DECOMPOSED ? 0 : combining_class(&normalizer->file, code_point);
    for (; class && at > 0 && class_of(result[at - 1]) > class; at--) result[at] = result[at - 1];
    result[at] = code_point | class << CLASS_SHIFT;
}

static void put_syllable(Normalizer *normalizer, uint32_t index) {
    put(normalizer, FIRST_LEAD + index / (VOWELS * TAILS));
    put(normalizer, FIRST_VOWEL + index / TAILS % VOWELS);
    if (index % TAILS) put(normalizer, BEFORE_TAILS + index % TAILS);
}

static void decompose(Normalizer *normalizer, const char *text, size_t length);

// In all steps: what a character decomposes into is decomposed in turn.
static void decompose_character(Normalizer *normalizer, uint32_t code_point) {
    char parts[UNICODE_DECOMPOSITION_MOST];
    unsigned tag = 0;
    if (code_point - FIRST_SYLLABLE < SYLLABLES) {
        put_syllable(normalizer, code_point - FIRST_SYLLABLE);
        return;
    }
    size_t length = code_point < FIRST_DECOMPOSED ? 0 : decomposition_of(&normalizer->file, code_point, parts, &tag);
    if (length > 0 && (tag == 0 || normalizer->is_compatible)) decompose(normalizer, parts, length);
    else put(normalizer, code_point);
}

static void decompose(Normalizer *normalizer, const char *text, size_t length) {
    for (const char *end = text + length; text < end;) {
        uint32_t code_point;
        text += utf8_decode(text, &code_point);
        decompose_character(normalizer, code_point);
    }
}

// Of lead and vowel, or of a syllable without a tail and a tail; 0 if they are none.
static uint32_t compose_syllable(uint32_t first, uint32_t second) {
    if (first - FIRST_LEAD < LEADS && second - FIRST_VOWEL < VOWELS) {
        return FIRST_SYLLABLE + ((first - FIRST_LEAD) * VOWELS + second - FIRST_VOWEL) * TAILS;
    }
    bool lacks_tail = first - FIRST_SYLLABLE < SYLLABLES && (first - FIRST_SYLLABLE) % TAILS == 0;
    return lacks_tail && second - (BEFORE_TAILS + 1) < TAILS - 1 ? first + second - BEFORE_TAILS : 0;
}

// What both are in one; 0 if there is no such character.
static uint32_t compose_pair(UnicodeFile *file, uint32_t first, uint32_t second) {
    uint64_t key = (uint64_t)first << 24 | second;
    uint32_t syllable = compose_syllable(first, second);
    if (syllable || second < FIRST_DECOMPOSED) return syllable;
    uint32_t row = unicode_file_find(file, SECTION_COMPOSITIONS, 0, 6, key);
    if (row == NO_ROW || unicode_file_number(file, row, 6) != key) return 0;
    return (uint32_t)unicode_file_number(file, row + 6, 3);
}

// A character joins the last starter if nothing between them has the same class or none. Returns how many are left.
static size_t compose(UnicodeFile *file, uint32_t *text, size_t count) {
    size_t length = 0, starter = count;
    for (size_t i = 0; i < count; i++) {
        uint32_t character = text[i], class = class_of(character), last = length ? class_of(text[length - 1]) : 0;
        bool is_near = starter < count && (length == starter + 1 || (last && last < class));
        uint32_t both = is_near ? compose_pair(file, text[starter], character & CODE_POINT_MASK) : 0;
        if (both) {
            text[starter] = both;
            continue;
        }
        if (class == 0) starter = length;
        text[length++] = character;
    }
    return length;
}

size_t unicode_normalize(const char *text, size_t length, unsigned form, uint32_t *room) {
    Normalizer normalizer = {.result = room, .is_compatible = form & UNICODE_COMPATIBLE};
    if (!unicode_file_open(&normalizer.file)) return 0;
    decompose(&normalizer, text, length);
    if (!room) return normalizer.count;
    if (form & UNICODE_COMPOSES) normalizer.count = compose(&normalizer.file, room, normalizer.count);
    // A character takes no more room as UTF-8, and is read before it is written over.
    char *end = (char *)room;
    for (size_t i = 0; i < normalizer.count; i++) end += utf8_encode(end, room[i] & CODE_POINT_MASK);
    return (size_t)(end - (char *)room);
}
