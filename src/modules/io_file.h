// Files of the port and other streams of bytes: text and binary, with a buffer in the heap.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_IO_FILE_H
#define KRAIT_MODULES_IO_FILE_H

#include "objects/type.h"

// The argument `newline` of open().
typedef enum Newline {
    NEWLINE_UNIVERSAL,       // None: all kinds end lines and become "\n"
    NEWLINE_KEEP,            // "": all kinds end lines, untranslated
    NEWLINE_LF,
    NEWLINE_CRLF,            // ends lines; "\n" is written as "\r\n"
    NEWLINE_CR,
} Newline;

enum { FILE_CLOSED = -1, FILE_OF_SOURCE = INT32_MAX };

typedef struct File {
    Native native;
    Value name;
    Value mode;              // str
    Blob *buffer;            // bytes read ahead, or to be written; NULL while unused
    Value binary;            // of a text file: the binary file under it, once asked for
    Value source;            // the stream under it if that is an object with read(), write() ...; else ABSENT
    Value encoding;          // of a text file: str; ABSENT: UTF-8
    Value errors;            // str; ABSENT: strict
    int32_t number;          // of the port; FILE_CLOSED, FILE_OF_SOURCE
    uint32_t start, end;     // the bytes in the buffer that are valid
    uint8_t newline;         // Newline
    uint8_t seen_line_ends;  // bits: "\r", "\n", "\r\n"
    bool is_text, readable, writable, writing, at_end, keep_open, is_detached, write_through;
} File;

extern const Type text_file_type, binary_file_type;
extern const Type buffered_reader_type, buffered_writer_type, buffered_random_type;

bool is_file(Value value);
// A File over an open file of the port. May collect.
Value file_new(Vm *vm, int number, Value name, const char *mode, bool is_text);
// Makes a new binary file an unbuffered one: FileIO.
void file_make_raw(Value file);
Value sys_stdin(Vm *vm);
Value sys_stdout(Vm *vm);
Value sys_stderr(Vm *vm);
// Writes out what is buffered; raises OSError.
void file_flush(Vm *vm, File *file);
// Raises TypeError, ValueError.
Newline newline_from(Vm *vm, Value argument);
// The encoding as File keeps it; raises LookupError if there is no such one.
Value encoding_from(Vm *vm, Value argument);

// --- What is under a File: io_source.c. These raise OSError, and may run Python code. ---

// Reads up to `size` bytes to file->buffer at file->end, which has room for them; returns how many, 0 at the end.
size_t source_read(Vm *vm, File *file, size_t size);
// Writes all of it; `bytes` belong to an object held by the caller.
void source_write(Vm *vm, File *file, const char *bytes, size_t size);
int64_t source_seek(Vm *vm, File *file, int64_t offset, int whence);
bool source_is_seekable(Vm *vm, File *file);

#endif
