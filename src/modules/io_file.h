// Files of the port: text and binary, with a buffer in the heap.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_IO_FILE_H
#define KRAIT_MODULES_IO_FILE_H

#include "objects/type.h"

typedef struct File {
    Native native;
    Value name;
    Value mode;              // str
    Blob *buffer;            // bytes read ahead, or to be written; NULL while unused
    Value binary;            // of a text file: the binary file under it, once asked for
    int32_t number;          // of the port; -1 when closed
    uint32_t start, end;     // the bytes in the buffer that are valid
    bool is_text, readable, writable, writing, at_end, keep_open, line_buffered, raw_newlines;
} File;

extern const Type text_file_type, binary_file_type;

// A File over an open file of the port. May collect.
Value file_new(Vm *vm, int number, Value name, const char *mode, bool is_text);
Value sys_stdin(Vm *vm);
Value sys_stdout(Vm *vm);
Value sys_stderr(Vm *vm);
// Writes out what is buffered; raises OSError.
void file_flush(Vm *vm, File *file);

#endif
