// What heap.c, collector.c, compactor.c and identity.c share. Not for anybody else.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MEMORY_COLLECTOR_H
#define KRAIT_MEMORY_COLLECTOR_H

#include "memory/heap.h"

// A block is what one word of the bitmaps covers.
enum { HEAP_BLOCK_GRANULES = sizeof(uintptr_t) * 8 };
// The largest object in bytes: the top bit of the header's size field stays free.
#define HEAP_OBJECT_MAX (((size_t)1 << (sizeof(uintptr_t) * 8 - HEADER_SIZE_SHIFT - 1)) * GRANULE)

// How far apart the places are from which a walk through the objects can begin (bytes).
enum { HEAP_CHUNK_BYTES = 4096 };

// `address` lies in the heap. The result counts bits in mark_bits and pin_bits.
static inline size_t granule_index(const Heap *heap, const void *address) {
    return (size_t)((const char *)address - heap->start) / GRANULE;
}
static inline bool get_bit(const uintptr_t *bits, size_t index) {
    return bits[index / HEAP_BLOCK_GRANULES] >> (index % HEAP_BLOCK_GRANULES) & 1;
}
static inline void set_bit(uintptr_t *bits, size_t index) {
    bits[index / HEAP_BLOCK_GRANULES] |= (uintptr_t)1 << (index % HEAP_BLOCK_GRANULES);
}
static inline void clear_bit(uintptr_t *bits, size_t index) {
    bits[index / HEAP_BLOCK_GRANULES] &= ~((uintptr_t)1 << (index % HEAP_BLOCK_GRANULES));
}
// An object starts at `address`.
static inline void note_start(Heap *heap, const char *address) {
    size_t offset = (size_t)(address - heap->start);
    uint16_t *first = &heap->first_starts[offset / HEAP_CHUNK_BYTES];
    if (*first == 0) *first = (uint16_t)(1 + offset % HEAP_CHUNK_BYTES / GRANULE);
}
// The start of an object at or below this granule, less than a chunk or a large object away.
char *start_before(const Heap *heap, size_t granule);
// All bits of [from, from + count) to `on`.
void fill_bits(uintptr_t *bits, size_t from, size_t count, bool on);
// Index of the first bit set in `a` or `b` at or after `from`, or `end`.
size_t find_bit(const uintptr_t *a, const uintptr_t *b, size_t from, size_t end);

// The reference words of an object, as kinds.def and the type of a native object describe them.
typedef struct ReferenceRange {
    Value *first;
    size_t count;
} ReferenceRange;
// Neither the SubclassPart nor the target of a weak reference is in the range: the callers
// look at these themselves.
ReferenceRange object_references(const Object *object);

// Opens the free memory from `tail` on as the bump region and sets the threshold of the next
// collection.
void heap_set_tail(Heap *heap, char *tail, size_t live_bytes);
// Makes [from, to) a KIND_FREE object, so that the heap stays walkable. Does nothing if it is
// empty.
void heap_make_free(char *from, char *to);
// Ends allocation in the bump region; returns the end of the objects. Before the next
// allocation heap_set_tail() must open a region again.
char *heap_close_region(Heap *heap);
// The second half of a collection: moves what mark_bits and pin_bits say is alive, updates all
// references, lists the holes.
void compact(Heap *heap);
// The table of identities in a collection: after marking; when the targets are planned but
// nothing has moved; and at the end, when addresses hash anew.
void identities_drop_dead(Heap *heap);
void identities_move(Heap *heap);
void identities_rehash(Heap *heap);

#endif
