// Names, decompositions, categories and encodings from unicode.dat. docs/unicode.md describes the file.
// SPDX-License-Identifier: MIT
#include <string.h>

#include "support/escape.h"
#include "support/utf8.h"
#include "vm/unicode_file.h"

// As in tools/unicode/make_data.py. The first records are the parts of the names of Hangul syllables, then what begins
// the names that are made of something: the kind of a range, if it is not STORED, counts from the last part.
enum { LEADS = 19, VOWELS = 21, TAILS = 28, PART_COUNT = LEADS + VOWELS + TAILS, RECORDS_PER_BLOCK = 16, LITERALS = 40 };
enum { FIRST_SYLLABLE = 0xAC00 };
typedef enum RangeKind { STORED, SYLLABLE, IDEOGRAPH } RangeKind;

bool unicode_data_exists(void) {
    UnicodeFile file;
    return unicode_file_open(&file);
}

static uint32_t number(UnicodeFile *file, uint32_t offset, unsigned size) {
    return (uint32_t)unicode_file_number(file, offset, size);
}

// --- Records ---

// A name that is being made.
typedef struct NameText {
    char *text;
    size_t length;
    uint32_t code_point;    // for the names that say it
} NameText;

static void put(NameText *name, char character) {
    if (name->length < UNICODE_NAME_MOST) name->text[name->length++] = character;
}

// At least four digits.
static void put_hexadecimal(NameText *name) {
    for (int shift = name->code_point >> 16 ? 16 : 12; shift >= 0; shift -= 4) {
        put(name, "0123456789ABCDEF"[name->code_point >> shift & 15]);
    }
}

static void put_literal(NameText *name, unsigned symbol) {
    if (symbol == 0) put_hexadecimal(name);
    else put(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789-_."[symbol - 1]);
}

// A symbol stands for a literal or for two symbols. Symbols that wait are kept in `right`.
static void put_symbol(UnicodeFile *file, NameText *name, unsigned symbol) {
    uint16_t right[UNICODE_NAME_MOST];
    unsigned waiting = 0;
    for (;;) {
        if (symbol > LITERALS && waiting < UNICODE_NAME_MOST) {
            uint32_t pair = unicode_file_row(file, SECTION_PAIRS, symbol - LITERALS - 1);
            right[waiting++] = (uint16_t)number(file, pair + 2, 2);
            symbol = number(file, pair, 2);
            continue;
        }
        put_literal(name, symbol);
        if (waiting == 0 || name->length == UNICODE_NAME_MOST) return;
        symbol = right[--waiting];
    }
}

// Adds the text of a record: bytes from `single_symbols` on are the upper halves of larger symbols.
static void put_record(UnicodeFile *file, NameText *name, uint32_t record) {
    uint32_t block = number(file, unicode_file_row(file, SECTION_BLOCKS, record / RECORDS_PER_BLOCK), 3);
    uint32_t at = unicode_file_skip(file, unicode_file_row(file, SECTION_RECORDS, block), record % RECORDS_PER_BLOCK);
    uint32_t end = at + 1 + number(file, at, 1);
    for (at++; at < end; at++) {
        unsigned symbol = number(file, at, 1);
        if (symbol >= file->single_symbols) {
            symbol = file->single_symbols + ((symbol - file->single_symbols) << 8 | number(file, ++at, 1));
        }
        put_symbol(file, name, symbol);
    }
}

static void put_syllable(UnicodeFile *file, NameText *name) {
    uint32_t index = name->code_point - FIRST_SYLLABLE;
    put_record(file, name, index / (VOWELS * TAILS));
    put_record(file, name, LEADS + index / TAILS % VOWELS);
    put_record(file, name, LEADS + VOWELS + index % TAILS);
}

static size_t name_of(UnicodeFile *file, uint32_t code_point, char *text) {
    NameText name = {.text = text, .code_point = code_point};
    uint32_t range = unicode_file_find(file, SECTION_RANGES, 0, 3, code_point);
    if (range == NO_ROW) return 0;
    uint32_t index = code_point - number(file, range, 3);
    if (index >= number(file, range + 5, 2)) return 0;
    RangeKind kind = (RangeKind)number(file, range + 7, 1);
    put_record(file, &name, kind == STORED ? number(file, range + 3, 2) + index : PART_COUNT - 1u + kind);
    if (kind == SYLLABLE) put_syllable(file, &name);
    return name.length;
}

size_t unicode_name(uint32_t code_point, char name[UNICODE_NAME_MOST]) {
    UnicodeFile file;
    return unicode_file_open(&file) ? name_of(&file, code_point, name) : 0;
}

// --- From a name to its character ---

// FNV-1a with its upper half folded in.
static uint32_t hash_of(const char *name, size_t length, uint32_t seed) {
    uint32_t hash = 2166136261u ^ seed;
    for (size_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)name[i]) * 16777619u;
    return hash ^ hash >> 15;
}

// The only record that can have this name.
static uint32_t record_of(UnicodeFile *file, const char *name, size_t length) {
    uint32_t bucket = hash_of(name, length, 0) % file->sections[SECTION_SEEDS].rows;
    uint32_t seed = number(file, unicode_file_row(file, SECTION_SEEDS, bucket), 2);
    uint32_t slot = hash_of(name, length, seed) % file->sections[SECTION_SLOTS].rows;
    return number(file, unicode_file_row(file, SECTION_SLOTS, slot), 2);
}

// Ranges are sorted by records as well; of those with the same first record the last one has stored names.
static uint32_t meaning_of(UnicodeFile *file, uint32_t record) {
    if (record >= file->first_extra) return number(file, unicode_file_row(file, SECTION_EXTRA, record - file->first_extra), 3);
    uint32_t range = unicode_file_find(file, SECTION_RANGES, 3, 2, record);
    return range == NO_ROW ? UNICODE_NOT_FOUND : number(file, range, 3) + record - number(file, range + 3, 2);
}

static uint32_t lookup_stored(UnicodeFile *file, const char *name, size_t length) {
    char text[UNICODE_NAME_MOST];
    uint32_t record = record_of(file, name, length);
    if (record == 0) return UNICODE_NOT_FOUND;
    NameText found = {.text = text, .code_point = meaning_of(file, record)};
    put_record(file, &found, record);
    return found.length == length && memcmp(text, name, length) == 0 ? found.code_point : UNICODE_NOT_FOUND;
}

// The longest of `count` records from `first` on with which the text begins; steps over it. -1 if it begins with none.
static int longest_part(UnicodeFile *file, uint32_t first, int count, const char **name, const char *end) {
    int best = -1;
    size_t best_length = 0;
    for (int i = 0; i < count; i++) {
        char text[UNICODE_NAME_MOST];
        NameText part = {.text = text};
        put_record(file, &part, first + (uint32_t)i);
        if (part.length > (size_t)(end - *name) || memcmp(text, *name, part.length) != 0) continue;
        if (best >= 0 && part.length <= best_length) continue;
        best = i;
        best_length = part.length;
    }
    *name += best_length;
    return best;
}

// Behind "HANGUL SYLLABLE ".
static uint32_t lookup_syllable(UnicodeFile *file, const char *name, const char *end) {
    int lead = longest_part(file, 0, LEADS, &name, end);
    int vowel = longest_part(file, LEADS, VOWELS, &name, end);
    int tail = longest_part(file, LEADS + VOWELS, TAILS, &name, end);
    if (lead < 0 || vowel < 0 || name != end) return UNICODE_NOT_FOUND;
    return FIRST_SYLLABLE + (uint32_t)((lead * VOWELS + vowel) * TAILS + tail);
}

// The character whose name ends with its code point.
static uint32_t lookup_code_point(UnicodeFile *file, const char *name, size_t length) {
    char text[UNICODE_NAME_MOST];
    uint32_t code_point = 0;
    size_t start = length;
    while (start > 0 && name[start - 1] != '-') start--;
    for (size_t i = start; i < length; i++) code_point = code_point << 4 | (hexadecimal_digit(name[i]) & 15u);
    bool is_name = name_of(file, code_point, text) == length && memcmp(text, name, length) == 0;
    return is_name ? code_point : UNICODE_NOT_FOUND;
}

// Names of syllables and of unified ideographs are known in upper case only.
uint32_t unicode_lookup(const char *name, size_t length) {
    static const char syllable[] = "HANGUL SYLLABLE ", ideograph[] = "CJK UNIFIED IDEOGRAPH-";
    UnicodeFile file;
    char upper[UNICODE_NAME_MOST];
    if (length == 0 || length > sizeof upper || !unicode_file_open(&file)) return UNICODE_NOT_FOUND;
    for (size_t i = 0; i < length; i++) upper[i] = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] ^ 0x20) : name[i];
    if (length > strlen(syllable) && memcmp(name, syllable, strlen(syllable)) == 0) {
        return lookup_syllable(&file, name + strlen(syllable), name + length);
    }
    uint32_t found = lookup_stored(&file, upper, length);
    if (found != UNICODE_NOT_FOUND) return found;
    found = lookup_code_point(&file, upper, length);
    bool is_ideograph = found != UNICODE_NOT_FOUND && memcmp(upper, ideograph, strlen(ideograph)) == 0;
    return is_ideograph && memcmp(name, upper, length) != 0 ? UNICODE_NOT_FOUND : found;
}

// --- Properties ---

// In a section of rows (first code point, byte), one for each change.
static unsigned byte_of_run(UnicodeFile *file, Section section, uint32_t code_point) {
    return number(file, unicode_file_find(file, section, 0, 3, code_point) + 3, 1);
}

unsigned combining_class(UnicodeFile *file, uint32_t code_point) {
    return byte_of_run(file, SECTION_COMBINING, code_point);
}

unsigned unicode_combining(uint32_t code_point) {
    UnicodeFile file;
    return unicode_file_open(&file) ? combining_class(&file, code_point) : 0;
}

void unicode_category(uint32_t code_point, char category[2]) {
    UnicodeFile file;
    unsigned byte = unicode_file_open(&file) ? byte_of_run(&file, SECTION_CATEGORIES, code_point) : 0;
    category[0] = "LMNPSZC"[byte >> 5];
    category[1] = (char)('a' + (byte & 31));
}

// An item is a tag and UTF-8.
size_t decomposition_of(UnicodeFile *file, uint32_t code_point, char *text, unsigned *tag) {
    uint32_t run = unicode_file_find(file, SECTION_DECOMPOSITIONS, 0, 3, code_point);
    if (run == NO_ROW) return 0;
    uint32_t index = code_point - number(file, run, 3);
    if (index >= number(file, run + 5, 1)) return 0;
    uint32_t item = unicode_file_skip(file, unicode_file_row(file, SECTION_ITEMS, number(file, run + 3, 2)), index);
    size_t length = number(file, item, 1) - 1;
    if (length > UNICODE_DECOMPOSITION_MOST) return 0;
    *tag = number(file, item + 1, 1);
    for (size_t i = 0; i < length; i++) text[i] = (char)number(file, item + 2 + (uint32_t)i, 1);
    return length;
}

size_t unicode_sequence(uint32_t number, char text[UNICODE_DECOMPOSITION_MOST]) {
    UnicodeFile file;
    unsigned tag;
    return number >= UNICODE_FIRST_SEQUENCE && unicode_file_open(&file) ? decomposition_of(&file, number, text, &tag) : 0;
}

// A tag's text is filled with zeros.
static void put_tag(UnicodeFile *file, NameText *name, unsigned tag) {
    uint32_t row = unicode_file_row(file, SECTION_TAGS, tag - 1);
    for (uint32_t i = 0; i < UNICODE_TAG_BYTES; i++) {
        char character = (char)number(file, row + i, 1);
        if (character) put(name, character);
    }
}

size_t unicode_decomposition(uint32_t code_point, char text[UNICODE_NAME_MOST]) {
    UnicodeFile file;
    NameText result = {.text = text};
    char parts[UNICODE_DECOMPOSITION_MOST];
    unsigned tag = 0;
    size_t length = unicode_file_open(&file) ? decomposition_of(&file, code_point, parts, &tag) : 0;
    if (tag) put_tag(&file, &result, tag);
    for (const char *at = parts; at < parts + length;) {
        at += utf8_decode(at, &result.code_point);
        if (result.length) put(&result, ' ');
        put_hexadecimal(&result);
    }
    return result.length;
}

// --- Encodings ---

bool unicode_encoding(uint32_t encoding, uint16_t characters[256]) {
    UnicodeFile file;
    if (encoding < UNICODE_FIRST_ENCODING || encoding == UNICODE_NOT_FOUND || !unicode_file_open(&file)) return false;
    uint32_t row = unicode_file_row(&file, SECTION_ENCODINGS, encoding - UNICODE_FIRST_ENCODING);
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t half = number(&file, row + i / 128, 1);
        characters[i] = (uint16_t)number(&file, unicode_file_row(&file, SECTION_HALVES, half * 128 + i % 128), 2);
    }
    return true;
}
