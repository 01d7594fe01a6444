// Bytecode as text, for people: `krait -X bytecode`, dis.dis().
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_DISASSEMBLE_H
#define KRAIT_COMPILER_DISASSEMBLE_H

#include "objects/code.h"
#include "objects/exception.h"

// Writes one line per instruction: source line, index, jump mark, name, operands, and what they stand for; then the
// exception table, then the code objects among the constants. May collect and raise (it makes reprs).
void disassemble(Vm *vm, Value code, TextWriter write, void *context);
// Words of the instruction at `at`: 1 or 2.
unsigned instruction_words(uint32_t word);

#endif
