// What a port gives to the core besides hal/: source files, text output and its list of modules.
// None of these raises or allocates in the heap.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_PORT_H
#define KRAIT_VM_PORT_H

#include <stdbool.h>
#include <stddef.h>

typedef enum PathKind { PATH_NONE, PATH_FILE, PATH_DIRECTORY } PathKind;
PathKind port_path_kind(const char *path);
// Size of a file in bytes, or -1 with errno set.
long port_file_size(const char *path);
// Reads up to `size` bytes from `offset`; the count read, or -1 with errno set.
long port_file_read(const char *path, size_t offset, char *buffer, size_t size);
// stream: 1 output, 2 errors. Blocks until everything is written.
void port_write(int stream, const char *text, size_t length);

#endif
