// The native modules of the host, in two groups: run_fuzz (tests/fuzz) has the first one only.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_PORTS_HOST_MODULE_LIST_H
#define KRAIT_PORTS_HOST_MODULE_LIST_H

// They cannot do any harm outside of the Vm, and do not wait.
#define PURE_MODULES(X) X(builtins) X(collections) X(sys) X(gc) X(math) X(cmath) X(_weakref) X(itertools) X(functools) \
    X(operator) X(heapq) X(bisect) X(struct) X(json) X(random) X(atexit) X(errno) X(unicodedata)
#define OTHER_MODULES(X) X(time) X(machine) X(os) X(io)

#define DECLARE_MODULE(name) extern const NativeModule name##_module;
#define LIST_MODULE(name) &name##_module,

#endif
