// Making classes and their instances. What makes a class may collect, run Python code
// (metaclasses, hooks) and raise.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_TYPE_CREATE_H
#define KRAIT_OBJECTS_TYPE_CREATE_H

#include "objects/type.h"

// type.__new__: a new class. `namespace` is a Dict, which is copied; `keywords` a Dict (for __init_subclass__) or
// ABSENT. Runs __set_name__ and __init_subclass__.
Value type_new(Vm *vm, const Type *metatype, Value name, Value bases, Value namespace, Value keywords);
// type() itself, for the tables of type_type: args[0] the class, args[1] a tuple, args[2] a Dict of keywords.
Value type_construct_type(Vm *vm, const Value *args);
// Raises ValueError for a name that C could not read.
void type_check_name(Vm *vm, Value name);
// The most derived metaclass of these bases and `metatype`; raises TypeError on conflict.
const Type *type_metaclass(Vm *vm, const Type *metatype, Value bases);
// The base whose layout the new class has; raises TypeError for final types and layout conflicts.
const Type *type_best_base(Vm *vm, Value bases);
// What is known from the methods the class defines and inherits: TYPE_CUSTOM_*, TYPE_HAS_FINALIZER.
void type_update_flags(Vm *vm, Type *type);
// The row of the module builtins: {NAME___build_class__, 0, 0, build_class, "*args, **kwargs"}.
Value build_class(Vm *vm, const Value *args);

// --- __slots__: type_slots.c ---
// Reads `__slots__` of the namespace of a class under construction: adds member descriptors to type->dict, sets
// slot_names, instance_size and TYPE_HAS_INSTANCE_DICT.
void type_add_slots(Vm *vm, Type *type);
// Can weak references refer to the instances?
bool type_can_be_weak(const Type *type);
// Puts the descriptors `__dict__` and `__weakref__` into the namespaces of a class and its bases. May collect.
void type_show_getters(Vm *vm, const Type *type);

// --- MRO: mro.c ---
// The MRO of any type as a tuple (made anew for ROM types).
Value type_mro(Vm *vm, const Type *type);
// C3 linearisation of a heap type from its bases; raises TypeError.
Value mro_compute(Vm *vm, const Type *type);

// --- Instances ---
// object(): an instance of object itself.
Value object_instance_new(Vm *vm);
// Raises TypeError "Can't instantiate abstract class ..." if methods are still abstract.
void check_not_abstract(Vm *vm, const Type *type);
// object.__new__(type, ...) with `extra` arguments: raises TypeError unless __init__ takes them.
void check_object_new(Vm *vm, const Type *type, size_t extra);

// --- Implemented by the Vm ---
// Makes an instance by the constructor of the native layout: no __init__.
Value type_make_instance(Vm *vm, const Type *type, size_t count, const Value *args, Value names);
// type.__call__: __new__ and __init__.
Value type_construct(Vm *vm, const Type *type, size_t count, const Value *args, Value names);
// Runs a class body, a function without parameters, with this mapping as its namespace.
Value call_class_body(Vm *vm, Value function, Value namespace);
// __name__ of the globals of the running Python function; ABSENT if there is none.
Value caller_module_name(Vm *vm);

#endif
