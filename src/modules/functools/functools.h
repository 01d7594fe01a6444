// What the module functools is made of.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_FUNCTOOLS_FUNCTOOLS_H
#define KRAIT_MODULES_FUNCTOOLS_FUNCTOOLS_H

#include "objects/module.h"

extern const Type partial_type, placeholder_type, lru_cache_wrapper_type, key_wrapper_type;
extern const Native functools_placeholder;    // functools.Placeholder, in ROM
extern const NativeModule functools_module;

// A new object of this native type (or a class derived from it) that can have attributes of its own.
void *new_with_attributes(Vm *vm, const Type *type, size_t bytes);
// Rows of the module.
Value functools_lru_cache(Vm *vm, const Value *args);
Value functools_cache(Vm *vm, const Value *args);
Value functools_cmp_to_key(Vm *vm, const Value *args);
Value functools_update_wrapper(Vm *vm, const Value *args);
Value functools_wraps(Vm *vm, const Value *args);
// The tuples WRAPPER_ASSIGNMENTS and WRAPPER_UPDATES.
Value wrapper_assignments(Vm *vm);
Value wrapper_updates(Vm *vm);
// partial(function, *args, **keywords): args a tuple, keywords a Dict.
Value partial_new(Vm *vm, const Type *type, Value function, Value args, Value keywords);

#endif
