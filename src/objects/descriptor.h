// The descriptor protocol: what a value found in a class does when it is read or stored through an instance.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_DESCRIPTOR_H
#define KRAIT_OBJECTS_DESCRIPTOR_H

#include "objects/type.h"

typedef enum DescriptorKind {
    DESCRIPTOR_NONE,     // a plain value
    DESCRIPTOR_GET,      // has __get__ only: an instance's own attribute goes before it
    DESCRIPTOR_SET,      // has __set__ or __delete__ only
    DESCRIPTOR_DATA,     // has both: goes before the instance's own attribute
} DescriptorKind;

// Of any value, by its class; runs no Python code, allocates nothing.
DescriptorKind descriptor_kind(Vm *vm, Value attribute);
// attribute.__get__(instance, owner), or the attribute itself if it is no descriptor. `instance` ABSENT: asked of
// the class. May run Python code.
Value descriptor_bind(Vm *vm, Value attribute, Value instance, Value owner);
static inline bool descriptor_stores(Vm *vm, Value attribute) { return descriptor_kind(vm, attribute) >= DESCRIPTOR_SET; }
// attribute.__set__(instance, value), or __delete__ for an ABSENT value. Only if it stores.
void descriptor_store(Vm *vm, Value attribute, Value instance, Value value);
// For rows of getters that CPython calls members: its message for storing is "readonly attribute".
void readonly_attribute(Vm *vm, Value self, Value value);

#endif
