// super: attribute lookup in the classes that follow one in the MRO. super().name in a method is
// an instruction that calls super_find() at once and makes no object unless nothing is found.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SUPER_H
#define KRAIT_OBJECTS_SUPER_H

#include "objects/type.h"

typedef struct Super {
    Native native;
    Value class;         // lookup goes on behind this one
    Value self;          // instance or class; ABSENT: unbound
    Value self_class;    // whose MRO is searched
} Super;

extern const Type super_type;

// The attribute `name` of the classes behind `class` in the MRO that `self` (an instance, or a class derived from
// `class`) has, bound to self; ABSENT if there is none.
Value super_find(Vm *vm, const Type *class, Value self, Value name);
// The class in whose MRO super(class, self) searches; raises TypeError if self has nothing to do with it.
const Type *super_check(Vm *vm, Value class, Value self);
// Implemented by the Vm: the __class__ cell's content and the first argument of the running method. False: raises
// nothing, there is no such frame; *problem then says why, in CPython's words.
bool frame_super_arguments(Vm *vm, Value *class, Value *self, const char **problem);

#endif
