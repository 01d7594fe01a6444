// Numbers of the host port.
//
// What the core takes from a port as constants, used in ordinary C. Larger boards and smaller
// ones differ in these and in nothing else below src/.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_CONFIG_H
#define KRAIT_CONFIG_H

// Test builds (set by the build): collect and move at every allocation; fail the n-th allocation.
#ifndef CONFIG_GC_STRESS
#define CONFIG_GC_STRESS 0
#endif
#ifndef CONFIG_OOM_STRESS
#define CONFIG_OOM_STRESS 0
#endif

// One entry takes three words of the Vm.
#define CONFIG_LOOKUP_CACHE_ENTRIES 1024    // power of two
// CPython's number.
#define CONFIG_RECURSION_LIMIT 1000         // Python frames; sys.setrecursionlimit() changes it
#define CONFIG_HISTORY_BYTES 8192             // lines typed at the prompt

#endif
