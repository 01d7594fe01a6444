// types.UnionType: int | None (PEP 604). In Python 3.14 typing.Union is the same type.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_UNION_TYPE_H
#define KRAIT_OBJECTS_UNION_TYPE_H

#include "objects/type.h"

typedef struct Union {
    Native native;
    Value members;       // tuple, flat and without repetitions
    Value parameters;    // tuple of type variables, or ABSENT
} Union;

extern const Type union_type;

static inline bool is_union(Value value) { return is_native_of(value, &union_type); }
// left | right, where one is a class, generic alias, type variable or union: NOT_IMPLEMENTED if the other is not.
Value union_if_possible(Vm *vm, Value left, Value right);
// What isinstance() compares with, as a tuple: None is replaced by its type.
Value union_members(Value value);

#endif
