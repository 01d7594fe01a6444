// Classes as objects: attributes of types, and the defaults of isinstance() and issubclass().
// Attribute names are interned; descriptors may run Python code and raise.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_TYPE_OBJECT_H
#define KRAIT_OBJECTS_TYPE_OBJECT_H

#include "objects/type.h"

// An attribute of a class itself: metaclass, MRO, descriptors. ABSENT if there is none.
Value type_get_attribute(Vm *vm, Value class, Value name);
// `value` ABSENT deletes. Raises TypeError for ROM types, AttributeError.
void type_set_attribute(Vm *vm, Value class, Value name, Value value);
// The class's namespace: for ROM types a new dict of everything in its tables.
Value type_namespace(Vm *vm, const Type *type);
// Keeps a weak list of the classes derived from a Python class.
void type_note_subclass(Vm *vm, const Type *base, Value class);
// list of the classes directly derived from it.
Value type_subclasses(Vm *vm, const Type *type);
// "__main__.C", "int": as repr() and tracebacks name it.
Value type_full_name(Vm *vm, const Type *type);

// The module that a native type names as its own ("collections"); ABSENT for builtins and Python classes.
Value native_module_name(const Type *type);
// The __doc__ of a class in C.
Value native_type_doc(Vm *vm, const Type *type);
// What type.__instancecheck__ and type.__subclasscheck__ say.
bool type_instance_check_default(Vm *vm, Value object, Value class);
bool type_subclass_check_default(Vm *vm, Value class, Value ancestor);

#endif
