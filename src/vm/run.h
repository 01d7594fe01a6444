// Running source text: statement by statement, in a module's namespace.
//
// Also what other layers ask of frames: the names and values of local variables, the class and
// self of super() without arguments. They belong to the running frame, vm->frame.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_RUN_H
#define KRAIT_VM_RUN_H

#include "compiler/compile.h"
#include "vm/vm.h"

// A list of Code from the text of a file (a str, or bytes in its encoding), one for each top-level statement; or from
// the bytes of a .kbc file. Raises SyntaxError and ValueError.
Value source_codes(Vm *vm, Value source, Value filename);
// Runs a source text or a .kbc file. The whole text is checked for syntax errors before the first statement runs.
// `globals` is a Dict; `locals` ABSENT or a mapping. May raise anything.
void run_source(Vm *vm, Value source, Value filename, Value globals, Value locals);
// For native modules that are partly written in Python: if `wanted` is one of the names, what the (frozen) module has
// under it; else ABSENT.
Value import_python_part(Vm *vm, const char *module, const uint16_t *names, size_t count, Value wanted);
// What is typed at a prompt runs in __main__, as a file called <stdin>, and the values of its expressions are shown:
// lines joined by newlines, without one after the last. Runs nothing unless they are complete; an empty last line ends
// a block.
Completeness run_typed(Vm *vm, Value text);
// Runs or raises, though more lines could come.
void run_typed_as_it_is(Vm *vm, Value text);
// The same for a text of any number of statements.
void run_pasted(Vm *vm, Value text);
// The bytes of a source file as a bytes object; raises OSError.
Value read_source(Vm *vm, Value path);
// locals() of the running frame.
Value frame_locals(Vm *vm);
// A frame object for the frame `depth` calls outside of the running one, and for all outside of that; ABSENT if there
// are not so many. They show the frames as they are now. May collect.
Value frame_snapshot(Vm *vm, size_t depth);
// What a register of a frame holds of the variable with this index: a captured one lies in a cell.
Value variable_value(const Code *code, size_t index, Value content);
// `python -m`: finds the module like an import and runs it as __main__ (a package: its __main__).
void run_module_as_main(Vm *vm, Value name);
// Searches sys.path for a module or package and imports it; raises ModuleNotFoundError.
Value import_absolute(Vm *vm, Value name);

#endif
