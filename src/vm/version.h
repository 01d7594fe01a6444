// What Krait says of itself.
//
// sys.implementation, sys.platform, platform.* and `krait --version` say what stands here.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_VERSION_H
#define KRAIT_VM_VERSION_H

#define KRAIT_VERSION "0.1.0"
#define KRAIT_MACHINE "PC with simulated board"
#define KRAIT_PLATFORM "linux"

#endif
