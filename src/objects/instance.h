// Instances of Python classes and their shapes (hidden classes).
//
// A Shape says which attribute sits in which slot; instances that gained the same attributes in the same order
// share it. Shapes of one lineage share one append-only key table, each seeing its first `count` keys. An instance
// whose attributes outgrow its slots, whose __dict__ is asked for, or that loses an attribute changes to dict mode:
// shape->count == 0 with flag dict_mode, and slots[0] is the Dict.
// Invariant: a key found within shape->count is not hidden by a data descriptor of the class.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_INSTANCE_H
#define KRAIT_OBJECTS_INSTANCE_H

#include "objects/type.h"

struct Shape {
    Object object;           // KIND_SHAPE
    const Type *type;        // the class
    Values *keys;            // names; shared, only the first `count` are ours; NULL while count == 0
    Shape *parent;
    Shape *first_child;      // transitions: the children, linked through next_sibling
    Shape *next_sibling;
    uint16_t count;
    bool dict_mode;
};

typedef struct Instance {
    Object object;           // KIND_INSTANCE
    Shape *shape;
    Value slots[];
} Instance;

static inline bool is_instance(Value value) { return has_kind(value, KIND_INSTANCE); }
static inline Instance *instance_unchecked(Value value) { return (Instance *)object_of(value); }
// Slots of all kinds: attributes, free ones, and those of __slots__.
static inline size_t instance_capacity(const Instance *instance) {
    return (object_size(&instance->object) - sizeof(Instance)) / sizeof(Value);
}

// object.__new__ for a Python class without native layout.
Value instance_new(Vm *vm, const Type *type);
// The instance's own attribute, ABSENT if there is none. Does not run Python code for interned names.
Value instance_get(Vm *vm, Value instance, Value name);
// May collect; raises MemoryError. The name is interned, or the object is in dict mode.
void instance_set(Vm *vm, Value instance, Value name, Value value);
// False if there was no such attribute.
bool instance_delete(Vm *vm, Value instance, Value name);
// Slot index of `name` in the shape, or -1.
int shape_find(const Shape *shape, Value name);
Value instance_dict(Vm *vm, Value instance);    // changes it to dict mode
// __dict__ = dict: the instance is in dict mode from now on.
void instance_replace_dict(Vm *vm, Value instance, Value dict);
// __class__ = type, a class of the same layout.
void instance_change_class(Vm *vm, Value instance, const Type *type);

#endif
