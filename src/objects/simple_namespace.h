// types.SimpleNamespace, also for modules that offer a bunch of values (sys.implementation).
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SIMPLE_NAMESPACE_H
#define KRAIT_OBJECTS_SIMPLE_NAMESPACE_H

#include "objects/type.h"

extern const Type simple_namespace_type;

// Without attributes: add them with set_attribute().
Value simple_namespace_new(Vm *vm);

#endif
