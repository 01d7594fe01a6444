// Static names in ROM. One struct holds all of them, laid out by the compiler from names.def:
// each name is a str object of its own size, so that a table of 16-bit offsets replaces
// pointers, and no name needs relocation or RAM.
//
// The hash must be a constant expression there. It is a polynomial of the characters, mixed
// once more; str_hash_bytes() computes the same for strs made at run time.
// SPDX-License-Identifier: MIT
#include "objects/names.h"

#include "objects/rom_str.h"

#define NAME_HEADER {ROM_HEADER(KIND_STR) | STR_ASCII | STR_INTERNED}
#define NUMBERED_HEADER(number) {ROM_HEADER(KIND_STR) | STR_ASCII | STR_INTERNED | (uintptr_t)(number) << HEADER_SIZE_SHIFT}

// "" and the ASCII characters. Names of one letter have their object here, and a place in the table that nobody uses.
typedef struct OneCharacter {
    Object object;
    uint32_t length;
    uint32_t hash;
    char text[GRANULE];
} __attribute__((aligned(GRANULE))) OneCharacter;

typedef struct NameTable {
    OneCharacter empty;
    OneCharacter characters[128];
#define NAME(name)                   \
    struct {                         \
        Object object;               \
        uint32_t length;             \
        uint32_t hash;               \
        char text[sizeof(#name)];    \
    } name_##name __attribute__((aligned(GRANULE)));
#include "objects/names.def"
#undef NAME
} NameTable;

#define ONE_HASH(c) NOT_ZERO(MIX((c) + 1u))
#define ONE(c) {NAME_HEADER, 1, ONE_HASH(c), {(char)(c)}}
#define EIGHT(c) ONE(c), ONE(c + 1), ONE(c + 2), ONE(c + 3), ONE(c + 4), ONE(c + 5), ONE(c + 6), ONE(c + 7)
static const NameTable table = {
    {NAME_HEADER, 0, 0, {0}},
    {EIGHT(0), EIGHT(8), EIGHT(16), EIGHT(24), EIGHT(32), EIGHT(40), EIGHT(48), EIGHT(56), EIGHT(64), EIGHT(72),
     EIGHT(80), EIGHT(88), EIGHT(96), EIGHT(104), EIGHT(112), EIGHT(120)},
#define NAME(name) {NUMBERED_HEADER(NAME_##name), sizeof(#name) - 1, TEXT_HASH(#name), #name},
#include "objects/names.def"
#undef NAME
};

// In granules from the start of the table.
static const uint16_t offsets[] = {
#define NAME(name)                                                                                               \
    (sizeof(#name) == 2 ? offsetof(NameTable, characters) + (size_t)#name[0] * sizeof(OneCharacter) : offsetof(NameTable, name_##name)) / \
        GRANULE,
#include "objects/names.def"
#undef NAME
};

Value name_value(Name name) {
    return value_from_object((const char *)&table + (size_t)offsets[name] * GRANULE);
}

Value str_of_ascii(unsigned char character) { return value_from_object(&table.characters[character]); }

Value str_empty(void) { return value_from_object(&table.empty); }

const char *name_text(Name name) { return str_text(name_value(name)); }

// Binary search: names.def is sorted as memcmp() sorts.
bool name_find(const char *text, size_t length, Name *name) {
    int low = 0, high = NAME_COUNT - 1;
    while (low <= high) {
        int middle = (low + high) / 2;
        const Str *candidate = str_unchecked(name_value((Name)middle));
        size_t common = candidate->length < length ? candidate->length : length;
        int order = memcmp(text, candidate->text, common);
        if (order == 0) order = (length > candidate->length) - (length < candidate->length);
        if (order == 0) {
            *name = (Name)middle;
            return true;
        }
        if (order < 0) high = middle - 1;
        else low = middle + 1;
    }
    return false;
}

// Objects of one character have no number in their header.
bool name_of(Value string, Name *name) {
    uintptr_t offset = string.bits - (uintptr_t)&table;
    if (offset >= sizeof table) return false;
    const Str *str = str_unchecked(string);
    if (str->length <= 1) return name_find(str->text, str->length, name);
    *name = (Name)(str->object.header >> HEADER_SIZE_SHIFT);
    return true;
}

// 4-byte steps keep the compile-time form and this one the same.
uint32_t str_hash_bytes(const char *text, size_t length) {
    uint32_t sum = 0;
    for (size_t i = length; i-- > 0;) sum = sum * 31u + (unsigned char)text[i];
    sum += (uint32_t)length;
    return length ? NOT_ZERO(MIX(sum)) : 0;
}
