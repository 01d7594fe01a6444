// The hash table inside dict: entries in insertion order, and an index of cells that hold entry numbers.
//
// An entry is `width` words: key, value, 2 * hash + 1. A deleted entry has key ABSENT and
// hash 0, which matches nothing; cells that lead to it stay until the index is made anew. Up to TABLE_LINEAR_MAX
// entries there is no index. Sets use the hashes of this file, but a table of their own (set_table.c).
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_HASH_TABLE_H
#define KRAIT_OBJECTS_HASH_TABLE_H

#include "objects/str.h"
#include "objects/type.h"

enum { TABLE_LINEAR_MAX = 8 };

// A KIND_BLOB. Cells are 1, 2 or 4 bytes wide, by their count; a cell is an entry's number + 1, or 0.
typedef struct HashIndex {
    Object object;
    uint32_t mask;       // number of cells - 1
    uint32_t taken;      // cells that are not 0: at most two thirds
    uint32_t first;      // no entry before this one is alive
    uint8_t cells[];
} HashIndex;

// What Dict begins with.
typedef struct HashTable {
    Object object;
    Values *entries;     // NULL while empty
    HashIndex *index;    // NULL while entries are searched one by one
    uint32_t used;       // live entries
    uint32_t fill;       // entries in use, deleted ones included
} HashTable;

// What a search may answer besides an entry's number.
enum { TABLE_MISSING = -1, TABLE_UNDECIDED = -2 };

// --- Hashes ---

// One bit of the hash is lost on the way; two hashes that differ in it only are compared by
// ==.
static inline uintptr_t stored_hash(intptr_t hash) { return (uintptr_t)hash << 1 | 1; }
static inline intptr_t plain_hash(uintptr_t stored) { return (intptr_t)stored >> 1; }

static inline uintptr_t stored_str_hash(Str *string) {
    return stored_hash((intptr_t)(string->hash ? string->hash : str_hash(string)));
}

// hash(n) is n below these bounds of CPython's (its modulus is 2**61 - 1, or 2**31 - 1 on 32-bit machines).
#define PLAIN_INT_HASH_MAX ((intptr_t)(UINTPTR_MAX >> 3) - 1)
static inline bool is_its_own_hash(Value key) {
    intptr_t number = small_int(key);
    return number >= -PLAIN_INT_HASH_MAX && number <= PLAIN_INT_HASH_MAX && number != -1;
}

// The stored hash of any key. Raises TypeError "cannot use 'X' as <role> (unhashable type: 'Y')"; role: "a dict key".
uintptr_t hash_of_key(Vm *vm, Value key, const char *role);

// --- Entries and cells ---

static inline Value *table_entry(const HashTable *table, size_t number, unsigned width) {
    return table->entries->slots + number * width;
}
static inline uintptr_t *entry_hash(Value *entry, unsigned width) { return &entry[width - 1].bits; }

static inline uint32_t index_cell(const HashIndex *index, size_t at) {
    if (index->mask <= UINT8_MAX) return index->cells[at];
    if (index->mask <= UINT16_MAX) return ((const uint16_t *)(const void *)index->cells)[at];
    return ((const uint32_t *)(const void *)index->cells)[at];
}

// Where to look for a hash: every cell is reached in the end, all bits of the hash have their say before.
// The sequence of linear congruential steps at = 5 * at + 1, perturbed by the higher bits of
// the hash while there are any.
typedef struct Probe {
    uintptr_t rest;
    size_t at;
} Probe;
static inline Probe probe_start(const HashIndex *index, uintptr_t hash) {
    return (Probe){hash >> 1, hash >> 1 & index->mask};
}
static inline void probe_next(Probe *probe, const HashIndex *index) {
    probe->rest >>= 5;
    probe->at = (probe->at * 5 + probe->rest + 1) & index->mask;
}

// --- Searching without running Python code ---

// Do two keys with the same hash agree? TABLE_UNDECIDED: only == can tell.
static inline int keys_agree(Value stored, Value key) {
    if (same(stored, key)) return 1;
    if (both_small_ints(stored, key)) return 0;
    if (is_exactly(stored, KIND_STR) && is_exactly(key, KIND_STR)) {
        return str_equal(str_unchecked(stored), str_unchecked(key));
    }
    return TABLE_UNDECIDED;
}

// The number of the entry, TABLE_MISSING, or TABLE_UNDECIDED: use table_find() then.
static inline intptr_t table_find_quickly(const HashTable *table, Value key, uintptr_t hash, unsigned width) {
    const HashIndex *index = table->index;
    if (!index) {
        for (size_t number = 0; number < table->fill; number++) {
            Value *entry = table_entry(table, number, width);
            if (*entry_hash(entry, width) != hash) continue;
            int agree = keys_agree(*entry, key);
            if (agree) return agree < 0 ? TABLE_UNDECIDED : (intptr_t)number;
        }
        return TABLE_MISSING;
    }
    Probe probe = probe_start(index, hash);
    for (uint32_t cell; (cell = index_cell(index, probe.at)) != 0; probe_next(&probe, index)) {
        Value *entry = table_entry(table, cell - 1, width);
        if (*entry_hash(entry, width) != hash) continue;
        int agree = keys_agree(*entry, key);
        if (agree) return agree < 0 ? TABLE_UNDECIDED : (intptr_t)cell - 1;
    }
    return TABLE_MISSING;
}

// --- The rest: hash_table.c ---

// Compares keys with ==, which may run Python code; begins again when that changes the table. The entry's number or
// TABLE_MISSING.
intptr_t table_find(Vm *vm, HashTable *table, Value key, uintptr_t hash, unsigned width);
// The quick way if it does, else the other.
static inline intptr_t table_search(Vm *vm, HashTable *table, Value key, uintptr_t hash, unsigned width) {
    intptr_t found = table_find_quickly(table, key, hash, width);
    return found == TABLE_UNDECIDED ? table_find(vm, table, key, hash, width) : found;
}
// Appends an entry whose key is known not to be there; the caller fills the value. May collect; raises MemoryError.
Value *table_add(Vm *vm, HashTable *table, Value key, uintptr_t hash, unsigned width);
// The same at the front: entries may be moved for it, their numbers change.
Value *table_add_first(Vm *vm, HashTable *table, Value key, uintptr_t hash, unsigned width);
// Makes room for one more entry, so that the next table_add() or table_add_first() cannot fail. Numbers may change.
void table_make_room(Vm *vm, HashTable *table, bool at_front, unsigned width);
// The number of the entry with this very key, which is there.
size_t table_find_same(const HashTable *table, Value key, uintptr_t hash, unsigned width);
// No Python code runs, nothing is freed: the entry becomes a gap.
void table_remove(HashTable *table, size_t number, unsigned width);
// The same for the last live entry: its number is used again, so that one after the other can be removed quickly.
// (Iterators rely on other numbers not being used again while the dict does not grow.)
void table_remove_last(HashTable *table, size_t number, unsigned width);
// Entries and index are left to the collector: iterators may still stand in them.
void table_clear(HashTable *table);
// Makes room for so many entries in all.
void table_reserve(Vm *vm, HashTable *table, size_t count, unsigned width);
// Makes `target`, which is empty, a compact copy. May collect.
void table_copy(Vm *vm, HashTable *target, const HashTable *source, unsigned width);
// The next live entry at or after *position, which is set behind it; NULL at the end.
Value *table_next(const HashTable *table, size_t *position, unsigned width);
// Number of the first or last live entry, TABLE_MISSING if there is none.
intptr_t table_first(const HashTable *table, unsigned width);
intptr_t table_last(const HashTable *table, unsigned width);

#endif
