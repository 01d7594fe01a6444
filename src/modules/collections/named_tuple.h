// The parts of a class made by namedtuple(): its field descriptors, its __new__, and its methods.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_COLLECTIONS_NAMED_TUPLE_H
#define KRAIT_MODULES_COLLECTIONS_NAMED_TUPLE_H

#include "objects/type.h"

extern const Type tuple_getter_type, named_tuple_new_type, named_tuple_method_type;

// The descriptor of field `index`.
Value tuple_getter_new(Vm *vm, size_t index);
// The callable that makes instances: `fields` and `defaults` (of the last fields) are tuples.
Value named_tuple_new(Vm *vm, Value type_name, Value fields, Value defaults);
// Puts __repr__, _replace, _asdict ... into the namespace of a class.
void named_tuple_add_methods(Vm *vm, Value namespace, Value type_name);
// An instance with these items, without calling __new__.
Value named_tuple_make(Vm *vm, const Type *type, size_t count, const Value *items);

#endif
