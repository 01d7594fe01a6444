// Raising a syntax error inside the parser: fills the record and jumps out.
//
// Shared by lexer and parser, and used nowhere else. A place is given by line and byte column;
// the report turns it into the characters that SyntaxError counts.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_SYNTAX_REPORT_H
#define KRAIT_COMPILER_SYNTAX_REPORT_H

#include <setjmp.h>

#include "ast.h"
#include "parser.h"

typedef struct Reporter {
    SyntaxError *error;
    jmp_buf *escape; // where a report that is not just "this rule does not match" goes
    const char *source;
    uint32_t length;
    WarningFunction *warn; // may be NULL
    void *warning_context;
    bool has_reported;
} Reporter;

// Columns that SyntaxError does not know, and shows as -1 or as 0.
#define COLUMN_UNKNOWN UINT32_MAX
#define COLUMN_ZERO (UINT32_MAX - 1)

// Finds a line of the source. `*length` excludes the newline. NULL past the end.
const char *find_source_line(const char *source, uint32_t source_length, uint32_t line,
                        uint32_t *length);

// The format knows %s (text), %t (Identifier *), %d (uint32_t), %c (an ASCII character as
// int), %u (a code point in UTF-8) and %x (a code point as at least four hexadecimal digits).
_Noreturn void report_error(Reporter *reporter, SyntaxErrorKind kind, SourceRange range,
                            const char *format, ...);

_Noreturn void report_out_of_memory(Reporter *reporter);

// Passes a SyntaxWarning on; it becomes an error if the receiver wants it so.
void report_warning(Reporter *reporter, SourceRange range, const char *format, ...);

#endif
