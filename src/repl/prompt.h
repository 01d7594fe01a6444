// The interactive prompt: statements from the console, or from standard input where that is no terminal.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_PROMPT_H
#define KRAIT_REPL_PROMPT_H

#include "vm/vm.h"

typedef struct PromptOptions {
    bool says_banner;            // first, what this is
    const char *interrupted;     // said after Ctrl-C on a line: a PC's prompt says something there, a board's nothing
} PromptOptions;

// Reads, runs and shows statement by statement, until the end of the input, Ctrl-D on an empty line or SystemExit.
// Returns the exit status.
int run_prompt(Vm *vm, const PromptOptions *options);

#endif
