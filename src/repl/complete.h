// Completion of what stands before the cursor: names of the program, builtins and keywords; attributes behind a dot;
// modules in an import statement.
//
// Names that begin with '_' are offered only to those who have typed the '_'.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_COMPLETE_H
#define KRAIT_REPL_COMPLETE_H

#include "vm/vm.h"

typedef struct Completion {
    Value choices;           // a sorted list of the names that fit
    size_t typed;            // bytes of each that stand there already
    size_t shared;           // bytes of each that are the same in all of them
} Completion;

// Completes the end of this text, which may lie in the heap if its owner is held. Attributes on the way are fetched as
// a program would: may run Python code, collect and raise.
void complete(Vm *vm, const char *text, size_t length, Completion *completion);

#endif
