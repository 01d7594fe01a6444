// The native modules that the host offers.
//
// One line per module would say the same: a name here is all that is needed to add a module of
// src/modules/ to this port. What is not listed is left out by the linker.
// SPDX-License-Identifier: MIT
#include "objects/module.h"

#define MODULES(X) X(builtins) X(collections) X(sys) X(gc) X(time) X(machine) X(math) X(cmath) X(os) X(_weakref) \
    X(itertools) X(functools) X(operator) X(heapq) X(bisect) X(struct) X(json) X(io) X(random) X(atexit) X(errno) \
    X(unicodedata)

#define DECLARE(name) extern const NativeModule name##_module;
MODULES(DECLARE)
#undef DECLARE

const NativeModule *const port_modules[] = {
#define LIST(name) &name##_module,
    MODULES(LIST)
#undef LIST
    NULL,
};
