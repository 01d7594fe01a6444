// Misspelt keywords: "invalid syntax. Did you mean 'while'?" Asked only when a SyntaxError is
// printed, never while compiling.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_KEYWORD_TYPO_H
#define KRAIT_OBJECTS_KEYWORD_TYPO_H

#include "memory/value.h"

// A copy of this SyntaxError that points to a misspelt keyword and names the right one, if the program up to there
// would make sense with it; else the exception itself. May raise.
Value keyword_typo_explained(Vm *vm, Value exception);

#endif
