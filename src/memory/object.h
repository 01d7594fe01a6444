// Object: what every heap or ROM object starts with, and the list of object kinds.
//
// One header word: kind (8 bits), flags (5), size in 8-byte granules (the rest). The size makes the heap
// walkable; the kind says which words are references, so that the collector needs no per-type code.
// Layout rule for every kind: references come first, right after the header; raw data follow.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MEMORY_OBJECT_H
#define KRAIT_MEMORY_OBJECT_H

#include "memory/value.h"

// Objects start at multiples of GRANULE bytes and take multiples of it.
enum { GRANULE = 8, HEADER_FLAG_SHIFT = 8, HEADER_SIZE_SHIFT = 13 };

struct Object {
    uintptr_t header;
};

typedef enum Kind {
#define KIND(name, references) KIND_##name,
#include "memory/kinds.def"
#undef KIND
    KIND_COUNT
} Kind;

// Header flags.
enum {
    // The object is an instance of a Python class derived from its native type: its last two words are
    // its class (Type *) and its attribute dict (Dict *, or NULL while it has none).
    FLAG_SUBCLASS = 1 << 8,
    FLAG_HAS_ID = 1 << 9,    // id() was asked: the heap's identity table has an entry
    FLAG_A = 1 << 10,        // free for the kind: see its own header (STR_ASCII, ...)
    FLAG_B = 1 << 11,
    FLAG_C = 1 << 12,
};

// In kinds.def: the number of reference words that follow the header, or all of them.
enum { ALL_REFERENCES = 255 };

// Of ROM objects too. A class is no kind: the type of a Python instance comes from type_of().
static inline Kind object_kind(const Object *object) { return (Kind)(object->header & 0xFF); }
static inline bool object_flag(const Object *object, uintptr_t flag) { return object->header & flag; }
static inline void object_set_flag(Object *object, uintptr_t flag) { object->header |= flag; }
static inline void object_clear_flag(Object *object, uintptr_t flag) { object->header &= ~flag; }
// Bytes, header included; a multiple of GRANULE. Not of ROM objects.
static inline size_t object_size(const Object *object) {
    return (size_t)(object->header >> HEADER_SIZE_SHIFT) * GRANULE;
}

// For a static initializer or a store; `bytes` includes the header and is rounded up.
#define HEADER(kind, bytes) \
    ((uintptr_t)(kind) | ((((uintptr_t)(bytes) + GRANULE - 1) / GRANULE) << HEADER_SIZE_SHIFT))

// The header of a ROM object of this kind. ROM objects are never walked, so they have no size (a static name has its
// number in that place, see names.c), and neither identity nor flags of the collector.
#define ROM_HEADER(kind) ((uintptr_t)(kind))

// Is it an object of this kind (or of a Python class derived from the kind's type)?
static inline bool has_kind(Value value, Kind kind) {
    return is_object(value) && object_kind(object_of(value)) == kind;
}
// Is it of exactly this kind, not of a derived Python class?
static inline bool is_exactly(Value value, Kind kind) {
    return is_object(value) && (object_of(value)->header & (0xFF | FLAG_SUBCLASS)) == (uintptr_t)kind;
}

// The last two words of an object with FLAG_SUBCLASS.
typedef struct SubclassPart {
    const Type *type;
    Value attributes;    // Dict or ABSENT
} SubclassPart;

static inline SubclassPart *subclass_part(const Object *object) {
    return (SubclassPart *)((char *)object + object_size(object)) - 1;
}

#endif
