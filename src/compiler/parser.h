// The parser: source text to syntax trees, one top-level statement at a time.
//
//     ParserOptions options = {.source = text, .length = length, .memory = memory};
//     Parser *parser = parser_create(&options, &error);
//     while ((status = parse_next_statement(parser, &arena, &statement)) == PARSE_STATEMENT) {
//         compile(statement);
//         arena_reset(&arena);
//     }
//     parser_destroy(parser);
//
// It knows no Python objects and raises nothing: errors are a status and a SyntaxError record.
// The source buffer must stay where it is until the parser is destroyed and the last tree is
// done with.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_PARSER_H
#define KRAIT_COMPILER_PARSER_H

#include "arena.h"
#include "ast.h"
#include "syntax_error.h"

typedef struct Parser Parser;

typedef enum ParseStatus {
    PARSE_STATEMENT,  // a statement (or the expression) was stored
    PARSE_END,        // there is none left
    PARSE_INCOMPLETE, // only with options.interactive: more lines could make this right
    PARSE_UNCLOSED,   // the same, where a bracket, a string or a line with `\` is still open
    PARSE_ERROR       // the SyntaxError given to parser_create says why
} ParseStatus;

typedef enum ParseMode {
    PARSE_FILE,      // compile(..., 'exec')
    PARSE_SINGLE,    // compile(..., 'single'): one statement, or one line of simple statements
    PARSE_EXPRESSION // compile(..., 'eval')
} ParseMode;

// Says something about a statement that is legal but doubtful: always a SyntaxWarning. Returning
// false turns the warning into an error with the same text and place.
typedef bool WarningFunction(void *context, const SyntaxError *warning);

typedef struct ParserOptions {
    const char *source; // need not be NUL-terminated
    size_t length;      // less than 1 GiB
    // The source is text that was a Python str: UTF-8 for certain, and an encoding cookie is
    // ignored.
    bool source_is_text;
    bool interactive; // tell incomplete input from wrong input, as a prompt needs
    ParseMode mode;
    MemorySource memory;    // for the parser itself; trees go into the arena of each call
    // Of nested expressions and statements. A level takes up to about 500 bytes of C stack on a
    // 64-bit host; 0 for the default.
    uint16_t depth_limit;
    // How deep a mistake may lie to be explained by more than "invalid syntax": looking for it
    // takes up to about 3500 bytes of C stack a level; 0 for a third of depth_limit.
    uint16_t diagnosis_depth_limit;
    const char *filename;   // only for messages; may be NULL
    WarningFunction *warn;  // may be NULL
    void *warning_context;
} ParserOptions;

// What the cookie at the start of a source (PEP 263) names; `utf-8` if there is none.
Identifier source_encoding(const char *source, uint32_t length);

// Returns NULL, with *error filled, if the text cannot be read at all (its encoding, NUL
// bytes) or there is no memory. `error` is kept: later errors are stored there too.
Parser *parser_create(const ParserOptions *options, SyntaxError *error);

void parser_destroy(Parser *parser);

// Stores the next top-level statement, made in `arena`: a whole compound statement, or one of
// the simple statements of a line. After an error, or at an incomplete text, the parser
// can only be destroyed.
ParseStatus parse_next_statement(Parser *parser, Arena *arena, Node **statement);

// Stores the one expression that the source is. For PARSE_EXPRESSION parsers.
ParseStatus parse_expression_source(Parser *parser, Arena *arena, Node **expression);

// The number of characters before byte `column` of `line`. Takes time in proportion to the
// distance from the start of the last statement.
uint32_t parser_character_column(const Parser *parser, uint32_t line, uint32_t column);

// The text of a line, without its newline. NULL if there is no such line.
const char *parser_line(const Parser *parser, uint32_t line, uint32_t *length);

#endif
