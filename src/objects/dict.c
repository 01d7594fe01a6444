// dict: storage, on hash_table.c, which set shares. Methods are in dict_methods.c, views in
// dict_views.c.
//
// The fast paths of lookups by str are spelled out here: dict_find_name() is what attribute
// access and globals rest on.
//
// Invariant: `version` changes with the set of keys or their order, never with a value alone:
// iterators and position hints depend on keys only.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"

#include "objects/dict_views.h"
#include "objects/hash_table.h"
#include "objects/raise.h"

// Words of an entry, for hash_table.c: key, value, hash.
enum { WIDTH = sizeof(DictEntry) / sizeof(Value) };

_Static_assert(offsetof(Dict, fill) == offsetof(HashTable, fill), "a Dict begins like a HashTable");
_Static_assert((int)DICT_LINEAR_MAX == (int)TABLE_LINEAR_MAX, "one limit for both");

static inline HashTable *table_of(Value dict) { return (HashTable *)object_of(dict); }

Value dict_new(Vm *vm, size_t expected_count) {
    Dict *dict = heap_allocate(vm, KIND_DICT, sizeof *dict);
    Value self = value_from_object(dict);
    if (expected_count) table_reserve(vm, table_of(self), expected_count, WIDTH);
    return self;
}

// Native types derived from dict mark their instances as Python classes do.
Value dict_new_of(Vm *vm, const Type *type) {
    bool is_derived_native = type != &dict_type && !(type->flags & TYPE_IS_HEAP);
    if (!is_derived_native) return value_from_object(object_new_of(vm, type, sizeof(Dict)));
    size_t size = (sizeof(Dict) + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    Object *object = heap_allocate(vm, KIND_DICT, size + sizeof(SubclassPart));
    object_set_flag(object, FLAG_SUBCLASS);
    store_pointer(object, &subclass_part(object)->type, type);
    return value_from_object(object);
}

Dict *dict_from(Vm *vm, Value value) {
    if (!is_dict(value)) raise_type_error(vm, "expected dict, not %T", value);
    return dict_unchecked(value);
}

// --- By name ---

// Is the stored key, which has the right hash, this name? Interned ones are the same object or another text.
static inline bool is_name(Value stored, Value name) {
    if (same(stored, name)) return true;
    if (!is_str(stored) || object_flag(object_of(stored), STR_INTERNED)) return false;
    return str_equal(str_unchecked(stored), str_unchecked(name));
}

static inline intptr_t find_in_index(const Dict *dict, Value name, uintptr_t hash) {
    const HashIndex *index = (const HashIndex *)dict->index;
    const DictEntry *entries = dict->entries->items;
    Probe probe = probe_start(index, hash);
    for (uint32_t cell; (cell = index_cell(index, probe.at)) != 0; probe_next(&probe, index)) {
        const DictEntry *entry = &entries[cell - 1];
        if (entry->hash == hash && is_name(entry->key, name)) return (intptr_t)cell - 1;
    }
    return TABLE_MISSING;
}

static inline intptr_t find_linearly(const Dict *dict, Value name, uintptr_t hash) {
    for (uint32_t i = 0; i < dict->fill; i++) {
        const DictEntry *entry = &dict->entries->items[i];
        if (entry->hash == hash && is_name(entry->key, name)) return (intptr_t)i;
    }
    return TABLE_MISSING;
}

// `name` is a str; runs no Python code, as the keys it may be equal to are of class str or
// equal in text.
static inline intptr_t find_name(const Dict *dict, Value name) {
    uintptr_t hash = stored_str_hash(str_unchecked(name));
    return dict->index ? find_in_index(dict, name, hash) : find_linearly(dict, name, hash);
}

int32_t dict_find_name(const Dict *dict, Value name) { return (int32_t)find_name(dict, name); }

Value dict_get_name(const Dict *dict, Value name) {
    intptr_t found = find_name(dict, name);
    return found < 0 ? ABSENT : dict->entries->items[found].value;
}

// --- By any key ---

// Raises TypeError for what is not hashable.
static inline uintptr_t hash_of(Vm *vm, Value key) {
    if (is_small_int(key) && is_its_own_hash(key)) return stored_hash(small_int(key));
    if (is_exactly(key, KIND_STR)) return stored_str_hash(str_unchecked(key));
    return hash_of_key(vm, key, "a dict key");
}

// The entry's number, or TABLE_MISSING. May run __eq__().
static inline intptr_t find(Vm *vm, Value dict, Value key, uintptr_t hash) {
    return table_search(vm, table_of(dict), key, hash, WIDTH);
}

Value dict_get_hashed(Vm *vm, Value self, Value key, uintptr_t hash) {
    intptr_t found = find(vm, self, key, hash);
    return found < 0 ? ABSENT : dict_unchecked(self)->entries->items[found].value;
}

Value dict_get(Vm *vm, Value self, Value key) { return dict_get_hashed(vm, self, key, hash_of(vm, key)); }

// The key is not there; no Python code runs between the search and this.
static void add(Vm *vm, Value self, Value key, Value value, uintptr_t hash) {
    Dict *dict = dict_unchecked(self);
    DictEntry *entry = (DictEntry *)table_add(vm, table_of(self), key, hash, WIDTH);
    store(dict->entries, &entry->value, value);
    dict->version++;
}

void dict_set_hashed(Vm *vm, Value self, Value key, uintptr_t hash, Value value) {
    intptr_t found = find(vm, self, key, hash);
    Dict *dict = dict_unchecked(self);
    if (found < 0) add(vm, self, key, value, hash);
    else store(dict->entries, &dict->entries->items[found].value, value);
}

void dict_set(Vm *vm, Value self, Value key, Value value) { dict_set_hashed(vm, self, key, hash_of(vm, key), value); }

Value dict_set_default(Vm *vm, Value self, Value key, Value value) {
    uintptr_t hash = hash_of(vm, key);
    intptr_t found = find(vm, self, key, hash);
    if (found >= 0) return dict_unchecked(self)->entries->items[found].value;
    add(vm, self, key, value, hash);
    return value;
}

static void remove_at(Value self, size_t number) {
    table_remove(table_of(self), number, WIDTH);
    dict_unchecked(self)->version++;
}

Value dict_pop(Vm *vm, Value self, Value key) {
    if (dict_count(self) == 0) return ABSENT;
    intptr_t found = find(vm, self, key, hash_of(vm, key));
    if (found < 0) return ABSENT;
    Value value = dict_unchecked(self)->entries->items[found].value;
    remove_at(self, (size_t)found);
    return value;
}

bool dict_delete(Vm *vm, Value self, Value key) {
    intptr_t found = find(vm, self, key, hash_of(vm, key));
    if (found >= 0) remove_at(self, (size_t)found);
    return found >= 0;
}

// Popping the last entry lets the next one reuse its place; popping the first leaves a gap.
bool dict_pop_end(Value self, bool last, Value *key, Value *value) {
    intptr_t number = last ? table_last(table_of(self), WIDTH) : table_first(table_of(self), WIDTH);
    if (number < 0) return false;
    DictEntry *entry = &dict_unchecked(self)->entries->items[number];
    *key = entry->key;
    *value = entry->value;
    if (last) table_remove_last(table_of(self), (size_t)number, WIDTH);
    else table_remove(table_of(self), (size_t)number, WIDTH);
    dict_unchecked(self)->version++;
    return true;
}

bool dict_move(Vm *vm, Value self, Value key, bool to_end) {
    uintptr_t hash = hash_of(vm, key);
    intptr_t found = find(vm, self, key, hash);
    if (found < 0) return false;
    HashTable *table = table_of(self);
    bool is_there = to_end ? found == table_last(table, WIDTH) : found == table_first(table, WIDTH);
    if (is_there) return true;
    DictEntry entry = dict_unchecked(self)->entries->items[found];
    // Room first: an entry that was taken out must not get lost.
    table_make_room(vm, table, !to_end, WIDTH);
    remove_at(self, table_find_same(table, entry.key, hash, WIDTH));
    Value *added = to_end ? table_add(vm, table, entry.key, hash, WIDTH) : table_add_first(vm, table, entry.key, hash, WIDTH);
    store(dict_unchecked(self)->entries, &added[1], entry.value);
    return true;
}

// --- All entries ---

void dict_clear(Vm *vm, Value self) {
    (void)vm;
    table_clear(table_of(self));
    dict_unchecked(self)->version++;
}

bool dict_next(Value self, size_t *position, Value *key, Value *value) {
    const DictEntry *entry = (const DictEntry *)table_next(table_of(self), position, WIDTH);
    if (!entry) return false;
    *key = entry->key;
    *value = entry->value;
    return true;
}

bool dict_next_entry(Value self, size_t *position, DictEntry *copy) {
    const Value *entry = table_next(table_of(self), position, WIDTH);
    if (entry) memcpy(copy, entry, sizeof *copy);
    return entry != NULL;
}

Value dict_copy(Vm *vm, Value self) {
    Value copy = dict_new(vm, 0);
    table_copy(vm, table_of(copy), table_of(self), WIDTH);
    return copy;
}

// An empty dict takes over the other's table as it is. Otherwise __eq__() may change the other
// meanwhile, which CPython answers in the same way.
void dict_merge(Vm *vm, Value self, Value other) {
    if (same(self, other)) return;
    Dict *source = dict_unchecked(other);
    bool is_fresh = dict_unchecked(self)->fill == 0;
    if (is_fresh) {
        table_copy(vm, table_of(self), table_of(other), WIDTH);
        dict_unchecked(self)->version++;
        return;
    }
    uint32_t used = source->used;
    const DictEntries *entries = source->entries;
    size_t position = 0;
    for (DictEntry *entry; (entry = (DictEntry *)table_next(table_of(other), &position, WIDTH)) != NULL;) {
        Value key = entry->key, value = entry->value;
        uintptr_t hash = entry->hash;
        intptr_t found = find(vm, self, key, hash);
        Dict *dict = dict_unchecked(self);
        if (found < 0) add(vm, self, key, value, hash);
        else store(dict->entries, &dict->entries->items[found].value, value);
        if (source->entries != entries || source->used != used) raise_runtime_error(vm, "dict mutated during update");
    }
}
