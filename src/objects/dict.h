// dict: insertion-ordered. A compact array of entries; an index table beside it once there are
// more than 8.
//
// The position of an entry in `entries` is stable until the dict grows or is compacted: global
// variable instructions keep it as a hint and verify entries[hint].key. Deleting leaves a gap
// (an ABSENT key) until then.
//
// What stores may collect and raise MemoryError; what hashes or compares may raise whatever
// __hash__() and __eq__() do.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_DICT_H
#define KRAIT_OBJECTS_DICT_H

#include "objects/type.h"

typedef struct DictEntry {
    Value key;           // ABSENT: deleted
    Value value;
    uintptr_t hash;      // 2*hash+1, so that the collector sees a small int
} DictEntry;

typedef struct DictEntries {    // KIND_VALUES
    Object object;
    DictEntry items[];
} DictEntries;

typedef struct Dict {
    Object object;           // KIND_DICT
    DictEntries *entries;    // NULL while empty
    Blob *index;             // a HashIndex; NULL while there are at most DICT_LINEAR_MAX entries
    uint32_t used;           // live entries
    uint32_t fill;           // entries in use, deleted ones included
    uint32_t version;        // counts changes of the key set
} Dict;

// Up to here all entries are compared in turn: faster than an index, and smaller.
enum { DICT_LINEAR_MAX = 8 };

extern const Type dict_type, dict_keys_type, dict_values_type, dict_items_type, mappingproxy_type;

static inline bool is_dict(Value value) { return has_kind(value, KIND_DICT); }
static inline Dict *dict_unchecked(Value value) { return (Dict *)object_of(value); }
// Raises TypeError.
Dict *dict_from(Vm *vm, Value value);
// With room for so many entries at once; 0 allocates nothing but the dict.
Value dict_new(Vm *vm, size_t expected_count);
// These work on the dict's own storage, whatever a derived class overrides. Keys that are not str or int may run
// Python code (hash, eq).
Value dict_get(Vm *vm, Value dict, Value key);                       // ABSENT if missing
void dict_set(Vm *vm, Value dict, Value key, Value value);
bool dict_delete(Vm *vm, Value dict, Value key);                     // false if missing
// For interned keys: runs no Python code, never raises (get) or only MemoryError (set).
Value dict_get_name(const Dict *dict, Value interned_name);
// The entry's position, or -1.
int32_t dict_find_name(const Dict *dict, Value interned_name);
Value dict_pop(Vm *vm, Value dict, Value key);                       // ABSENT if missing
Value dict_set_default(Vm *vm, Value dict, Value key, Value value);  // what is there, or else `value`, now put there
// An empty dict of this class: dict, one of the native types derived from it, or a Python class.
Value dict_new_of(Vm *vm, const Type *type);
// Moves the entry of this key to the end or to the front; false if there is none. Hashes and compares the key.
bool dict_move(Vm *vm, Value dict, Value key, bool to_end);
// Takes out the last or first entry; false if the dict is empty. Runs no Python code, never raises.
bool dict_pop_end(Value dict, bool last, Value *key, Value *value);
// Runs no Python code, though what the dict held may get finalizers later.
void dict_clear(Vm *vm, Value dict);
// A plain dict, whatever the class of `dict`; hashes nothing anew.
Value dict_copy(Vm *vm, Value dict);
void dict_update(Vm *vm, Value dict, Value other);                   // mapping or iterable of pairs
void dict_merge(Vm *vm, Value dict, Value other);                    // another dict, as it stands in its storage
static inline size_t dict_count(Value dict) { return dict_unchecked(dict)->used; }
// Steps through the live entries: *position starts at 0. False at the end.
//     for (size_t at = 0; dict_next(dict, &at, &key, &value);) ...
bool dict_next(Value dict, size_t *position, Value *key, Value *value);
// The same with the stored hash (hash_table.h); lookups and stores with such a hash do not hash anew.
bool dict_next_entry(Value dict, size_t *position, DictEntry *entry);
Value dict_get_hashed(Vm *vm, Value dict, Value key, uintptr_t hash);
void dict_set_hashed(Vm *vm, Value dict, Value key, uintptr_t hash, Value value);

// The last one is added to the others: DICT_REVERSED + DICT_KEYS ...
typedef enum DictView { DICT_KEYS, DICT_VALUES, DICT_ITEMS, DICT_REVERSED } DictView;
typedef struct DictIterator {
    Object object;           // KIND_DICT_ITERATOR
    Value dict;              // ABSENT when exhausted
    uint32_t position;
    uint32_t expected;       // dict's used, or version if is_ordered; UINT32_MAX after a change was reported
    uint32_t remaining;      // entries still to come
    uint8_t view;            // DictView; + DICT_REVERSED if it goes backwards
    bool is_ordered;         // of an OrderedDict: any change of the keys or their order ends it
} DictIterator;

#endif
