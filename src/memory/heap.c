// Allocation: bump a pointer through the tail of the heap up to a threshold, then through the
// holes below pinned objects; collect when these are used up.
//
// Holes are few, so there are neither free lists nor size classes. Memory is zeroed a stretch
// at a time in front of the pointer, which makes every field of a new object ABSENT or NULL.
//
// Invariant: from `start` to the end of the last object the heap is a gapless sequence of
// objects (holes are KIND_FREE objects) except for the bump region, which is closed before
// anybody walks the heap.
// SPDX-License-Identifier: MIT
#include "memory/heap.h"

#include "memory/collector.h"

enum {
    ZERO_AHEAD = 4096,                   // bytes zeroed at a time in front of the bump pointer
    COLLECT_AFTER_MIN = 1024 * 1024,     // a large heap is not collected more often than that (bytes)
    TAIL_DIRECT_MIN = 512,               // larger objects do not end the use of a hole that is too small
};

// --- Start ---

static size_t chunk_count(size_t blocks) { return blocks * HEAP_BLOCK_GRANULES * GRANULE / HEAP_CHUNK_BYTES + 1; }

// The bitmaps and the block table cost 3 bits a granule, the table of starts 2 bytes a chunk.
void heap_start(Heap *heap, void *memory, size_t size_bytes, char *stack_base) {
    size_t words = size_bytes / (GRANULE * HEAP_BLOCK_GRANULES + 3 * sizeof(uintptr_t));
    heap->mark_bits = memory;
    heap->pin_bits = heap->mark_bits + words;
    heap->block_targets = heap->pin_bits + words;
    heap->first_starts = (uint16_t *)(heap->block_targets + words);
    uintptr_t tables_end = (uintptr_t)(heap->first_starts + chunk_count(words));
    heap->start = (char *)((tables_end + GRANULE - 1) & ~(uintptr_t)(GRANULE - 1));
    memset(heap->first_starts, 0, chunk_count(words) * sizeof *heap->first_starts);
    heap->limit = heap->start + words * HEAP_BLOCK_GRANULES * GRANULE - GRANULE;
    char *memory_end = (char *)memory + (size_bytes & ~(size_t)(GRANULE - 1));
    if (heap->limit > memory_end) heap->limit = memory_end;
    heap->next = heap->clean = heap->start;
    heap->stack_base = stack_base;
    heap_set_tail(heap, heap->start, 0);
}

// Opens the tail up to the threshold that the last collection set.
static void use_tail(Heap *heap, char *tail) {
    heap->next = heap->clean = tail;
    heap->tail = NULL;
    heap->end = heap->tail_end > tail ? heap->tail_end : tail;
}

// The tail becomes the bump region; it may be used up to a threshold that grows with the live data.
void heap_set_tail(Heap *heap, char *tail, size_t live_bytes) {
    size_t ahead = live_bytes > COLLECT_AFTER_MIN ? live_bytes : COLLECT_AFTER_MIN;
    size_t available = (size_t)(heap->limit - tail);
    heap->tail_end = tail + (ahead < available ? ahead : available);
    use_tail(heap, tail);
}

// Roots are few and known when the program is built; HEAP_ROOT_MAX holds them all.
void heap_add_root(Vm *vm, Value *root) {
    Heap *heap = heap_of(vm);
    if (heap->root_count < HEAP_ROOT_MAX) heap->roots[heap->root_count++] = root;
}

// --- Regions ---

void heap_make_free(char *from, char *to) {
    if (from < to) ((Object *)from)->header = HEADER(KIND_FREE, to - from);
}

// What is left of the bump region becomes walkable; returns the end of the objects.
char *heap_close_region(Heap *heap) {
    if (!heap->tail) return heap->next;
    heap_make_free(heap->next, heap->end);
    char *top = heap->tail;
    heap->next = heap->clean = heap->end = top;
    heap->tail = NULL;
    return top;
}

// Moves the bump region on to the next hole, or to the tail. False if the tail is in use already.
static bool next_region(Heap *heap) {
    if (heap->hole) {
        char *hole = heap->hole;
        if (!heap->tail) heap->tail = heap->next;
        else heap_make_free(heap->next, heap->end);
        heap->hole = *(char **)(hole + sizeof(Object));
        heap->next = heap->clean = hole;
        heap->end = hole + object_size((Object *)hole);
        heap->hole_bytes -= object_size((Object *)hole);
        return true;
    }
    if (!heap->tail) return false;
    use_tail(heap, heap_close_region(heap));
    return true;
}

// Zeroes at least `size` bytes in front of the bump pointer, or up to the end of the region.
// An object starts here, and about one such place in each chunk is what walks need.
static void zero_ahead(Heap *heap, size_t size) {
    note_start(heap, heap->next);
    size_t bytes = (size_t)(heap->end - heap->clean);
    size_t wanted = size > ZERO_AHEAD ? size : ZERO_AHEAD;
    if (heap->next + wanted < heap->clean + bytes) bytes = (size_t)(heap->next + wanted - heap->clean);
    memset(heap->clean, 0, bytes);
    heap->clean += bytes;
}

// NULL if the bump region is too small.
static void *bump(Heap *heap, Kind kind, size_t size) {
    if ((size_t)(heap->end - heap->next) < size) return NULL;
    if ((size_t)(heap->clean - heap->next) < size) zero_ahead(heap, size);
    Object *object = (Object *)heap->next;
    heap->next += size;
    object->header = HEADER(kind, size);
    return object;
}

// A large object from the tail while a hole stays the bump region.
static void *bump_tail(Heap *heap, Kind kind, size_t size) {
    if (!heap->tail || heap->tail > heap->tail_end || (size_t)(heap->tail_end - heap->tail) < size) return NULL;
    Object *object = (Object *)heap->tail;
    heap->tail += size;
    memset(object, 0, size);
    object->header = HEADER(kind, size);
    return object;
}

// NULL when holes and the tail up to the threshold are used up.
static void *allocate_without_collecting(Heap *heap, Kind kind, size_t size) {
    for (;;) {
        void *object = bump(heap, kind, size);
        if (!object && size >= TAIL_DIRECT_MIN) object = bump_tail(heap, kind, size);
        if (object) return object;
        if (!next_region(heap)) return NULL;
    }
}

// The threshold is no limit: where memory is left, use it.
static void *allocate_to_the_limit(Heap *heap, Kind kind, size_t size) {
    void *object = allocate_without_collecting(heap, kind, size);
    if (object) return object;
    heap->end = heap->limit;
    return bump(heap, kind, size);
}

static bool is_failure_ordered(Heap *heap) {
    return CONFIG_OOM_STRESS && heap->fail_allocation && --heap->fail_allocation == 0;
}

// Stress builds collect at each call. While collecting is disabled it is the last resort,
// before which memory is used up to the limit.
void *heap_try_allocate(Vm *vm, Kind kind, size_t bytes) {
    Heap *heap = heap_of(vm);
    if (bytes > HEAP_OBJECT_MAX || is_failure_ordered(heap)) return NULL;
    size_t size = (bytes + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    if (CONFIG_GC_STRESS && !heap->disabled) heap_collect(vm);
    void *object = allocate_without_collecting(heap, kind, size);
    if (object) return object;
    if (!heap->disabled) heap_collect(vm);
    object = allocate_to_the_limit(heap, kind, size);
    if (object || !heap->disabled) return object;
    heap_collect(vm);
    return allocate_to_the_limit(heap, kind, size);
}

// The last object of the bump region gives its tail back to that; any other leaves a hole,
// found at the next collection.
void heap_shrink(Vm *vm, void *object, size_t bytes) {
    Heap *heap = heap_of(vm);
    Object *shrunk = object;
    size_t old_size = object_size(shrunk), size = (bytes + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    if (size >= old_size) return;
    char *tail = (char *)object + size, *old_tail = (char *)object + old_size;
    shrunk->header -= (old_size - size) / GRANULE << HEADER_SIZE_SHIFT;
    if (old_tail != heap->next) {
        heap_make_free(tail, old_tail);
        return;
    }
    memset(tail, 0, old_size - size);
    heap->next = tail;
}

// --- Figures ---

size_t heap_free_bytes(const Heap *heap) {
    size_t bytes = (size_t)(heap->limit - (heap->tail ? heap->tail : heap->next)) + heap->hole_bytes;
    return heap->tail ? bytes + (size_t)(heap->end - heap->next) : bytes;
}

size_t heap_used_bytes(const Heap *heap) { return (size_t)(heap->limit - heap->start) - heap_free_bytes(heap); }

__attribute__((noinline)) void clear_dead_stack(void) {
    char dead[2048];
    memset(dead, 0, sizeof dead);
    __asm__ volatile("" : : "r"(dead) : "memory");
}
