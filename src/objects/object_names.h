// The names that dir() shows. Both may collect; the second runs Python code (__dict__,
// __class__, a module's __dir__).
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_OBJECT_NAMES_H
#define KRAIT_OBJECTS_OBJECT_NAMES_H

#include "objects/type.h"

// A list of names, unsorted and without repetitions: attributes of the class and its bases.
Value class_names(Vm *vm, const Type *type);
// The getters' names are added to a list.
void add_getter_names(Vm *vm, Value list, const GetterTable *getters);
// object.__dir__(): the instance's own ones too.
Value instance_names(Vm *vm, Value object);

#endif
