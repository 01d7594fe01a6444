// Running source text: statement by statement, in a module's namespace.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_RUN_H
#define KRAIT_VM_RUN_H

#include "vm/vm.h"

// Compiles and runs a source text. The whole text is checked for syntax errors before the first statement runs.
// `globals` is a Dict; `locals` ABSENT or a mapping. May raise anything.
void run_source(Vm *vm, Value source, Value filename, Value globals, Value locals);
// The bytes of a source file as a bytes object; raises OSError.
Value read_source(Vm *vm, Value path);
// Line `line` (from 1) of a source file as a str without its newline; ABSENT if there is none. Never raises but for memory.
Value source_line(Vm *vm, Value filename, uint32_t line);
// Searches sys.path for a module or package and imports it; raises ModuleNotFoundError.
Value import_absolute(Vm *vm, Value name);

#endif
