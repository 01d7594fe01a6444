// Compaction: live objects slide down in address order, around the pinned ones.
//
// mark_bits has a bit for each granule of a live object, so that an object's new address is
// its block's target plus the live granules before it in the block (the idea of Kermany and
// Petrank's Compressor, 2006). The objects that start in one block stay together. A block in
// which a pinned object starts does not move at all; therefore a group never has to move up,
// and skipping a pinned object always leads to an address below the group's own.
//
// Invariant: from settle_pins() on each live object has either its granules in mark_bits (it
// moves) or its first granule in pin_bits (it stays), never both.
// SPDX-License-Identifier: MIT
#include "memory/collector.h"

static inline size_t block_of(size_t granule) { return granule / HEAP_BLOCK_GRANULES; }
static inline char *address_of(const Heap *heap, size_t granule) { return heap->start + granule * GRANULE; }

// Granules of movable objects in the block before this one.
static inline size_t live_before(const Heap *heap, size_t granule) {
    uintptr_t below = ((uintptr_t)1 << (granule % HEAP_BLOCK_GRANULES)) - 1;
    return (size_t)__builtin_popcountll(heap->mark_bits[block_of(granule)] & below);
}

void *heap_new_address(const Heap *heap, void *object) {
    if (!heap_contains(heap, object)) return object;
    size_t granule = granule_index(heap, object);
    if (get_bit(heap->pin_bits, granule)) return object;
    return (char *)heap->block_targets[block_of(granule)] + live_before(heap, granule) * GRANULE;
}

// --- 1. Pinned objects leave mark_bits, with all that start in the same block ---

static size_t object_granules(const Heap *heap, size_t granule) {
    return object_size((Object *)address_of(heap, granule)) / GRANULE;
}

// The live objects that start in the block of `granule`: pin each. Returns the granule after the last of them.
static size_t pin_block(Heap *heap, size_t first_start, size_t end) {
    size_t block_end = (block_of(first_start) + 1) * HEAP_BLOCK_GRANULES;
    size_t at = first_start;
    while (at < block_end && at < end) {
        size_t count = object_granules(heap, at);
        set_bit(heap->pin_bits, at);
        fill_bits(heap->mark_bits, at, count, false);
        at = find_bit(heap->mark_bits, heap->pin_bits, at + count, end);
    }
    return at;
}

static bool block_has_pin(const Heap *heap, size_t granule) { return heap->pin_bits[block_of(granule)] != 0; }

// Carries pins over to all objects of their blocks; see the head of the file.
static void settle_pins(Heap *heap, size_t end) {
    for (size_t at = find_bit(heap->mark_bits, heap->pin_bits, 0, end); at < end;) {
        if (block_has_pin(heap, at)) at = pin_block(heap, at, end);
        else at = find_bit(heap->mark_bits, heap->pin_bits, at + object_granules(heap, at), end);
    }
}

// --- 2. Targets ---

typedef struct Planner {
    Heap *heap;
    size_t end;          // granules
    size_t pin;          // the first pinned object at or above `target`
    size_t target;       // granules: where the next group goes
} Planner;

// The first pinned object at or above the granule `from`, or planner->end.
static size_t next_pin(const Planner *planner, size_t from) {
    return find_bit(planner->heap->pin_bits, planner->heap->pin_bits, from, planner->end);
}

// The group goes above the pinned objects of the next block that has some. That block needs no target of its own:
// the entry keeps where the hole below it begins.
static void skip_pinned_block(Planner *planner) {
    size_t block = block_of(planner->pin);
    planner->heap->block_targets[block] = (uintptr_t)address_of(planner->heap, planner->target);
    while (planner->pin < planner->end && block_of(planner->pin) == block) {
        planner->target = planner->pin + object_granules(planner->heap, planner->pin);
        planner->pin = next_pin(planner, planner->target);
    }
}

// Gives a place to the movable objects of the block in which `at` starts; returns the next live object.
static size_t plan_block(Planner *planner, size_t at) {
    Heap *heap = planner->heap;
    size_t block = block_of(at), first = at, total = 0;
    while (at < planner->end && block_of(at) == block) {
        size_t count = object_granules(heap, at);
        total += count;
        at = find_bit(heap->mark_bits, heap->pin_bits, at + count, planner->end);
    }
    while (planner->target + total > planner->pin && planner->pin < first) skip_pinned_block(planner);
    size_t lead = live_before(heap, first);
    heap->block_targets[block] = (uintptr_t)heap->start + (planner->target - lead) * GRANULE;
    planner->target += total;
    return at;
}

// Fills block_targets.
// Returns the end of the objects after the move.
static char *plan(Heap *heap, size_t end) {
    Planner planner = {.heap = heap, .end = end};
    planner.pin = next_pin(&planner, 0);
    for (size_t at = find_bit(heap->mark_bits, heap->pin_bits, 0, end); at < end;) {
        if (get_bit(heap->pin_bits, at)) {
            at = find_bit(heap->mark_bits, heap->pin_bits, at + object_granules(heap, at), end);
        } else {
            at = plan_block(&planner, at);
        }
    }
    while (planner.pin < end) skip_pinned_block(&planner);
    return address_of(heap, planner.target);
}

// --- 3. References ---

static inline void update_slot(Heap *heap, Value *slot) {
    if (slot->bits & 7 || !heap_contains(heap, (void *)slot->bits)) return;
    *slot = value_from_object(heap_new_address(heap, object_of(*slot)));
}

static void update_object(Heap *heap, Object *object) {
    ReferenceRange range = object_references(object);
    for (size_t i = 0; i < range.count; i++) update_slot(heap, &range.first[i]);
    if (object_flag(object, FLAG_SUBCLASS)) {
        update_slot(heap, (Value *)&subclass_part(object)->type);
        update_slot(heap, &subclass_part(object)->attributes);
    }
    if (object_kind(object) == KIND_WEAK_REFERENCE) {
        WeakReference *reference = (WeakReference *)object;
        if (reference->target) reference->target = heap_new_address(heap, reference->target);
    }
}

// Roots and fields get the new addresses while all objects still lie in their old places.
static void update_references(Heap *heap, size_t end) {
    for (size_t i = 0; i < heap->root_count; i++) update_slot(heap, heap->roots[i]);
    heap->visit_roots(heap, update_slot);
    for (size_t at = find_bit(heap->mark_bits, heap->pin_bits, 0, end); at < end;) {
        size_t count = object_granules(heap, at);
        update_object(heap, (Object *)address_of(heap, at));
        at = find_bit(heap->mark_bits, heap->pin_bits, at + count, end);
    }
}

// --- 4. Moving ---

// In address order: what lies at an object's new place has been moved before.
static void move_objects(Heap *heap, size_t end) {
    for (size_t at = find_bit(heap->mark_bits, heap->pin_bits, 0, end); at < end;) {
        char *from = address_of(heap, at), *to = heap_new_address(heap, from);
        size_t size = object_size((Object *)from);
        at = find_bit(heap->mark_bits, heap->pin_bits, at + size / GRANULE, end);
        heap->live_bytes += size;
        note_start(heap, to);
        if (to != from) memmove(to, from, size);
    }
}

// Appends [from, to) to the list of holes that ends at **link, unless it has no room for the
// link.
static void add_hole(Heap *heap, char ***link, char *from, char *to) {
    heap_make_free(from, to);
    if (to < from + sizeof(Object) + sizeof(char *)) return;
    char **next = (char **)(from + sizeof(Object));
    *next = NULL;
    **link = from;
    *link = next;
    heap->hole_bytes += (size_t)(to - from);
}

// Lists the free memory between the objects, in address order.
// The holes lie below pinned objects.
static void list_holes(Heap *heap, size_t end) {
    char **link = &heap->hole;
    char *filled = NULL;
    size_t block = SIZE_MAX;
    *link = NULL;
    heap->hole_bytes = 0;
    for (size_t pin = find_bit(heap->pin_bits, heap->pin_bits, 0, end); pin < end;) {
        if (block_of(pin) != block) filled = (char *)heap->block_targets[block_of(pin)];
        block = block_of(pin);
        note_start(heap, address_of(heap, pin));
        add_hole(heap, &link, filled, address_of(heap, pin));
        size_t after = pin + object_granules(heap, pin);
        filled = address_of(heap, after);
        pin = find_bit(heap->pin_bits, heap->pin_bits, after, end);
    }
}

void compact(Heap *heap) {
    size_t end = granule_index(heap, heap->scanned_top);
    memset(heap->first_starts, 0, (end * GRANULE / HEAP_CHUNK_BYTES + 1) * sizeof *heap->first_starts);
    settle_pins(heap, end);
    char *top = plan(heap, end);
    identities_move(heap);
    update_references(heap, end);
    heap->live_bytes = 0;
    move_objects(heap, end);
    list_holes(heap, end);
    heap_set_tail(heap, top, heap->live_bytes);
}
