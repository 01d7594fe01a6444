// The native modules that the host offers.
//
// One line per module would say the same: a name here is all that is needed to add a module of
// src/modules/ to this port. What is not listed is left out by the linker.
// SPDX-License-Identifier: MIT
#include "objects/module.h"

#include "module_list.h"

PURE_MODULES(DECLARE_MODULE)
OTHER_MODULES(DECLARE_MODULE)

const NativeModule *const port_modules[] = {PURE_MODULES(LIST_MODULE) OTHER_MODULES(LIST_MODULE) NULL};
