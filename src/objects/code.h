// code: one compiled function body, class body, module statement or expression. Immutable but for position hints.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_CODE_H
#define KRAIT_OBJECTS_CODE_H

#include "objects/type.h"

enum {    // co_flags, with CPython's values
    CODE_OPTIMIZED = 0x1, CODE_NEWLOCALS = 0x2, CODE_VARARGS = 0x4, CODE_VARKEYWORDS = 0x8, CODE_NESTED = 0x10,
    CODE_GENERATOR = 0x20, CODE_COROUTINE = 0x80, CODE_ITERABLE_COROUTINE = 0x100, CODE_ASYNC_GENERATOR = 0x200, CODE_HAS_DOCSTRING = 0x4000000,
    CODE_METHOD = 0x8000000,
    CODE_MAKES_GENERATOR = CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR,
    // Not CPython's: only positional parameters and no generator, so that a call needs no binding. Set by make_function().
    CODE_SIMPLE = 0x40000000,
};

enum { SPARE_WORDS = 1 };

typedef struct Code {
    Object object;           // KIND_CODE
    // References: 11
    Value name;              // str
    Value qualified_name;
    Value filename;
    Values *constants;       // of instructions' constant operands; [0] is the docstring if CODE_HAS_DOCSTRING
    Values *names;           // interned strs of attributes, globals, keywords ...
    Value variable_names;    // tuple: parameters, then other locals; index = register
    Value cell_names;        // tuple: locals that inner functions capture
    Value free_names;        // tuple: captured from outside; index = position in the function's closure
    // uint32_t words, and SPARE_WORDS unused behind them: while the last call of a function runs, a C compiler may keep
    // just the address behind the word after it, by which the collector finds and pins what is running.
    Blob *instructions;
    Blob *exceptions;        // ExceptionEntry rows, innermost first
    Blob *locations;         // see location.h (compiler): instruction index -> source range
    // Raw data.
    uint32_t instruction_count;
    uint32_t exception_count;
    uint32_t first_line;
    uint32_t flags;
    uint16_t register_count; // size of the window: locals, temporaries
    uint16_t local_count;    // == length of variable_names
    uint16_t positional_count;          // parameters that may be positional (positional-only ones included)
    uint16_t positional_only_count;
    uint16_t keyword_only_count;
    uint16_t expected_attributes;       // class bodies: distinct `self.x = ...` in its methods, for instances' size
} Code;
// Parameters stand in registers in the order: positional, keyword-only, *args, **kwargs.

// While an instruction in [start, end) raises: the exception is put into register `target`, control goes to
// `handler`. Indexes of instruction words.
typedef struct ExceptionEntry {
    uint32_t start, end, handler;
    uint32_t target;
} ExceptionEntry;

typedef struct SourceSpan {
    uint32_t line, end_line;         // 1-based; 0: unknown
    int32_t column, end_column;      // 0-based byte offsets in the line; -1: unknown
} SourceSpan;

extern const Type code_type;
static inline bool is_code(Value value) { return has_kind(value, KIND_CODE); }
static inline Code *code_unchecked(Value value) { return (Code *)object_of(value); }
// Of a finished code object; the array may move when memory is allocated.
static inline uint32_t *code_instructions(const Code *code) { return (uint32_t *)code->instructions->bytes; }
// Where the instruction at this word index comes from. Runs no Python code, allocates nothing.
SourceSpan code_location(const Code *code, uint32_t instruction);

#endif
