// The hash table of sets. Unlike a dict's it is a single array of rows, without insertion
// order.
//
// Rows are probed as CPython does: a run of neighbours, then a jump that the hash's upper bits
// decide. Growth follows CPython's steps too, so that sets of numbers show their items in the
// same order.
//
// Invariant: at least two fifths of the rows are free, so that each search ends.
// SPDX-License-Identifier: MIT
#include "objects/operators.h"
#include "objects/set_internal.h"

enum {
    ROWS_MIN = 8,
    NEIGHBOURS = 9,          // rows after the first that are looked at before jumping
    QUADRUPLE_UP_TO = 50000, // larger sets grow by two
};

// --- Probing ---

// The walk through the rows: neighbours from `first` to `last`, then on by `rest`, the bits of
// the hash that have not had their say.
typedef struct SetProbe {
    size_t rest, first, at, last;
} SetProbe;

static inline SetProbe probe_at(size_t rest, size_t first, size_t mask) {
    return (SetProbe){rest, first, first, first + NEIGHBOURS <= mask ? first + NEIGHBOURS : first};
}

static inline SetProbe start_probe(uintptr_t hash, size_t mask) {
    size_t plain = (size_t)plain_hash(hash);
    return probe_at(plain, plain & mask, mask);
}

static inline void step_probe(SetProbe *probe, size_t mask) {
    if (probe->at < probe->last) {
        probe->at++;
        return;
    }
    size_t rest = probe->rest >> 5;
    *probe = probe_at(rest, (probe->first * 5 + 1 + rest) & mask, mask);
}

static inline bool is_free(const SetEntry *entry) { return entry->hash == 0; }

// --- Searching ---

typedef struct SetSearch {
    size_t row;              // of the item, or of the free row where it belongs
    bool found;
    bool changed;            // comparing has changed the set: search again
} SetSearch;

// Compares with ==, which may run Python code.
static bool equals_entry(Vm *vm, const Set *set, size_t row, Value key, bool *changed) {
    Values *table = set->table;
    Value stored = set_entries(set)[row].key;
    bool equal = values_equal(vm, stored, key);
    *changed = set->table != table || !same(set_entries(set)[row].key, stored);
    return equal;
}

// One walk, until the item, a free row, or a change by ==.
static SetSearch search_once(Vm *vm, const Set *set, Value key, uintptr_t hash) {
    SetSearch search = {0};
    const SetEntry *entries = set_entries(set);
    for (SetProbe probe = start_probe(hash, set->mask);; step_probe(&probe, set->mask)) {
        const SetEntry *entry = &entries[probe.at];
        search.row = probe.at;
        if (is_free(entry)) return search;
        if (entry->hash != hash) continue;
        int agree = keys_agree(entry->key, key);
        search.found = agree < 0 ? equals_entry(vm, set, probe.at, key, &search.changed) : agree;
        if (search.found || search.changed) return search;
    }
}

// The set has a table.
static SetSearch search_set(Vm *vm, const Set *set, Value key, uintptr_t hash) {
    SetSearch search;
    do {
        if (!set->table) return (SetSearch){0};
        search = search_once(vm, set, key, hash);
    } while (search.changed);
    return search;
}

// --- Growing ---

// A power of two.
static size_t rows_for(size_t more_than) {
    size_t rows = ROWS_MIN;
    while (rows <= more_than) rows *= 2;
    return rows;
}

static Values *table_new(Vm *vm, size_t rows) { return values_new(vm, rows * 2); }

// Into a table without deleted rows, where the key is not.
static void insert_clean(SetEntry *entries, size_t mask, SetEntry entry) {
    SetProbe probe = start_probe(entry.hash, mask);
    while (!is_free(&entries[probe.at])) step_probe(&probe, mask);
    entries[probe.at] = entry;
}

// Deleted rows are left behind.
static void move_items(SetEntry *target, size_t mask, const Set *source) {
    for (size_t row = 0; source->table && row <= source->mask; row++) {
        SetEntry entry = set_entries(source)[row];
        if (!is_absent(entry.key)) insert_clean(target, mask, entry);
    }
}

// The items move to a new table; the old one is garbage.
static void use_table(Set *set, Values *table, size_t rows) {
    move_items((SetEntry *)(void *)table->slots, rows - 1, set);
    store_pointer(set, &set->table, table);
    set->mask = rows - 1;
    set->fill = set->used;
}

static void resize(Vm *vm, Set *set, size_t more_than) {
    size_t rows = rows_for(more_than);
    use_table(set, table_new(vm, rows), rows);
}

static size_t rows_mask(const Set *set) { return set->table ? set->mask : ROWS_MIN - 1; }
// Three fifths, as in CPython.
static bool is_too_full(const Set *set, size_t fill) { return fill * 5 >= rows_mask(set) * 3; }

void set_reserve_for(Vm *vm, Value self, size_t count) {
    Set *set = set_unchecked(self);
    if (is_too_full(set, set->fill + count)) resize(vm, set, (set->used + count) * 2);
    else if (!set->table) resize(vm, set, 0);
}

// The table for when one more row is filled, made before that happens: NULL if the present one will do.
static Values *next_table(Vm *vm, const Set *set, size_t *rows) {
    if (!is_too_full(set, set->fill + 1)) return NULL;
    size_t used = set->used + 1;
    *rows = rows_for(used > QUADRUPLE_UP_TO ? used * 2 : used * 4);
    return table_new(vm, *rows);
}

bool set_add_hashed(Vm *vm, Value self, Value key, uintptr_t hash) {
    Set *set = set_unchecked(self);
    if (!set->table) resize(vm, set, 0);
    SetSearch search = search_set(vm, set, key, hash);
    if (search.found) return false;
    if (!set->table) return set_add_hashed(vm, self, key, hash);
    size_t rows = 0;
    Values *larger = next_table(vm, set, &rows);
    SetEntry *entry = &set_entries(set)[search.row];
    store(set->table, &entry->key, key);
    entry->hash = hash;
    set->used++;
    set->fill++;
    if (larger) use_table(set, larger, rows);
    return true;
}

bool set_contains_hashed(Vm *vm, Value self, Value key, uintptr_t hash) {
    return search_set(vm, set_unchecked(self), key, hash).found;
}

// The row stays in the way of searches that must go past it.
static void delete_row(Set *set, size_t row) {
    set_entries(set)[row] = (SetEntry){ABSENT, SET_DELETED};
    set->used--;
}

bool set_discard_hashed(Vm *vm, Value self, Value key, uintptr_t hash) {
    Set *set = set_unchecked(self);
    SetSearch search = search_set(vm, set, key, hash);
    if (search.found) delete_row(set, search.row);
    return search.found;
}

// --- Whole sets ---

void set_clear(Value self) {
    Set *set = set_unchecked(self);
    set->table = NULL;
    set->mask = 0;
    set->used = set->fill = set->finger = 0;
}

void set_merge(Vm *vm, Value self, Value other) {
    Set *set = set_unchecked(self), *source = set_unchecked(other);
    if (same(self, other) || source->used == 0) return;
    set_reserve_for(vm, self, source->used);
    if (set->fill == 0) {
        SetEntry *entries = set_entries(set);
        bool is_same_layout = set->mask == source->mask && source->fill == source->used;
        if (is_same_layout) memcpy(entries, set_entries(source), (set->mask + 1) * sizeof *entries);
        else move_items(entries, set->mask, source);
        set->used = set->fill = source->used;
        return;
    }
    Value key;
    uintptr_t hash;
    for (size_t at = 0; set_next_entry(other, &at, &key, &hash);) set_add_hashed(vm, self, key, hash);
}

bool set_next_entry(Value self, size_t *position, Value *key, uintptr_t *hash) {
    const Set *set = set_unchecked(self);
    for (size_t row = *position; set->table && row <= set->mask; row++) {
        const SetEntry *entry = &set_entries(set)[row];
        if (is_absent(entry->key)) continue;
        *position = row + 1;
        *key = entry->key;
        *hash = entry->hash;
        return true;
    }
    return false;
}

Value set_pop_any(Value self) {
    Set *set = set_unchecked(self);
    if (set->used == 0) return ABSENT;
    size_t row = set->finger & set->mask;
    while (is_absent(set_entries(set)[row].key)) row = (row + 1) & set->mask;
    Value item = set_entries(set)[row].key;
    delete_row(set, row);
    set->finger = (uint32_t)row + 1;
    return item;
}
