// The location table of a Code: for runs of instructions, the source range they come from.
//
// A row is five variable-length numbers (7 bits a byte, low first; signed ones zigzag): instruction words since the
// row before, line difference, end line minus line, column difference, end column minus column (signed).
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_LOCATION_H
#define KRAIT_COMPILER_LOCATION_H

#include "objects/code.h"

enum { LOCATION_MAX_BYTES = 25 };

// Writes one row; returns its length in bytes.
size_t location_encode(uint8_t *at, uint32_t words, SourceSpan before, SourceSpan now);

#endif
