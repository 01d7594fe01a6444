// weakref.ref and proxies.
//
// The collector sets WeakReference.target to NULL when the target has died, and hands the reference to the Vm if it
// has a callback, to be called later.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_WEAKREF_H
#define KRAIT_OBJECTS_WEAKREF_H

#include "objects/type.h"

extern const Type weak_reference_type, weak_proxy_type, weak_callable_proxy_type;

// The first reference without callback to the object that is alive, or None. Collects.
Value weak_reference_first(Vm *vm, Value object);
// A reference without callback. Raises TypeError for values that cannot be referred to weakly.
Value weak_reference_new(Vm *vm, Value target);
// Raises TypeError as above. `callback` None or ABSENT: none.
Value weak_proxy_new(Vm *vm, Value target, Value callback);
// ABSENT if it is dead.
Value weak_reference_target(Value reference);

#endif
