// Heap: one contiguous range per virtual machine, allocated by bumping a pointer, collected by marking and
// then sliding live objects together. Objects that a word on the C stack may point into stay where they are.
//
// What this asks of C code (DESIGN.md, section 3):
//  - keep heap pointers in C locals freely: they are found and pinned; in C globals never (register a root);
//  - any function marked "may collect" moves objects that only the heap refers to: re-read a pointer that you
//    took from inside an object (list->items) after such a call;
//  - store references into heap objects only through store() and store_pointer();
//  - never hash or compare by address: heap_identity().
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MEMORY_HEAP_H
#define KRAIT_MEMORY_HEAP_H

#include "memory/object.h"

typedef struct Heap Heap;

// Called for each root slot: a Value that may hold a reference. The collector may change it.
// Marking and updating references visit the same roots with different visitors.
typedef void (*RootVisitor)(Heap *heap, Value *slot);

// Raw bytes (KIND_BLOB) or Values (KIND_VALUES) beside an object.
typedef struct Blob {
    Object object;
    char bytes[];
} Blob;
typedef struct Values {
    Object object;
    Value slots[];
} Values;

// The most roots that heap_add_root() takes.
enum { HEAP_ROOT_MAX = 16 };

struct Heap {
    // The bump region, a hole or the tail: [next, clean) is zeroed and free, [clean, end) is free.
    char *next;
    char *clean;
    char *end;

    char *start;                  // first object
    char *limit;                  // end of the memory for objects
    char *tail;                   // while a hole is the bump region: where the tail begins; else NULL
    char *hole;                   // next hole to use: a KIND_FREE object, linked through its second word
    size_t hole_bytes;            // in the list of holes
    char *tail_end;               // how far the tail may be used before the next collection

    uintptr_t *mark_bits;         // one bit a granule: part of a live, movable object
    uintptr_t *pin_bits;          // one bit a granule: start of a live object that stays
    uintptr_t *block_targets;     // one word a block (a word of mark_bits): where its objects go
    uint16_t *first_starts;       // one a chunk (HEAP_CHUNK_BYTES): 1 + granules to the first object known to start in it
    char *scanned_top;            // collecting: end of the objects
    Object **mark_stack;          // collecting: lies in the free memory above the objects
    // Objects in mark_stack, and its room. What found no room is marked all the same, and
    // looked for later.
    size_t mark_count;
    size_t mark_capacity;
    bool mark_overflowed;
    struct WeakReference *weak_references;    // collecting: those found alive

    Blob *identities;             // IdentityEntry table of identity.c, or NULL
    // Entries in use, and the number given out last (numbers are not used again).
    size_t identity_count;
    uintptr_t last_identity;

    Values *pinned;               // pinned.c: objects that stay, or NULL
    size_t pinned_count;

    // The owner's part: set once before the first allocation.
    void (*visit_roots)(Heap *heap, RootVisitor visit);
    void (*after_mark)(Heap *heap);     // drop weak entries: heap_is_marked() tells
    void (*after_move)(Heap *heap);     // flush caches keyed by address
    char *stack_base;                   // the C stack's oldest address of interest
    Value *roots[HEAP_ROOT_MAX];        // heap_add_root()
    size_t root_count;

    size_t live_bytes;                  // after the last collection
    size_t collection_count;
    bool disabled;                      // gc.disable(): collect only when memory is exhausted
    bool collecting;
    uintptr_t fail_allocation;          // CONFIG_OOM_STRESS: fail this allocation (counts down to 1)
};

// Heap is the first member of Vm.
static inline Heap *heap_of(Vm *vm) { return (Heap *)vm; }

// A new object, body zeroed. `bytes` includes the header and is rounded up to GRANULE.
// May collect; raises MemoryError.
void *heap_allocate_slowly(Vm *vm, Kind kind, size_t bytes);
static inline void *heap_allocate(Vm *vm, Kind kind, size_t bytes);

// The same, but NULL instead of MemoryError, and `bytes` may be any size_t.
void *heap_try_allocate(Vm *vm, Kind kind, size_t bytes);

Blob *blob_new(Vm *vm, size_t byte_count);        // may collect; raises MemoryError
Values *values_new(Vm *vm, size_t count);         // may collect; raises MemoryError
// Bytes and slots: at least as many as were asked for, rounded up to the granule.
static inline size_t blob_capacity(const Blob *blob) { return object_size(&blob->object) - sizeof(Blob); }
static inline size_t values_capacity(const Values *values) {
    return (object_size(&values->object) - sizeof(Values)) / sizeof(Value);
}
// Gives back the tail of an object that needs fewer bytes (its free part becomes a hole).
void heap_shrink(Vm *vm, void *object, size_t bytes);

// All stores of references into heap objects go through these two (the place of a write barrier).
static inline void store(void *object, Value *slot, Value value) {
    (void)object;
    *slot = value;
}
static inline void store_pointer(void *object, void *slot, const void *pointer) {
    (void)object;
    memcpy(slot, &pointer, sizeof pointer);
}

// May move every object that is not pinned. Never raises.
void heap_collect(Vm *vm);
// Overwrites what earlier calls left on the C stack, up to 2 KB below the caller's frame: calls to come would have it
// among their variables, where the collector takes it for references.
void clear_dead_stack(void);
// A number for id() and identity hashes, the same for the object's life. Allocates outside the heap's
// objects; raises MemoryError.
uintptr_t heap_identity(Vm *vm, Value value);

// Dead objects count as used until they are collected.
size_t heap_used_bytes(const Heap *heap);
size_t heap_free_bytes(const Heap *heap);    // holes and the rest up to the limit

// A C variable outside the heap that holds a reference for the life of the Vm. Before the
// first allocation; at most HEAP_ROOT_MAX.
void heap_add_root(Vm *vm, Value *root);
// For after_mark(), and before anything moved. True for what lies outside of the heap.
bool heap_is_marked(const Heap *heap, const void *object);
// How many reference words of objects, dead ones included, hold this value.
size_t heap_count_references(const Heap *heap, Value value);
// Also true for the free memory above the objects.
static inline bool heap_contains(const Heap *heap, const void *address) {
    return (uintptr_t)address - (uintptr_t)heap->start < (uintptr_t)heap->limit - (uintptr_t)heap->start;
}
// From after_mark(): keeps the object, and what it refers to, for this time.
void heap_keep(Heap *heap, Value value);
// From visit_roots(), while marking: this object stays where it is.
void heap_pin(Heap *heap, Object *object);

// weakref.ref: its target is not traced; cleared (NULL) when the target dies.
typedef struct WeakReference {
    Object object;                     // KIND_WEAK_REFERENCE
    Value callback;                    // ABSENT if none
    Value attributes;
    Object *target;
    struct WeakReference *next_alive;  // while a collection marks, if this one is listed: the next, or itself if it is the last
    uintptr_t hash;
} WeakReference;
// The next of those that a collection has found alive, or NULL.
static inline WeakReference *weak_reference_next(const WeakReference *reference) {
    return reference->next_alive == reference ? NULL : reference->next_alive;
}
// The references to the object one by one: the next behind `previous` (NULL: the first), or NULL. For use between
// two collections; takes time in proportion to the heap.
const WeakReference *heap_next_weak_reference(const Heap *heap, const Object *target, const WeakReference *previous);
// Makes a heap in the memory given (8-byte aligned; bitmaps are carved from it). `stack_base` is the oldest
// address of the C stack from which Values may be referred to.
void heap_start(Heap *heap, void *memory, size_t size_bytes, char *stack_base);
// In visit_roots(), second round: where this object will be after the collection.
void *heap_new_address(const Heap *heap, void *object);
// In visit_roots(): is it the second round, with heap_new_address() known?
static inline bool heap_is_moving(const Heap *heap) { return heap->collecting && !heap->mark_stack; }
// Defined by the objects layer: references after the header of a KIND_NATIVE object.
size_t native_reference_count(const Object *object);

static inline void *heap_allocate(Vm *vm, Kind kind, size_t bytes) {
#if !CONFIG_GC_STRESS && !CONFIG_OOM_STRESS
    Heap *heap = heap_of(vm);
    size_t size = (bytes + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    if (__builtin_expect(size <= (size_t)(heap->clean - heap->next), 1)) {
        Object *object = (Object *)heap->next;
        heap->next += size;
        object->header = (uintptr_t)kind | (size / GRANULE << HEADER_SIZE_SHIFT);
        return object;
    }
#endif
    return heap_allocate_slowly(vm, kind, bytes);
}

#endif
