// The types of the module collections that are written in C.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_COLLECTIONS_COLLECTIONS_H
#define KRAIT_MODULES_COLLECTIONS_COLLECTIONS_H

#include "objects/module.h"

extern const Type tuple_getter_type, defaultdict_type, ordered_dict_type, odict_keys_type, odict_values_type, odict_items_type;
extern const NativeModule collections_module;

// The row of namedtuple().
Value collections_namedtuple(Vm *vm, const Value *args);

#endif
