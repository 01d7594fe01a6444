// member descriptors: the attributes that __slots__ of a Python class declares. The words lie
// at the end of the object, counted from there, so that shapes (instance.h) know nothing of
// them.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_MEMBER_H
#define KRAIT_OBJECTS_MEMBER_H

#include "objects/type.h"

typedef struct MemberDescriptor {
    Native native;
    Value owner;         // the class
    Value name;          // str
    size_t index;        // of the word reserved in instances: instance_reserved_slot()
} MemberDescriptor;

extern const Type member_descriptor_type;

// May collect; raises MemoryError.
Value member_descriptor_new(Vm *vm, const Type *owner, Value name, size_t index);
// The value in an instance of exactly the class that declares it; ABSENT if it is another's or not set.
Value member_quick_get(Value member, Value instance);
// Stores in such an instance; false if it is none or nothing is to be stored.
bool member_quick_set(Value descriptor, Value instance, Value value);

#endif
