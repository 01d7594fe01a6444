// Where an object keeps attributes of its own: a shape's slots, a Dict beside the object, or
// nowhere. No descriptors here, and no Python code runs; what allocates may collect and raise
// MemoryError.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_ATTRIBUTE_STORAGE_H
#define KRAIT_OBJECTS_ATTRIBUTE_STORAGE_H

#include "objects/type.h"

// The object's own attribute, whatever its class says; ABSENT if there is none. `name` is interned.
Value own_attribute(Vm *vm, Value object, Value name);
// Can attributes be added to it?
bool has_attribute_storage(Value object);
// Only if it has storage. Deleting says false if there was none.
void set_own_attribute(Vm *vm, Value object, Value name, Value value);
bool delete_own_attribute(Vm *vm, Value object, Value name);
// object.__dict__ = dict; ABSENT: an empty one. Raises TypeError.
void replace_attribute_dict(Vm *vm, Value object, Value dict);
// The word of the object that holds its attribute Dict (or ABSENT); NULL for kinds without. Not for instances.
Value *attribute_dict_slot(Value object);

#endif
