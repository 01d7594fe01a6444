// The compiler's front door: source text to Code objects, one top-level statement at a time.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_COMPILE_H
#define KRAIT_COMPILER_COMPILE_H

#include "compiler/emit.h"
#include "compiler/parser.h"

typedef enum CompileMode { COMPILE_FILE, COMPILE_EXEC, COMPILE_EVAL, COMPILE_SINGLE } CompileMode;

typedef struct CompileOptions {
    const char *text;        // stays valid until the end; a heap object must be held by the caller
    size_t length;
    Value filename;          // str
    CompileMode mode;        // FILE: module-level names are globals; EXEC: they go through a namespace
    bool is_text;            // it was a str: no encoding cookie
    bool is_file;            // it was read from the file of this name, which some messages tell
    bool interactive;        // COMPILE_SINGLE: incomplete input is told from wrong input
    bool displays;           // the values of expression statements are shown, as COMPILE_SINGLE does
    bool top_level_await;
} CompileOptions;

// Whether the text is all there. Only with `interactive` may it be not.
typedef enum Completeness {
    INPUT_COMPLETE,
    INPUT_BLOCK,             // a block may go on, or has not begun
    INPUT_UNCLOSED,          // a bracket, a string or a line that ends in `\` is open
} Completeness;

// What becomes of each statement's code. May raise.
typedef void (*CodeReceiver)(Vm *vm, Value code, void *context);

// Compiles statement after statement and hands each code to `receive` (which may run it). Raises SyntaxError and its
// kin. Of incomplete input the statements before the unfinished one were received too.
Completeness compile_statements(Vm *vm, const CompileOptions *options, CodeReceiver receive, void *context);
// Raises what a syntax error anywhere in the text would raise; runs and keeps nothing.
void compile_check(Vm *vm, const CompileOptions *options);
// The whole text as one Code (for compile(), exec() of a str, eval()).
Value compile_whole(Vm *vm, const CompileOptions *options);

#endif
