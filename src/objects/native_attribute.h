// Attributes of native types that are no plain methods, as type_lookup() shows them: descriptor objects made from
// the rows of the type's tables.
//   class method -> ClassMethodDescriptor (binds the class)    getter -> GetterDescriptor (slots: descriptor_get/_set)
//   static method -> the native function    member -> its value    dunder of a slot -> slot_wrapper_find()
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_NATIVE_ATTRIBUTE_H
#define KRAIT_OBJECTS_NATIVE_ATTRIBUTE_H

#include "objects/type.h"

typedef struct GetterDescriptor {
    Native native;
    const Type *owner;
    const Getter *row;      // in ROM
} GetterDescriptor;

typedef struct ClassMethodDescriptor {
    Native native;
    const Type *owner;
    const Method *row;      // in ROM
} ClassMethodDescriptor;

extern const Type getter_descriptor_type, class_method_descriptor_type;

// `name` in the type's own tables, methods excepted; ABSENT if there is none. May collect.
Value native_type_attribute(Vm *vm, const Type *type, Name name);
// A getter: None.
Value attribute_is_none(Vm *vm, Value self);
// The row as a descriptor of the type. May collect.
Value getter_descriptor_new(Vm *vm, const Type *owner, const Getter *row);
static inline bool method_table_has(const MethodTable *table, const Method *row) {
    return (uintptr_t)row - (uintptr_t)table->rows < table->count * sizeof *row;
}

// Does the row stand in a table of this native type itself, of whatever sort of methods?
bool native_type_has_row(const Type *type, const Method *row);
// Does it stand in a table of the type or of one that it derives from? Only then its instances have the layout that
// the row takes for granted in args[0]. `as_class_method`: the type itself is to be args[0].
bool native_row_fits(const Type *type, const Method *row, bool as_class_method);

#endif
