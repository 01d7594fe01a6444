// Checks that a code object is well formed, so that running it cannot leave its instructions and tables.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_VERIFY_H
#define KRAIT_COMPILER_VERIFY_H

#include "objects/code.h"

// NULL if the code and all code objects among its constants are sound; else what is wrong with it. Checked are opcodes,
// registers, indexes of constants, names and closure cells, jump targets, exception ranges, and that control never runs
// off the end. What registers hold is not checked. Allocates and raises nothing.
const char *verify_code(const Code *code);

#endif
