// What the files of the module io share: the abstract classes, and streams in memory.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_IO_H
#define KRAIT_MODULES_IO_H

#include "objects/type.h"

extern const Type io_base_type, raw_io_base_type, buffered_io_base_type, text_io_base_type;
extern const Type string_io_type, bytes_io_type;

// io.UnsupportedOperation, derived from OSError and ValueError: made when first asked for.
const Type *io_unsupported_type(Vm *vm);
_Noreturn void raise_io_unsupported(Vm *vm, const char *operation);
// A size argument: None and negative numbers mean "all", which is -1.
intptr_t io_size_from(Vm *vm, Value argument);

#endif
