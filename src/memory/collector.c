// Marking. Precise roots come from the owner, references from the objects' layouts, and every
// word of the C stack and registers that points into an object pins it: mostly-copying
// collection (Bartlett, 1988) with single objects in the place of pages.
//
// The mark stack lies in the free memory above the objects. If that is too small, marking goes
// on by walking the heap for marked objects with unmarked children until there are none.
//
// Invariant when marking ends: mark_bits has all granules of each live object, pin_bits the
// first granule of each pinned one, and nothing has moved yet.
// SPDX-License-Identifier: MIT
#include "memory/collector.h"
#include "memory/pinned.h"

#include <setjmp.h>

// By Kind.
static const uint8_t reference_counts[] = {
#define KIND(name, references) references,
#include "memory/kinds.def"
#undef KIND
};

enum { HEADER_WORDS = sizeof(Object) / sizeof(Value) };

// A word of the bitmap at a time: a large object has thousands of granules.
void fill_bits(uintptr_t *bits, size_t from, size_t count, bool on) {
    while (count > 0) {
        size_t offset = from % HEAP_BLOCK_GRANULES, room = HEAP_BLOCK_GRANULES - offset;
        size_t part = count < room ? count : room;
        uintptr_t mask = (part == HEAP_BLOCK_GRANULES ? 0 : (uintptr_t)1 << part) - 1;
        uintptr_t *word = &bits[from / HEAP_BLOCK_GRANULES];
        *word = on ? *word | mask << offset : *word & ~(mask << offset);
        from += part;
        count -= part;
    }
}

size_t find_bit(const uintptr_t *a, const uintptr_t *b, size_t from, size_t end) {
    if (from >= end) return end;
    size_t index = from / HEAP_BLOCK_GRANULES, last = (end - 1) / HEAP_BLOCK_GRANULES;
    uintptr_t word = (a[index] | b[index]) >> (from % HEAP_BLOCK_GRANULES) << (from % HEAP_BLOCK_GRANULES);
    while (word == 0) {
        if (++index > last) return end;
        word = a[index] | b[index];
    }
    size_t found = index * HEAP_BLOCK_GRANULES + (size_t)__builtin_ctzll(word);
    return found < end ? found : end;
}

ReferenceRange object_references(const Object *object) {
    Kind kind = object_kind(object);
    size_t words = object_size(object) / sizeof(Value) - HEADER_WORDS;
    if (object_flag(object, FLAG_SUBCLASS)) words -= sizeof(SubclassPart) / sizeof(Value);
    size_t count = kind == KIND_NATIVE ? native_reference_count(object) : reference_counts[kind];
    return (ReferenceRange){(Value *)(object + 1), count == ALL_REFERENCES ? words : count};
}

static size_t references_in(const Object *object, Value value) {
    size_t count = 0;
    if (object_kind(object) == KIND_FREE) return 0;
    ReferenceRange range = object_references(object);
    for (size_t i = 0; i < range.count; i++) count += same(range.first[i], value);
    return count;
}

// The object behind this one, or the first; NULL after the last. The bump region lies behind all objects, or in a hole.
static const Object *object_after(const Heap *heap, const Object *object) {
    const char *at = object ? (const char *)object + object_size(object) : heap->start;
    if (at == heap->next && heap->next < heap->end) at = heap->end;
    return at < (heap->tail ? heap->tail : heap->next) ? (const Object *)at : NULL;
}

size_t heap_count_references(const Heap *heap, Value value) {
    size_t count = 0;
    for (const Object *at = object_after(heap, NULL); at; at = object_after(heap, at)) count += references_in(at, value);
    return count;
}

const WeakReference *heap_next_weak_reference(const Heap *heap, const Object *target, const WeakReference *previous) {
    const Object *at = previous ? &previous->object : NULL;
    while ((at = object_after(heap, at)) != NULL) {
        const WeakReference *found = (const WeakReference *)at;
        if (object_kind(at) == KIND_WEAK_REFERENCE && found->target == target) return found;
    }
    return NULL;
}

// --- Marking ---

bool heap_is_marked(const Heap *heap, const void *object) {
    if (!heap_contains(heap, object)) return true;
    size_t index = granule_index(heap, object);
    return get_bit(heap->mark_bits, index) || get_bit(heap->pin_bits, index);
}

// Marks the object and leaves its children to drain().
// ROM and the constants lie outside of the heap.
static inline void mark_value(Heap *heap, Value value) {
    if (value.bits & 7 || !heap_contains(heap, (void *)value.bits)) return;
    Object *object = object_of(value);
    size_t index = granule_index(heap, object);
    if (get_bit(heap->mark_bits, index)) return;
    fill_bits(heap->mark_bits, index, object_size(object) / GRANULE, true);
    if (heap->mark_count < heap->mark_capacity) heap->mark_stack[heap->mark_count++] = object;
    else heap->mark_overflowed = true;
}

static void mark_slot(Heap *heap, Value *slot) { mark_value(heap, *slot); }

// After an overflow of the mark stack it may be listed already.
static void list_weak_reference(Heap *heap, WeakReference *reference) {
    if (reference->next_alive) return;
    reference->next_alive = heap->weak_references ? heap->weak_references : reference;
    heap->weak_references = reference;
}

// Lists live weak references on the way; what they refer to is not marked.
static void mark_children(Heap *heap, Object *object) {
    ReferenceRange range = object_references(object);
    for (size_t i = 0; i < range.count; i++) mark_value(heap, range.first[i]);
    if (object_flag(object, FLAG_SUBCLASS)) {
        mark_value(heap, value_from_object(subclass_part(object)->type));
        mark_value(heap, subclass_part(object)->attributes);
    }
    if (object_kind(object) == KIND_WEAK_REFERENCE) list_weak_reference(heap, (WeakReference *)object);
}

static void drain(Heap *heap) {
    while (heap->mark_count > 0) mark_children(heap, heap->mark_stack[--heap->mark_count]);
}

// After an overflow: every marked object's children again.
static void drain_overflow(Heap *heap) {
    while (heap->mark_overflowed) {
        heap->mark_overflowed = false;
        for (char *at = heap->start; at < heap->scanned_top; at += object_size((Object *)at)) {
            if (get_bit(heap->mark_bits, granule_index(heap, at))) {
                mark_children(heap, (Object *)at);
                drain(heap);
            }
        }
    }
}

// --- Pinning ---

void heap_pin(Heap *heap, Object *object) {
    if (!heap_contains(heap, object)) return;
    mark_value(heap, value_from_object(object));
    set_bit(heap->pin_bits, granule_index(heap, object));
}

// Pointers into the middle of an object count: compilers keep only &list->items[i] through a
// loop.
// First every word that could be an address sets the bit of its granule ...
__attribute__((no_sanitize("address"))) static void note_candidates(Heap *heap, const uintptr_t *from,
                                                                     const uintptr_t *to) {
    uintptr_t size = (uintptr_t)heap->scanned_top - (uintptr_t)heap->start;
    for (; from < to; from++) {
        uintptr_t offset = *from - (uintptr_t)heap->start;
        if (offset < size) set_bit(heap->pin_bits, offset / GRANULE);
    }
}

// The table has the first start of each chunk only, so the nearest one may lie some chunks
// below, under a large object.
char *start_before(const Heap *heap, size_t granule) {
    enum { CHUNK_GRANULES = HEAP_CHUNK_BYTES / GRANULE };
    for (size_t chunk = granule / CHUNK_GRANULES + 1; chunk-- > 0;) {
        size_t first = heap->first_starts[chunk];
        size_t start = chunk * CHUNK_GRANULES + first - 1;
        if (first && start <= granule) return heap->start + start * GRANULE;
    }
    return heap->start;
}

// ... then short walks turn candidates into the starts of the objects they lie in. Dead holes are no objects.
static void pin_candidates(Heap *heap) {
    size_t end = granule_index(heap, heap->scanned_top);
    size_t candidate = find_bit(heap->pin_bits, heap->pin_bits, 0, end);
    while (candidate < end) {
        char *at = start_before(heap, candidate);
        while (granule_index(heap, at + object_size((Object *)at)) <= candidate) at += object_size((Object *)at);
        Object *object = (Object *)at;
        size_t first = granule_index(heap, at), count = object_size(object) / GRANULE;
        fill_bits(heap->pin_bits, first, count, false);
        if (object_kind(object) != KIND_FREE) heap_pin(heap, object);
        candidate = find_bit(heap->pin_bits, heap->pin_bits, first + count, end);
    }
}

// From the address of its own frame, which lies below the whole frame of its caller.
__attribute__((noinline)) static void pin_from_frames_above(Heap *heap, const jmp_buf *registers) {
    note_candidates(heap, (const uintptr_t *)registers, (const uintptr_t *)(registers + 1));
    uintptr_t first = (uintptr_t)__builtin_frame_address(0) & ~(sizeof(uintptr_t) - 1);
    note_candidates(heap, (const uintptr_t *)first, (const uintptr_t *)heap->stack_base);
    pin_candidates(heap);
}

// setjmp() spills the registers that callees preserve. Those that this function uses itself it has saved before, at the
// low end of its frame, which is why a callee scans: this function's own frame address would leave them out.
__attribute__((noinline)) static void pin_from_c_stack(Heap *heap) {
    jmp_buf registers;
    setjmp(registers);
    pin_from_frames_above(heap, (const jmp_buf *)&registers);
}

// --- Weak references ---

static void clear_dead_weak_references(Heap *heap) {
    for (WeakReference *each = heap->weak_references; each; each = weak_reference_next(each)) {
        if (each->target && !heap_is_marked(heap, each->target)) each->target = NULL;
    }
}

static void dissolve_list(Heap *heap) {
    while (heap->weak_references) {
        WeakReference *first = heap->weak_references;
        heap->weak_references = weak_reference_next(first);
        first->next_alive = NULL;
    }
}

// --- A collection ---

static void prepare(Heap *heap) {
    heap->scanned_top = heap_close_region(heap);
    size_t words = granule_index(heap, heap->scanned_top) / HEAP_BLOCK_GRANULES + 1;
    memset(heap->mark_bits, 0, words * sizeof(uintptr_t));
    memset(heap->pin_bits, 0, words * sizeof(uintptr_t));
    heap->mark_stack = (Object **)heap->scanned_top;
    heap->mark_capacity = (size_t)(heap->limit - heap->scanned_top) / sizeof(Object *);
    heap->mark_count = 0;
    heap->mark_overflowed = false;
}

// The C stack first: until it is done, pin_bits holds mere candidates.
static void mark(Heap *heap) {
    pin_from_c_stack(heap);
    pin_noted_objects(heap);
    drain(heap);
    for (size_t i = 0; i < heap->root_count; i++) mark_slot(heap, heap->roots[i]);
    if (heap->identities) mark_value(heap, value_from_object(heap->identities));
    heap->visit_roots(heap, mark_slot);
    drain(heap);
    drain_overflow(heap);
}

void heap_keep(Heap *heap, Value value) {
    mark_value(heap, value);
    drain(heap);
    drain_overflow(heap);
}

void heap_collect(Vm *vm) {
    Heap *heap = heap_of(vm);
    if (heap->collecting) return;
    heap->collecting = true;
    prepare(heap);
    mark(heap);
    clear_dead_weak_references(heap);
    heap->after_mark(heap);
    // What is kept for its finalizer may have brought weak references with it.
    clear_dead_weak_references(heap);
    dissolve_list(heap);
    identities_drop_dead(heap);
    heap->mark_stack = NULL;
    compact(heap);
    identities_rehash(heap);
    heap->after_move(heap);
    heap->collection_count++;
    heap->collecting = false;
}
