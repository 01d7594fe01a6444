// The lexer's centre: blanks, comments, and the choice among the other files (lexer_name,
// lexer_number, lexer_operator, lexer_string, lexer_indent).
//
// Written by hand: one look at the first byte decides what a token is, and most are finished
// after one or two more. The source is UTF-8 that was checked before, without a NUL, so
// lexer_peek() can use NUL for its end. `position` is the only place that is kept; lines are
// counted as newlines go by.
//
// SPDX-License-Identifier: MIT
#include "lexer.h"

#include <string.h>

// One lookup instead of several comparisons; bytes beyond ASCII are letters until proven otherwise.
const uint8_t lexer_character_classes[256] = {
    ['0' ... '9'] = CHARACTER_NAME_PART | CHARACTER_DIGIT | CHARACTER_HEXADECIMAL,
    ['A' ... 'F'] = CHARACTER_NAME_START | CHARACTER_NAME_PART | CHARACTER_HEXADECIMAL,
    ['G' ... 'Z'] = CHARACTER_NAME_START | CHARACTER_NAME_PART,
    ['_'] = CHARACTER_NAME_START | CHARACTER_NAME_PART,
    ['a' ... 'f'] = CHARACTER_NAME_START | CHARACTER_NAME_PART | CHARACTER_HEXADECIMAL,
    ['g' ... 'z'] = CHARACTER_NAME_START | CHARACTER_NAME_PART,
    [0x80 ... 0xFF] = CHARACTER_NAME_START | CHARACTER_NAME_PART,
};

// The stacks themselves are kept: their capacities are right for the next source too.
void lexer_start(Lexer *lexer, Reporter *reporter, const char *source, uint32_t length, MemorySource memory) {
    lexer->reporter = reporter;
    lexer->memory = memory;
    lexer->source = source;
    lexer->length = length;
    lexer->position = 0;
    lexer->line = 1;
    lexer->line_start = 0;
    lexer->at_line_start = true;
    lexer->line_has_tokens = false;
    lexer->reached_end = false;
    lexer->warned_until = 0;
    lexer->has_weak_error = false;
    lexer->pending_indents = 0;
    lexer->indent_count = 0;
    lexer->bracket_count = 0;
    lexer->fstring_count = 0;
}

void *lexer_grow(Lexer *lexer, void *entries, uint16_t *capacity, size_t entry_size) {
    uint16_t larger = *capacity == 0 ? LEXER_FIRST_CAPACITY : (uint16_t)(*capacity * 2);
    void *grown = memory_grow(&lexer->memory, entries, *capacity * entry_size, larger * entry_size);
    if (grown == NULL) {
        report_out_of_memory(lexer->reporter);
    }
    *capacity = larger;
    return grown;
}

// The capacities are what lexer_grow() last asked for.
void lexer_release(Lexer *lexer) {
    const MemorySource *memory = &lexer->memory;
    memory_release(memory, lexer->indents, lexer->indent_capacity * sizeof(Indentation));
    memory_release(memory, lexer->brackets, lexer->bracket_capacity * sizeof(uint32_t));
    memory_release(memory, lexer->fstrings, lexer->fstring_capacity * sizeof(OpenFString));
}

// Only the top entries of the stacks are saved: what is read ahead may replace those, but
// closes nothing that lies below them.
LexerState lexer_save(const Lexer *lexer) {
    return (LexerState){
        .position = lexer->position,
        .line = lexer->line,
        .line_start = lexer->line_start,
        .top_bracket = lexer->bracket_count > 0 ? lexer->brackets[lexer->bracket_count - 1] : 0,
        .top_fstring = lexer->fstring_count > 0 ? lexer->fstrings[lexer->fstring_count - 1]
                                                : (OpenFString){0},
        .indent_count = lexer->indent_count,
        .bracket_count = lexer->bracket_count,
        .fstring_count = lexer->fstring_count,
        .pending_indents = lexer->pending_indents,
        .at_line_start = lexer->at_line_start,
        .line_has_tokens = lexer->line_has_tokens,
    };
}

// Entries above the saved counts are forgotten; those just below may have been overwritten.
void lexer_restore(Lexer *lexer, LexerState state) {
    lexer->position = state.position;
    lexer->line = state.line;
    lexer->line_start = state.line_start;
    lexer->indent_count = state.indent_count;
    lexer->bracket_count = state.bracket_count;
    lexer->fstring_count = state.fstring_count;
    lexer->pending_indents = state.pending_indents;
    lexer->at_line_start = state.at_line_start;
    lexer->line_has_tokens = state.line_has_tokens;
    if (state.bracket_count > 0) {
        lexer->brackets[state.bracket_count - 1] = state.top_bracket;
    }
    if (state.fstring_count > 0) {
        lexer->fstrings[state.fstring_count - 1] = state.top_fstring;
    }
}

// Columns count bytes; the reporter turns them into characters when an error is shown.
SourceRange lexer_range_from(const Lexer *lexer, uint32_t start) {
    return (SourceRange){lexer->line, start - lexer->line_start, lexer->line,
                         lexer->position - lexer->line_start};
}

SourceRange lexer_point(const Lexer *lexer, uint32_t back) {
    uint32_t column = lexer->position - lexer->line_start - back;
    return (SourceRange){lexer->line, column, lexer->line, column};
}

// A range without an extent: one caret.
_Noreturn void lexer_fail(Lexer *lexer, const char *message) {
    SourceRange range = lexer_point(lexer, 0);
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "%s", message);
}

// A CR alone ends a line too, as in CPython's universal newlines.
void lexer_take_newline(Lexer *lexer) {
    if (lexer_peek(lexer, 0) == '\r' && lexer_peek(lexer, 1) == '\n') {
        lexer->position++;
    }
    lexer->position++;
    lexer->line++;
    lexer->line_start = lexer->position;
}

// --- Brackets ---

// The limit guards the parser's stack as well: brackets are most of what makes expressions nest.
void lexer_open_bracket(Lexer *lexer, uint32_t offset) {
    if (lexer->bracket_count >= LEXER_BRACKET_LIMIT) {
        lexer_fail(lexer, "too many nested parentheses");
    }
    if (lexer->bracket_count == lexer->bracket_capacity) {
        lexer->brackets = lexer_grow(lexer, lexer->brackets, &lexer->bracket_capacity, sizeof(uint32_t));
    }
    lexer->brackets[lexer->bracket_count++] = offset;
}

bool lexer_is_in_field(const Lexer *lexer) {
    return lexer->bracket_count > 0
           && (lexer->brackets[lexer->bracket_count - 1] & BRACKET_IS_FIELD) != 0;
}

// The line and column of an offset that lies before the current position.
SourceRange lexer_place_of(const Lexer *lexer, uint32_t offset) {
    // Backwards line by line: errors are rare, so no table of line starts is kept.
    uint32_t line = lexer->line;
    uint32_t start = lexer->line_start;
    while (start > offset) {
        line--;
        start--;
        if (lexer->source[start] == '\n' && start > 0 && lexer->source[start - 1] == '\r') {
            start--;
        }
        while (start > 0 && lexer->source[start - 1] != '\n' && lexer->source[start - 1] != '\r') {
            start--;
        }
    }
    return (SourceRange){line, offset - start, line, offset - start};
}

// --- Blanks ---

// The newline itself is left for the next step.
static void skip_to_line_end(Lexer *lexer) {
    const char *source = lexer->source;
    uint32_t position = lexer->position;
    while (position < lexer->length && source[position] != '\n' && source[position] != '\r') {
        position++;
    }
    lexer->position = position;
}

// Errors about it are weak: an unclosed bracket elsewhere says more.
// A backslash that is the last character of its line, which goes on in the next.
static void take_continuation(Lexer *lexer) {
    lexer->position++;
    uint32_t column = lexer->position - lexer->line_start;
    SourceRange range = {lexer->line, column, lexer->line, COLUMN_UNKNOWN};
    char next = lexer_peek(lexer, 0);
    lexer->reached_end = next == '\0';
    if (next == '\n' || next == '\r') {
        lexer_take_newline(lexer);
    } else if (next != '\0') {
        lexer->has_weak_error = true;
        range.end_column = COLUMN_ZERO;
        report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range,
                     "unexpected character after line continuation character");
    }
    if (lexer->position >= lexer->length) {
        lexer->has_weak_error = true;
        report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "unexpected EOF while parsing");
    }
}

// The parser shows a missing token at the comment, and not behind it.
// Skips what separates tokens: inside brackets also newlines. Returns where the last comment
// began, or where the next token does.
static uint32_t skip_blanks(Lexer *lexer) {
    uint32_t comment = UINT32_MAX;
    for (;;) {
        char character = lexer_peek(lexer, 0);
        if (character == ' ' || character == '\t' || character == '\f') {
            lexer->position++;
        } else if (character == '#') {
            comment = lexer->position;
            skip_to_line_end(lexer);
        } else if (character == '\\') {
            take_continuation(lexer);
        } else if ((character == '\n' || character == '\r') && lexer->bracket_count > 0) {
            lexer_take_newline(lexer);
        } else {
            return comment < lexer->position ? comment : lexer->position;
        }
    }
}

// --- Tokens ---

// Bytes beyond ASCII are collected first and looked at afterwards: most names have none.
static uint8_t name(Lexer *lexer) {
    uint32_t start = lexer->position;
    uint32_t position = start;
    unsigned char seen = 0;
    while (position < lexer->length && lexer_is(lexer->source[position], CHARACTER_NAME_PART)) {
        seen |= (unsigned char)lexer->source[position];
        position++;
    }
    lexer->position = position;
    if (seen >= 0x80) {
        lexer_check_identifier(lexer, start);
        return TOKEN_NAME;
    }
    return lexer_name_kind(lexer->source + start, position - start);
}

// Letters in front of a quote are a prefix of the string.
static void name_or_string(Lexer *lexer, Token *token) {
    uint32_t prefix_length;
    if (lexer_prefix(lexer, &token->prefix, &prefix_length)) {
        lexer->position += prefix_length;
        lexer_string(lexer, token);
    } else {
        token->prefix = 0;
        token->kind = name(lexer);
    }
}

// Where the token begins ...
static void begin(const Lexer *lexer, Token *token) {
    token->prefix = 0;
    token->quote_length = 0;
    token->start = lexer->position;
    token->range.line = lexer->line;
    token->range.column = lexer->position - lexer->line_start;
}

// The comment that ends a line is shown as part of the newline.
static void begin_at_comment(const Lexer *lexer, Token *token, uint32_t comment) {
    if (lexer->bracket_count == 0) {
        token->start = comment;
        token->range.column = comment - lexer->line_start;
    }
}

// ... and where it ends: at the current position.
static void finish(const Lexer *lexer, Token *token) {
    token->depth = (uint8_t)lexer->bracket_count;
    token->end = lexer->position;
    token->range.end_line = lexer->line;
    token->range.end_column = lexer->position - lexer->line_start;
}

// One of the INDENTs or DEDENTs that are due. An INDENT is as wide as the indentation.
// A DEDENT has no width and stands where the next token begins.
static void indentation_token(Lexer *lexer, Token *token) {
    bool is_indent = lexer->pending_indents > 0;
    lexer->pending_indents = (int16_t)(lexer->pending_indents + (is_indent ? -1 : 1));
    token->kind = is_indent ? TOKEN_INDENT : TOKEN_DEDENT;
    begin(lexer, token);
    finish(lexer, token);
    if (is_indent) {
        token->range.column = 0;
        token->start = lexer->line_start;
    }
}

// A newline outside brackets, or the end of a source whose last line has none.
// A source without a newline at its end is read as if it had one, of one column.
static void newline_token(Lexer *lexer, Token *token) {
    token->kind = TOKEN_NEWLINE;
    finish(lexer, token);
    if (lexer->position < lexer->length) {
        token->range.end_column++;
        token->end++;
        lexer_take_newline(lexer);
    } else if (lexer->is_open) {
        token->range.column = COLUMN_ZERO;
        lexer->ended_flat = lexer->indent_count == 0;
    } else {
        token->range.end_column++;
    }
    lexer->at_line_start = true;
    lexer->line_has_tokens = false;
}

// At the end of the source outside brackets, the open line ends, then blocks, then the file.
static void end_token(Lexer *lexer, Token *token) {
    if (lexer->line_has_tokens && lexer->bracket_count == 0) {
        newline_token(lexer, token);
        return;
    }
    token->kind = TOKEN_END_OF_FILE;
    finish(lexer, token);
}

// The order matters: indentation, then blanks, then what can only be told by its first
// character.
void lexer_next(Lexer *lexer, Token *token) {
    if (lexer->at_line_start) {
        lexer_indentation(lexer);
    }
    if (lexer->pending_indents != 0) {
        indentation_token(lexer, token);
        return;
    }
    uint32_t comment = skip_blanks(lexer);
    begin(lexer, token);
    if (lexer->position >= lexer->length) {
        begin_at_comment(lexer, token, comment);
        end_token(lexer, token);
        return;
    }
    char character = lexer->source[lexer->position];
    if (character == '\n' || character == '\r') {
        begin_at_comment(lexer, token, comment);
        newline_token(lexer, token);
        return;
    }
    lexer->line_has_tokens = true;
    if (lexer_is(character, CHARACTER_NAME_START)) {
        name_or_string(lexer, token);
    } else if (lexer_is(character, CHARACTER_DIGIT)) {
        lexer_number(lexer);
        token->kind = TOKEN_NUMBER;
    } else if (character == '"' || character == '\'') {
        lexer_string(lexer, token);
    } else {
        token->kind = lexer_operator(lexer);
    }
    finish(lexer, token);
}

// --- The rest of the source ---
//
// When the parser fails at a token, CPython has read on to look for an error that the lexer
// would report, or for a bracket that was never closed: those explain more than
// "invalid syntax". The same is done here, without a parser: only brackets and f-strings count.

// Steps over text of an f-string, or over one token.
static void skip_one(Lexer *lexer, Token *token) {
    if (lexer_in_fstring_text(lexer)) {
        // Nobody parses here, so the quote that comes too early is simply believed.
        FStringStop stop = lexer_fstring_text(lexer, token);
        if (stop == FSTRING_QUOTE_TOO_EARLY) {
            lexer->position += lexer->fstrings[lexer->fstring_count - 1].quote_length;
            lexer->fstring_count--;
        }
        if (stop != FSTRING_CLOSE_BRACE) {
            return;
        }
    }
    lexer_next(lexer, token);
    if (token->kind == TOKEN_COLON && lexer_is_in_field(lexer)) {
        lexer_begin_specification(lexer);
    }
}

// `last` may be the colon of a field whose specification the parser did not reach.
void lexer_check_rest(Lexer *lexer, const Token *last, uint32_t line) {
    Token token = *last;
    if (last->kind == TOKEN_COLON && lexer_is_in_field(lexer)) {
        lexer_begin_specification(lexer);
    }
    while (token.kind != TOKEN_END_OF_FILE) {
        skip_one(lexer, &token);
    }
    lexer_check_unclosed(lexer, line);
}

// Only the innermost bracket is named: the others may well be closed further down.
void lexer_check_unclosed(Lexer *lexer, uint32_t line) {
    if (lexer->bracket_count > 0) {
        uint32_t offset = lexer->brackets[lexer->bracket_count - 1] & BRACKET_OFFSET;
        SourceRange place = lexer_place_of(lexer, offset);
        if (place.line < line) {
            place.end_column = COLUMN_ZERO;
            report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, place, "'%c' was never closed",
                         lexer->source[offset]);
        }
    }
}
