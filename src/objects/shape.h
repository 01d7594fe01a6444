// Making and walking shapes. Reading them is in instance.h. Names are interned strs; makers
// may collect and raise MemoryError.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SHAPE_H
#define KRAIT_OBJECTS_SHAPE_H

#include "objects/instance.h"

// The shape of instances without attributes, and the one of instances that keep them in a Dict. May collect.
Shape *shape_root_new(Vm *vm, const Type *type);
Shape *shape_for_dict(Vm *vm, const Type *type);
// The shape with one attribute more; NULL if there are too many shapes or attributes: then a Dict is better.
Shape *shape_add(Vm *vm, Shape *shape, Value name);
// Restores the invariant of instance.h after a data descriptor `name` came into the class: instances keep the value,
// but only their __dict__ shows it.
void shape_hide(Vm *vm, const Type *type, Value name);
// The descriptor is gone: the values are attributes again.
void shape_show(const Type *type, Value name);

#endif
