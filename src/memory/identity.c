// Identity numbers for id() and identity hashes: a table beside the objects, since addresses
// change.
//
// The table is a Blob in the heap: open addressing keyed by the object's address. Only objects
// with FLAG_HAS_ID have an entry: most are never asked, so a word in each header would be
// wasted. After a collection the entries are put in their new places.
// SPDX-License-Identifier: MIT
#include "memory/collector.h"

typedef struct IdentityEntry {
    Object *object;
    uintptr_t identity;
} IdentityEntry;

enum { CAPACITY_MIN = 8 };

static IdentityEntry *entries(const Heap *heap) { return (IdentityEntry *)heap->identities->bytes; }
// A power of two. The Blob may have room for more entries: it is rounded up to granules.
static size_t capacity(const Heap *heap) {
    size_t fitting = heap->identities ? blob_capacity(heap->identities) / sizeof(IdentityEntry) : 0;
    return fitting ? (size_t)1 << (63 - __builtin_clzll(fitting)) : 0;
}

// Neighbours in memory get neighbouring places; the higher bits keep rows of equally large
// objects apart.
static size_t home(const Object *object, size_t mask) {
    uintptr_t address = (uintptr_t)object / GRANULE;
    return (size_t)(address ^ address >> 7 ^ address >> 17) & mask;
}

// The object's entry or the empty one in which it belongs. There is an empty one: a third of
// the table is.
static IdentityEntry *find(const Heap *heap, const Object *object) {
    size_t mask = capacity(heap) - 1, at = home(object, mask);
    while (entries(heap)[at].object && entries(heap)[at].object != object) at = (at + 1) & mask;
    return &entries(heap)[at];
}

// blob_new() may collect, which moves the old table: it is read after that.
static void grow(Vm *vm) {
    Heap *heap = heap_of(vm);
    size_t wanted = capacity(heap) ? capacity(heap) * 2 : CAPACITY_MIN;
    Blob *fresh = blob_new(vm, wanted * sizeof(IdentityEntry));
    Blob *old = heap->identities;
    size_t old_capacity = capacity(heap);
    heap->identities = fresh;
    for (size_t i = 0; i < old_capacity; i++) {
        IdentityEntry entry = ((IdentityEntry *)old->bytes)[i];
        if (entry.object) *find(heap, entry.object) = entry;
    }
}

uintptr_t heap_identity(Vm *vm, Value value) {
    Heap *heap = heap_of(vm);
    if (!is_object(value) || !heap_contains(heap, object_of(value))) return value.bits;
    Object *object = object_of(value);
    if (object_flag(object, FLAG_HAS_ID)) return find(heap, object)->identity;
    if ((heap->identity_count + 1) * 3 > capacity(heap) * 2) grow(vm);
    heap->identity_count++;
    // Odd, so the address of no object. Small ints are odd too, but these are beyond a quarter
    // of the word's range.
    uintptr_t identity = UINTPTR_MAX / 4 + ++heap->last_identity * (2 * GRANULE);
    *find(heap, object) = (IdentityEntry){object, identity};
    object_set_flag(object, FLAG_HAS_ID);
    return identity;
}

// --- In a collection ---

// Entries go without regard to probing; identities_rehash() mends the chains before the next
// find().
void identities_drop_dead(Heap *heap) {
    heap->identity_count = 0;
    for (size_t i = 0; i < capacity(heap); i++) {
        IdentityEntry *entry = &entries(heap)[i];
        if (!entry->object) continue;
        if (heap_is_marked(heap, entry->object)) heap->identity_count++;
        else entry->object = NULL;
    }
}

void identities_move(Heap *heap) {
    for (size_t i = 0; i < capacity(heap); i++) {
        IdentityEntry *entry = &entries(heap)[i];
        if (entry->object) entry->object = heap_new_address(heap, entry->object);
    }
    if (heap->identities) heap->identities = heap_new_address(heap, heap->identities);
}

// In place: each entry is taken out and put where a probe for it ends, until all of them stay.
void identities_rehash(Heap *heap) {
    bool changed = true;
    while (changed) {
        changed = false;
        for (size_t i = 0; i < capacity(heap); i++) {
            IdentityEntry entry = entries(heap)[i];
            if (!entry.object) continue;
            entries(heap)[i].object = NULL;
            IdentityEntry *place = find(heap, entry.object);
            if (place != &entries(heap)[i]) changed = true;
            *place = entry;
        }
    }
}
