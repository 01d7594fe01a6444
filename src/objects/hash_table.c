// The hash table inside dict: search with ==, growth, removal. Open addressing in an index of
// small cells over a dense array of entries (the layout of Raymond Hettinger's compact dict).
//
// == and hash() may run Python code that changes this very table. So a search notes entries,
// index and the stored key before each comparison, and begins again if one of them has
// changed; nothing else in here runs Python code.
// SPDX-License-Identifier: MIT
#include "objects/hash_table.h"

#include "objects/call.h"
#include "objects/function.h"
#include "objects/operators.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/tuple.h"

// Sizes when a table begins to need entries, and an index.
enum {
    ENTRIES_MIN = 4,
    CELLS_MIN = 16,
    DOUBLE_BELOW = 1024,    // larger tables grow by half, to spare memory
};

// --- Hashes of keys ---

typedef struct HashCall {
    Value key;
    intptr_t hash;
} HashCall;

static void run_hash(Vm *vm, void *context) {
    HashCall *hash_call = context;
    hash_call->hash = value_hash(vm, hash_call->key);
}

static Value unhashable_text(Vm *vm, Value value) { return str_format_c(vm, "unhashable type: '%T'", value); }

// The hash of a key whose class defines __hash__ in Python: its TypeErrors are reported like those of unhashable types.
static bool hash_by_python(Vm *vm, Value key, intptr_t *hash, Value *problem) {
    HashCall context = {key, 0};
    Value exception;
    if (try_call(vm, run_hash, &context, &exception)) {
        *hash = context.hash;
        return true;
    }
    if (type_of(exception) != &type_error_type) raise_again(vm, exception);
    *problem = value_str(vm, exception);
    return false;
}

static bool try_hash(Vm *vm, Value key, intptr_t *hash, Value *problem);

// Item by item, so that the message names the item that is not hashable.
static bool hash_tuple(Vm *vm, Value key, intptr_t *hash, Value *problem) {
    checkpoint(vm);
    TupleHash state = tuple_hash_start();
    for (size_t i = 0; i < tuple_count(key); i++) {
        intptr_t item_hash;
        if (!try_hash(vm, tuple_item(key, i), &item_hash, problem)) return false;
        tuple_hash_add(&state, item_hash);
    }
    *hash = tuple_hash_finish(&state, tuple_count(key));
    return true;
}

// False if there is no hash: *problem says why.
static bool try_hash(Vm *vm, Value key, intptr_t *hash, Value *problem) {
    if (is_exactly(key, KIND_TUPLE)) return hash_tuple(vm, key, hash, problem);
    const Type *type = type_of(key);
    bool is_hashable = hash_slot(type) != NULL;
    if (type->flags & TYPE_IS_HEAP) {
        Value method = type_lookup(vm, type, name_value(NAME___hash__));
        if (is_function(method)) return hash_by_python(vm, key, hash, problem);
        is_hashable = !is_none(method) && !is_absent(method);
    }
    if (!is_hashable) {
        *problem = unhashable_text(vm, key);
        return false;
    }
    *hash = value_hash(vm, key);
    return true;
}

uintptr_t hash_of_key(Vm *vm, Value key, const char *role) {
    if (is_exactly(key, KIND_STR)) return stored_str_hash(str_unchecked(key));
    if (is_small_int(key) && is_its_own_hash(key)) return stored_hash(small_int(key));
    intptr_t hash;
    Value problem;
    if (try_hash(vm, key, &hash, &problem)) return stored_hash(hash);
    raise_type_error(vm, "cannot use '%T' as %s (%S)", key, role, problem);
}

// --- The index ---

static size_t cell_width(size_t cells) { return cells <= UINT8_MAX + 1 ? 1 : cells <= UINT16_MAX + 1 ? 2 : 4; }
// Entries that an index of so many cells may lead to.
static size_t cell_limit(size_t cells) { return cells - cells / 3 - 1; }
static size_t index_limit(const HashIndex *index) { return cell_limit((size_t)index->mask + 1); }

// For at least so many entries, with all cells empty.
static HashIndex *index_new(Vm *vm, size_t entry_count) {
    size_t cells = CELLS_MIN;
    while (cell_limit(cells) < entry_count) cells *= 2;
    size_t extra = offsetof(HashIndex, cells) - sizeof(Object);
    HashIndex *index = (HashIndex *)blob_new(vm, extra + cells * cell_width(cells));
    index->mask = (uint32_t)(cells - 1);
    return index;
}

// There is an empty cell; the entry's hash is not looked up, as the key is new.
static void index_add(HashIndex *index, uintptr_t hash, size_t number) {
    Probe probe = probe_start(index, hash);
    while (index_cell(index, probe.at) != 0) probe_next(&probe, index);
    uint32_t cell = (uint32_t)number + 1;
    if (index->mask <= UINT8_MAX) index->cells[probe.at] = (uint8_t)cell;
    else if (index->mask <= UINT16_MAX) ((uint16_t *)(void *)index->cells)[probe.at] = (uint16_t)cell;
    else ((uint32_t *)(void *)index->cells)[probe.at] = cell;
    index->taken++;
}

// --- Searching with == ---

// Is this entry the one? *changed is set if comparing changed the table.
static bool entry_equals(Vm *vm, const HashTable *table, size_t number, Value key, unsigned width, bool *changed) {
    Values *entries = table->entries;
    HashIndex *index = table->index;
    Value stored = *table_entry(table, number, width);
    bool equal = values_equal(vm, stored, key);
    *changed = table->entries != entries || table->index != index || number >= table->fill ||
               !same(entries->slots[number * width], stored);
    return equal;
}

// One walk along all entries with this hash.
static intptr_t find_once(Vm *vm, const HashTable *table, Value key, uintptr_t hash, unsigned width, bool *changed) {
    HashIndex *index = table->index;
    if (!index) {
        for (size_t number = 0; number < table->fill; number++) {
            if (*entry_hash(table_entry(table, number, width), width) != hash) continue;
            bool equal = entry_equals(vm, table, number, key, width, changed);
            if (equal || *changed) return (intptr_t)number;
        }
        return TABLE_MISSING;
    }
    Probe probe = probe_start(index, hash);
    for (uint32_t cell; (cell = index_cell(index, probe.at)) != 0; probe_next(&probe, index)) {
        if (*entry_hash(table_entry(table, cell - 1, width), width) != hash) continue;
        bool equal = entry_equals(vm, table, cell - 1, key, width, changed);
        if (equal || *changed) return (intptr_t)cell - 1;
    }
    return TABLE_MISSING;
}

intptr_t table_find(Vm *vm, HashTable *table, Value key, uintptr_t hash, unsigned width) {
    for (;;) {
        bool changed = false;
        intptr_t found = find_once(vm, table, key, hash, width, &changed);
        if (!changed) return found;
    }
}

// --- Growing ---

static size_t table_capacity(const HashTable *table, unsigned width) {
    return table->entries ? values_capacity(table->entries) / width : 0;
}

// Replaces entries and index by new ones for `limit` entries, `capacity` of them at once, of which the first `front`
// stay free. Deleted entries go.
static void rebuild_behind(Vm *vm, HashTable *table, size_t front, size_t limit, size_t capacity, unsigned width) {
    Values *entries = values_new(vm, capacity * width);
    HashIndex *index = limit > TABLE_LINEAR_MAX ? index_new(vm, limit) : NULL;
    Value *target = entries->slots + front * width;
    size_t number = front, position = 0;
    if (index) index->first = (uint32_t)front;
    for (Value *entry; (entry = table_next(table, &position, width)) != NULL; number++) {
        memcpy(target, entry, width * sizeof(Value));
        if (index) index_add(index, *entry_hash(entry, width), number);
        target += width;
    }
    store_pointer(table, &table->entries, entries);
    store_pointer(table, &table->index, index);
    table->fill = (uint32_t)number;
}

static void rebuild(Vm *vm, HashTable *table, size_t limit, size_t capacity, unsigned width) {
    rebuild_behind(vm, table, 0, limit, capacity, width);
}

// Entries keep their numbers, so the index stays as it is.
static void extend_entries(Vm *vm, HashTable *table, size_t capacity, unsigned width) {
    Values *entries = values_new(vm, capacity * width);
    if (table->entries) memcpy(entries->slots, table->entries->slots, table->fill * width * sizeof(Value));
    store_pointer(table, &table->entries, entries);
}

// Room for one more entry.
static void grow(Vm *vm, HashTable *table, unsigned width) {
    size_t used = table->used, limit = table->index ? index_limit(table->index) : TABLE_LINEAR_MAX;
    size_t taken = table->index ? table->index->taken : table->fill;
    size_t wanted = used < ENTRIES_MIN ? ENTRIES_MIN : used < DOUBLE_BELOW ? used * 2 : used + used / 2;
    bool is_compact = used == table->fill;
    if (is_compact && taken < limit) extend_entries(vm, table, wanted < limit ? wanted : limit, width);
    else rebuild(vm, table, used < ENTRIES_MIN ? ENTRIES_MIN : used * 2, wanted, width);
}

static inline bool has_room(const HashTable *table, unsigned width) {
    if (!table->entries || (table->fill + 1) * width > values_capacity(table->entries)) return false;
    return table->index ? table->index->taken < index_limit(table->index) : table->fill < TABLE_LINEAR_MAX;
}

// Free entries at the front, as many as there are others.
static void make_room_at_front(Vm *vm, HashTable *table, unsigned width) {
    const HashIndex *index = table->index;
    bool has_front = index ? index->first > 0 && index->taken < index_limit(index) : has_room(table, width);
    if (has_front) return;
    size_t front = table->used + TABLE_LINEAR_MAX;
    rebuild_behind(vm, table, front, front * 2, front + table->used + 1, width);
}

void table_make_room(Vm *vm, HashTable *table, bool at_front, unsigned width) {
    if (at_front) make_room_at_front(vm, table, width);
    else if (!has_room(table, width)) grow(vm, table, width);
}

Value *table_add(Vm *vm, HashTable *table, Value key, uintptr_t hash, unsigned width) {
    table_make_room(vm, table, false, width);
    Value *entry = table_entry(table, table->fill, width);
    store(table->entries, entry, key);
    *entry_hash(entry, width) = hash;
    if (table->index) index_add(table->index, hash, table->fill);
    table->fill++;
    table->used++;
    return entry;
}

// The number of a free entry at the front.
static size_t take_first_entry(HashTable *table, uintptr_t hash, unsigned width) {
    HashIndex *index = table->index;
    if (index) {
        index_add(index, hash, --index->first);
        return index->first;
    }
    Value *entries = table->entries->slots;
    memmove(entries + width, entries, table->fill * width * sizeof(Value));
    table->fill++;
    return 0;
}

Value *table_add_first(Vm *vm, HashTable *table, Value key, uintptr_t hash, unsigned width) {
    make_room_at_front(vm, table, width);
    Value *entry = table_entry(table, take_first_entry(table, hash, width), width);
    store(table->entries, entry, key);
    *entry_hash(entry, width) = hash;
    table->used++;
    return entry;
}

size_t table_find_same(const HashTable *table, Value key, uintptr_t hash, unsigned width) {
    if (!table->index) {
        size_t number = 0;
        while (!same(*table_entry(table, number, width), key)) number++;
        return number;
    }
    Probe probe = probe_start(table->index, hash);
    while (!same(*table_entry(table, index_cell(table->index, probe.at) - 1, width), key)) probe_next(&probe, table->index);
    return index_cell(table->index, probe.at) - 1;
}

// More than a 32-bit number of entries is a MemoryError.
void table_reserve(Vm *vm, HashTable *table, size_t count, unsigned width) {
    if (count > UINT32_MAX / 4) raise_memory_error(vm);
    if (count > table_capacity(table, width)) rebuild(vm, table, count, count, width);
}

void table_copy(Vm *vm, HashTable *target, const HashTable *source, unsigned width) {
    if (source->used == 0) return;
    Values *entries = values_new(vm, source->used * width);
    HashIndex *index = source->used > TABLE_LINEAR_MAX ? index_new(vm, source->used) : NULL;
    size_t number = 0, position = 0;
    for (Value *entry; (entry = table_next(source, &position, width)) != NULL; number++) {
        memcpy(&entries->slots[number * width], entry, width * sizeof(Value));
        if (index) index_add(index, *entry_hash(entry, width), number);
    }
    store_pointer(target, &target->entries, entries);
    store_pointer(target, &target->index, index);
    target->used = target->fill = (uint32_t)number;
}

// --- Removing, walking ---

static bool is_dead(const HashTable *table, size_t number, unsigned width) {
    return is_absent(*table_entry(table, number, width));
}

void table_remove(HashTable *table, size_t number, unsigned width) {
    memset(table_entry(table, number, width), 0, width * sizeof(Value));
    table->used--;
    HashIndex *index = table->index;
    if (!index) return;
    while (index->first < table->fill && is_dead(table, index->first, width)) index->first++;
}

void table_remove_last(HashTable *table, size_t number, unsigned width) {
    table_remove(table, number, width);
    table->fill = (uint32_t)number;
    if (table->index && table->index->first > number) table->index->first = (uint32_t)number;
}

intptr_t table_last(const HashTable *table, unsigned width) {
    size_t number = table->fill;
    while (number > 0 && is_dead(table, number - 1, width)) number--;
    return (intptr_t)number - 1;
}

void table_clear(HashTable *table) {
    table->entries = NULL;
    table->index = NULL;
    table->used = table->fill = 0;
}

Value *table_next(const HashTable *table, size_t *position, unsigned width) {
    size_t number = *position;
    if (table->index && number < table->index->first) number = table->index->first;
    for (; number < table->fill; number++) {
        if (is_dead(table, number, width)) continue;
        *position = number + 1;
        return table_entry(table, number, width);
    }
    *position = number;
    return NULL;
}

intptr_t table_first(const HashTable *table, unsigned width) {
    size_t position = 0;
    return table_next(table, &position, width) ? (intptr_t)position - 1 : TABLE_MISSING;
}
