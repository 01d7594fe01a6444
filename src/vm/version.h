// What Krait says of itself.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_VERSION_H
#define KRAIT_VM_VERSION_H

#define KRAIT_VERSION "0.1.0"
#define KRAIT_MACHINE "PC with simulated board"
#define KRAIT_PLATFORM "linux"

#endif
