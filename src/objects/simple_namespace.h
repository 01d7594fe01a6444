// types.SimpleNamespace.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SIMPLE_NAMESPACE_H
#define KRAIT_OBJECTS_SIMPLE_NAMESPACE_H

#include "objects/type.h"

extern const Type simple_namespace_type;

// With the attributes of a Dict, which becomes its __dict__.
Value simple_namespace_new(Vm *vm, Value dict);

#endif
