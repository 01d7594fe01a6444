// The interactive prompt.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_PROMPT_H
#define KRAIT_REPL_PROMPT_H

#include "vm/vm.h"

// Reads, runs and prints statement by statement from standard input until its end or SystemExit. Returns the exit
// status. With `banner` it says first what this is.
int run_prompt(Vm *vm, bool banner);

#endif
