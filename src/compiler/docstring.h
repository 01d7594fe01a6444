// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_DOCSTRING_H
#define KRAIT_COMPILER_DOCSTRING_H

#include "memory/value.h"

// A docstring without the common indentation of its lines. May collect; raises MemoryError.
Value clean_docstring(Vm *vm, Value text);

#endif
