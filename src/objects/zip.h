// Several iterators stepped together: what zip and map share. Both functions run Python code
// and raise what it raises.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_ZIP_H
#define KRAIT_OBJECTS_ZIP_H

#include "objects/type.h"

typedef struct Zip {
    Native native;
    Value iterators;     // tuple
    Value function;      // of map; ABSENT in zip
    bool strict;
} Zip;

// A zip or map of class `type`; iterates over `count` iterables. `strict` may be ABSENT.
Value zip_new(Vm *vm, Value class, size_t count, const Value *iterables, Value function, Value strict);
// Fills items with the next one of each iterator; false at the end. Raises ValueError if they must end together.
bool zip_next_items(Vm *vm, const Zip *zip, Value *items, const char *name);

#endif
