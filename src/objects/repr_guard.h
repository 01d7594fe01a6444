// Protection against endless repr() of containers that contain themselves. Implemented by the Vm.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_REPR_GUARD_H
#define KRAIT_OBJECTS_REPR_GUARD_H

#include "memory/value.h"

// False if the object's repr() is being made already (print "[...]" then and do not leave). Otherwise it is noted
// until repr_leave(). After an exception the interpreter forgets what was noted. May collect; raises RecursionError.
bool repr_enter(Vm *vm, Value object);
// The latest repr_enter() that returned true.
void repr_leave(Vm *vm);

#endif
