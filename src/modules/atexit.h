// What a port does with atexit at the end of the program.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_ATEXIT_H
#define KRAIT_MODULES_ATEXIT_H

#include "memory/value.h"

// Calls what was registered, the last first. Exceptions are printed and do not stop the others. Runs Python code; does
// not raise.
void at_exit_run(Vm *vm);

#endif
