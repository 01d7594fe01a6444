// weakref.ref.
//
// The collector sets WeakReference.target to NULL when the target has died; the callback runs at the next safe point
// (vm/weak_callbacks.c).
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_WEAKREF_H
#define KRAIT_OBJECTS_WEAKREF_H

#include "objects/type.h"

extern const Type weak_reference_type;

// The references to the object that are alive, as a list. Collects.
Value weak_references_to(Vm *vm, Value object);
// The first of them without callback, or None.
Value weak_reference_first(Vm *vm, Value object);
// A reference without callback. Raises TypeError for values that cannot be referred to weakly.
Value weak_reference_new(Vm *vm, Value target);
// ABSENT if it is dead.
Value weak_reference_target(Value reference);

#endif
