// The part of the library that is written in Python: an image of the sources in lib/ (tools/freeze.py).
//
// The port keeps the image: in flash, or, on the host, in a section of the executable's file that is not loaded. It is
// read piece by piece, so that it costs no memory until a module is imported.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_FROZEN_H
#define KRAIT_VM_FROZEN_H

#include <stdbool.h>
#include <stddef.h>

enum { FROZEN_NAME_MAX = 47 };

typedef struct FrozenModule {
    char name[FROZEN_NAME_MAX + 1];    // "copy", "collections.abc"
    size_t start, size;                // of its source in the image, bytes
} FrozenModule;

// Steps to the next module of the image, from a zeroed FrozenModule to the first. False at the end. Never raises.
bool frozen_next(FrozenModule *frozen);

#endif
