// What the source text of an instruction is, as far as tracebacks care: a binary operation, a subscript or a call get
// ^ under the operator, brackets or arguments and ~ under the rest.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_CARET_ANCHOR_H
#define KRAIT_OBJECTS_CARET_ANCHOR_H

#include <stdbool.h>
#include <stddef.h>

typedef struct CaretAnchor {
    // The other fields mean something only if this is true.
    bool found;
    size_t start, end;       // bytes of the segment that get ^
    // The anchor is a call's argument list, not an operator or a subscript.
    bool is_call;
    bool callee_is_name;     // the segment is `name(...)`
} CaretAnchor;

// `text` is an expression of Python source (or anything else: then nothing is found). Allocates nothing.
CaretAnchor caret_anchor(const char *text, size_t length);

// Bytes of the token or bracketed group that starts at text[at]; strings, comments and brackets are kept whole.
size_t source_piece_length(const char *text, size_t length, size_t at);

#endif
