// The attributes of sys that are tuples with names.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_SYS_INFO_H
#define KRAIT_MODULES_SYS_INFO_H

#include "objects/type.h"

// A new one, or ABSENT if there is none of this name.
Value sys_info(Vm *vm, Name name);

#endif
