// The table of pinned objects: a KIND_VALUES object, first come first listed. Its entries are
// marked and pinned in each collection, and so is the table itself.
//
// Memory for hardware and chunks of an arena come in ones and twos, so removal may search.
// SPDX-License-Identifier: MIT
#include "memory/pinned.h"

enum { FIRST_CAPACITY = 4 };

// Makes the table twice as large. False, and the old table stays, if there is no memory.
static bool make_room(Vm *vm) {
    Heap *heap = heap_of(vm);
    size_t capacity = heap->pinned ? values_capacity(heap->pinned) : 0;
    if (heap->pinned_count < capacity) return true;
    size_t wanted = capacity ? capacity * 2 : FIRST_CAPACITY;
    Values *larger = heap_try_allocate(vm, KIND_VALUES, sizeof(Values) + wanted * sizeof(Value));
    if (!larger) return false;
    for (size_t i = 0; i < heap->pinned_count; i++) store(larger, &larger->slots[i], heap->pinned->slots[i]);
    heap->pinned = larger;
    return true;
}

bool pin_object(Vm *vm, Object *object) {
    if (!make_room(vm)) return false;
    Heap *heap = heap_of(vm);
    store(heap->pinned, &heap->pinned->slots[heap->pinned_count++], value_from_object(object));
    return true;
}

void unpin_object(Vm *vm, Object *object) {
    Heap *heap = heap_of(vm);
    for (size_t i = heap->pinned_count; i-- > 0;) {
        if (object_of(heap->pinned->slots[i]) != object) continue;
        size_t last = --heap->pinned_count;
        store(heap->pinned, &heap->pinned->slots[i], heap->pinned->slots[last]);
        store(heap->pinned, &heap->pinned->slots[last], ABSENT);
        return;
    }
}

size_t pinned_count(Vm *vm) { return heap_of(vm)->pinned_count; }

void unpin_down_to(Vm *vm, size_t count) {
    Heap *heap = heap_of(vm);
    while (heap->pinned_count > count) store(heap->pinned, &heap->pinned->slots[--heap->pinned_count], ABSENT);
}

void pin_noted_objects(Heap *heap) {
    if (!heap->pinned) return;
    heap_pin(heap, &heap->pinned->object);
    for (size_t i = 0; i < heap->pinned_count; i++) heap_pin(heap, object_of(heap->pinned->slots[i]));
}
