// What becomes of an exception that nobody has caught.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_UNCAUGHT_H
#define KRAIT_REPL_UNCAUGHT_H

#include "vm/vm.h"

bool is_system_exit(Value exception);
// The exit status that a SystemExit asks for; prints its message if it has one. Does not raise.
int system_exit_status(Vm *vm, Value exception);
// Calls the program's sys.excepthook, or prints the exception. Does not raise.
void report_uncaught(Vm *vm, Value exception);

#endif
