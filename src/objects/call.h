// Calling Python values from C. Implemented in vm/call.c. All may run Python code, collect and
// raise what that code raises; TypeError if the callee cannot be called or its parameters do
// not fit.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_CALL_H
#define KRAIT_OBJECTS_CALL_H

#include "objects/type.h"

// `args` holds `count` positional arguments. Never ABSENT.
Value call(Vm *vm, Value callee, size_t count, const Value *args);
Value call0(Vm *vm, Value callee);
Value call1(Vm *vm, Value callee, Value argument);
Value call2(Vm *vm, Value callee, Value first, Value second);
// `names` is a tuple of str (or ABSENT): args holds `count` positional values, then one value per name.
Value call_with(Vm *vm, Value callee, size_t count, const Value *args, Value names);
// From a tuple of positional arguments and a Dict of keyword arguments (or ABSENT).
Value call_spread(Vm *vm, Value callee, Value args_tuple, Value keywords);
// object.name(args...): looks the method up as an attribute.
Value call_method(Vm *vm, Value object, Name name, size_t count, const Value *args);
// Looks `name` up in the object's class only (as operators do); ABSENT if the class has none.
Value call_special(Vm *vm, Value object, Name name, size_t count, const Value *args);
// Does the object's class have this attribute, even if it is None? Runs no Python code.
bool has_special(Vm *vm, Value object, Name name);
// call(), but an exception of class `expected` is swallowed: ABSENT is returned and *caught set (may be NULL).
Value call_expecting(Vm *vm, Value callee, size_t count, const Value *args, const Type *expected, Value *caught);
// builtins.callable(); runs no Python code.
bool is_callable(Value value);
// type.__call__: __new__ and __init__ of this class, whatever its metaclass defines.
Value type_construct(Vm *vm, const Type *type, size_t count, const Value *args, Value names);
// object.__new__ / the native constructor for class `type` alone, without __init__.
Value type_make_instance(Vm *vm, const Type *type, size_t count, const Value *args, Value names);
// Runs the body function of a class statement with this namespace.
Value call_class_body(Vm *vm, Value function, Value namespace);

#endif
