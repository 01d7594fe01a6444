// The cache of attribute lookups in classes: one small direct-mapped table per Vm, keyed by owner and name.
//
// The owner is a Type (type_lookup), or a Shape when the interpreter knows that no instance of that shape has an
// attribute of this name. Cleared when a class changes and when objects have moved.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_LOOKUP_CACHE_H
#define KRAIT_OBJECTS_LOOKUP_CACHE_H

#include "memory/value.h"

typedef struct LookupEntry {
    const void *owner;
    Value name;
    Value value;         // ABSENT: known not to exist
} LookupEntry;

// The entry where (owner, name) is if it is anywhere. Implemented by the Vm.
LookupEntry *lookup_entry(Vm *vm, const void *owner, Value name);
// A class changed.
void type_cache_clear(Vm *vm);

#endif
