// The native modules that the host offers.
// SPDX-License-Identifier: MIT
#include "objects/module.h"

#define MODULES(X) X(builtins) X(collections) X(sys) X(gc) X(time) X(machine) X(math) X(cmath) X(os) X(types) X(warnings) \
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
