// The location table of a Code: which piece of source each instruction word comes from.
//
// A sequence of runs, each with the words it covers and a place relative to the run before. A short run has 3 bytes
// (same line or the next one, columns below 256), others take variable-length numbers.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_LOCATION_H
#define KRAIT_COMPILER_LOCATION_H

#include "compiler/ast.h"
#include "objects/code.h"

// Builds a table. Lives on the C stack; `bytes` grows in the heap.
typedef struct LocationWriter {
    Blob *bytes;
    uint32_t length;
    uint32_t last_line;      // of the last run written
    uint32_t pending_words;  // words of the run that is not written yet
    SourceRange pending;
} LocationWriter;

// `words` more instruction words come from this place. May collect; raises MemoryError.
void location_add(Vm *vm, LocationWriter *writer, SourceRange range, uint32_t words);
// The finished table, NULL if it is empty. The lines of the first run count from 0. May collect; raises MemoryError.
Blob *location_finish(Vm *vm, LocationWriter *writer);
// The bytes of a table for so many words; 0 if it ends before.
size_t location_size(const char *table, size_t length, uint32_t words);

#endif
