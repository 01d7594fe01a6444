// Special methods of native types, made from their slots: `list.__len__`, `super().__setitem__`, `(1).__add__`.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SLOT_WRAPPERS_H
#define KRAIT_OBJECTS_SLOT_WRAPPERS_H

#include "objects/type.h"

typedef struct SlotRow SlotRow;

// `int.__add__`
typedef struct SlotWrapper {
    Native native;
    const Type *owner;        // a native type, whose own slots have the function
    const SlotRow *row;       // in ROM
} SlotWrapper;

// `(1).__add__`
typedef struct MethodWrapper {
    Native native;
    Value wrapper;
    Value self;
} MethodWrapper;

// `int.__new__`: called with the class and the constructor's arguments.
typedef struct NativeNew {
    Native native;
    const Type *owner;
} NativeNew;

extern const Type slot_wrapper_type, method_wrapper_type, native_new_type;

static inline bool is_slot_wrapper(Value value) {
    return has_kind(value, KIND_NATIVE) && ((Native *)object_of(value))->type == &slot_wrapper_type;
}
static inline SlotWrapper *slot_wrapper_unchecked(Value value) { return (SlotWrapper *)object_of(value); }

// The attribute `name` (interned) of this native type that comes from its own slots (not its bases'), and __doc__,
// __module__; ABSENT if there is none. None for `__hash__` of unhashable types. May collect.
Value slot_wrapper_find(Vm *vm, const Type *type, Value name);
// Calls visit for every name that slot_wrapper_find() answers.
void slot_wrapper_names(const Type *type, void (*visit)(void *context, Name name), void *context);
// The name of the special method that a wrapper stands for.
Name slot_wrapper_name(Value wrapper);
// Are these two class attributes the same? Wrappers are made anew now and then: same slot of the same type.
bool same_attribute(Value a, Value b);
// The `__new__` of a type without one in Python: that of the native type which constructs its instances.
Value native_new_of(Vm *vm, const Type *type);

#endif
