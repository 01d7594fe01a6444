// Source text and names for tracebacks and error messages. Implemented by the Vm, which knows
// files, frames and the compiler. All may collect and raise MemoryError.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SOURCE_H
#define KRAIT_OBJECTS_SOURCE_H

#include "memory/value.h"

// Line `line` (from 1) of a source file as a str without its newline; ABSENT if there is none. Never raises but for memory.
Value source_line(Vm *vm, Value filename, uint32_t line);
// Is this the name of a module that comes with the interpreter?
bool is_standard_module(Vm *vm, Value name);
// Would this source text compile, as it is or with more lines after it?
bool source_is_plausible(Vm *vm, Value text);
// A list of the names of the module builtins.
Value builtin_names(Vm *vm);
// The local variable `self` of the running Python function; ABSENT if it has none.
Value frame_self(Vm *vm);
// sys.modules[name], ABSENT if there is none.
Value loaded_module(Vm *vm, Value name);

#endif
