// Objects that stay where they are for a while although nothing on the C stack points at them: an arena's chunks,
// memory in the hands of hardware.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MEMORY_PINNED_H
#define KRAIT_MEMORY_PINNED_H

#include "memory/heap.h"

// False if there is no memory to note it. May collect; never raises.
bool pin_object(Vm *vm, Object *object);
// Takes back one pin_object() of this object; the order of the others may change.
void unpin_object(Vm *vm, Object *object);
// For undoing everything since a moment, in order: the number of pins then.
size_t pinned_count(Vm *vm);
void unpin_down_to(Vm *vm, size_t count);
// For the collector: marks and pins them all.
void pin_noted_objects(Heap *heap);

#endif
