// Attributes, with the whole protocol: descriptors, instance, class, __getattr__. All of this
// may run Python code, collect, and raise what that code raises. `name` is a str, interned or
// not; an attribute that does not exist is ABSENT unless a line says that it raises.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_ATTRIBUTE_H
#define KRAIT_OBJECTS_ATTRIBUTE_H

#include "objects/type.h"

Value get_attribute(Vm *vm, Value object, Value name);                   // raises AttributeError
Value find_attribute(Vm *vm, Value object, Value name);                  // ABSENT if there is none
Value get_attribute_or(Vm *vm, Value object, Value name, Value otherwise);  // swallows AttributeError only
void set_attribute(Vm *vm, Value object, Value name, Value value);       // value ABSENT: delete
// object.__getattribute__ and object.__setattr__ themselves, also for classes that override
// them. Reading: ABSENT if there is none. Storing: ABSENT deletes; raises AttributeError.
Value generic_get_attribute(Vm *vm, Value object, Value name);
void generic_set_attribute(Vm *vm, Value object, Value name, Value value);
// Special method lookup (class only), bound to the object; ABSENT if there is none.
Value get_special(Vm *vm, Value object, Name name);
// For a method call: sets *function to an unbound function and returns true when `object` shall be passed as
// first argument; otherwise *function is the attribute's value and false is returned.
bool get_method(Vm *vm, Value object, Value name, Value *function);
// The object's attribute dict as __dict__ shows it (created if need be); ABSENT if it can have none.
Value attribute_dict(Vm *vm, Value object);

// isinstance() and issubclass(): `classes` may be a class, a union or a tuple of those.
bool object_is_instance(Vm *vm, Value object, Value classes);
// Raises TypeError if `class` is no class.
bool object_is_subclass(Vm *vm, Value class, Value classes);

#endif
