// The part of the library that is written in Python: gzipped sources in ROM, made from lib/ by tools/freeze.cmake.
//
// Each is expanded and compiled anew when it is imported for the first time: no compiled code
// is stored, so that the binary is small and independent of the bytecode.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_FROZEN_H
#define KRAIT_VM_FROZEN_H

#include <stddef.h>
#include <stdint.h>

typedef struct FrozenModule {
    const char *name;        // "copy", "collections.abc"
    const uint8_t *gzip;
    size_t gzip_length;
} FrozenModule;

extern const FrozenModule frozen_modules[];    // a NULL name ends it

#endif
