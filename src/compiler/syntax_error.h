// What the compiler says when a source text cannot be compiled.
//
// The record is filled by the parser (and may be filled by scopes and emission); turning it
// into a Python exception is the caller's business. Lines and columns count from 1, columns in
// characters, as the attributes of Python's SyntaxError do; 0 means unknown, and so does a
// column of -1.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_SYNTAX_ERROR_H
#define KRAIT_COMPILER_SYNTAX_ERROR_H

#include <stdint.h>

typedef enum SyntaxErrorKind {
    SYNTAX_ERROR_NONE,
    SYNTAX_ERROR_SYNTAX,        // SyntaxError
    SYNTAX_ERROR_INDENTATION,   // IndentationError
    SYNTAX_ERROR_TAB,           // TabError
    SYNTAX_ERROR_TOO_DEEP,      // nested deeper than this build allows: MemoryError
    SYNTAX_ERROR_OUT_OF_MEMORY  // MemoryError
} SyntaxErrorKind;

enum { SYNTAX_ERROR_MESSAGE_SIZE = 200 };

typedef struct SyntaxError {
    SyntaxErrorKind kind;
    uint32_t line;       // .lineno
    int32_t column;      // .offset
    uint32_t end_line;   // .end_lineno
    int32_t end_column;  // .end_offset
    const char *text;    // .text: the line in the source buffer, without its newline; may be NULL
    uint32_t text_length;
    char message[SYNTAX_ERROR_MESSAGE_SIZE]; // NUL-terminated UTF-8
} SyntaxError;

#endif
