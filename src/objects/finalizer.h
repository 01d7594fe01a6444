// __del__ and native finalizers: implemented by the Vm. They run at a safe point after the
// collection that found the object unreachable, never inside of it, and may bring the object
// back to life.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_FINALIZER_H
#define KRAIT_OBJECTS_FINALIZER_H

#include "memory/value.h"

// `object`, whose type has TYPE_HAS_FINALIZER, is to be finalized once when it has become unreachable: type->finalize
// for native types, __del__ for Python classes. May collect.
void finalizer_register(Vm *vm, Value object);

#endif
