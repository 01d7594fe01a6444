// Paste mode: a text taken as it comes, without auto-indentation and completion, up to Ctrl-D.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_PASTE_H
#define KRAIT_REPL_PASTE_H

#include "vm/vm.h"

// Says what to do and reads the text, echoing it. A str with "\n" at the ends of lines; ABSENT after Ctrl-C, or if the
// console is closed. May run Python code (pending events), collect and raise; UnicodeDecodeError if it is no UTF-8.
Value read_paste(Vm *vm);

#endif
