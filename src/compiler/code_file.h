// .kbc files: compiled code, to be run without its source. code_file.c says how they are laid out.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_CODE_FILE_H
#define KRAIT_COMPILER_CODE_FILE_H

#include "objects/code.h"

// Bytes of a file with these codes: a list of Code, one for each top-level statement. May collect; raises MemoryError.
Value code_file_write(Vm *vm, Value codes);
// Does it begin as such a file does? No source text does: its first byte is no UTF-8.
bool is_code_file(const char *data, size_t length);
// The list of Code again. Everything is checked (verify.h). `data` stays valid meanwhile: the caller holds its owner.
// May collect; raises ValueError for a file of another version, or one that is damaged, and MemoryError.
Value code_file_read(Vm *vm, const char *data, size_t length);

#endif
