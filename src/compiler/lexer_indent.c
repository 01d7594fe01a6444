// Indentation: what stands before the first token of a logical line.
//
// Two columns are kept for each level, one with tabs to multiples of 8 and one with tabs as a
// single column. If they do not agree on which of two lines is deeper, the text would mean
// something else in an editor with other tab stops: that is a TabError (language reference,
// 2.1.8). Levels form a stack; what a line changes becomes `pending_indents`.
//
// SPDX-License-Identifier: MIT
#include "lexer.h"

enum { TAB_WIDTH = 8 };

// Weak errors (has_weak_error) yield to a bracket left open on an earlier line.
// Shown at the end of the line.
static _Noreturn void fail_line(Lexer *lexer, const char *message) {
    uint32_t length;
    find_source_line(lexer->source, lexer->length, lexer->line, &length);
    SourceRange range = {lexer->line, length, lexer->line, COLUMN_UNKNOWN};
    lexer->has_weak_error = true;
    report_error(lexer->reporter, SYNTAX_ERROR_INDENTATION, range, "%s", message);
}

// Shown at the beginning of the line, without an end.
static _Noreturn void fail_inconsistent(Lexer *lexer) {
    SourceRange range = {lexer->line, 0, lexer->line, COLUMN_ZERO};
    lexer->has_weak_error = true;
    report_error(lexer->reporter, SYNTAX_ERROR_TAB, range,
                 "inconsistent use of tabs and spaces in indentation");
}

// Of any of the three kinds of newline.
static bool is_newline(char character) {
    return character == '\n' || character == '\r';
}

// A form feed starts counting again: editors put it alone before a section.
// Reads blanks up to the first other character. A backslash continues the line, whose
// indentation is then the one before the backslash.
static Indentation read_blanks(Lexer *lexer) {
    Indentation indentation = {0, 0};
    Indentation continued = {0, 0};
    bool is_continued = false;
    for (;;) {
        char character = lexer_peek(lexer, 0);
        if (character == ' ') {
            indentation.column++;
            indentation.other++;
        } else if (character == '\t') {
            indentation.column = (indentation.column / TAB_WIDTH + 1) * TAB_WIDTH;
            indentation.other++;
        } else if (character == '\f') {
            indentation = (Indentation){0, 0};
        } else if (character == '\\' && is_newline(lexer_peek(lexer, 1))) {
            continued = is_continued ? continued : indentation;
            is_continued = true;
            lexer->position++;
            lexer_take_newline(lexer);
            continue;
        } else {
            return is_continued ? continued : indentation;
        }
        lexer->position++;
    }
}

// Stands at the newline afterwards, or at the end.
static void skip_comment(Lexer *lexer) {
    if (lexer_peek(lexer, 0) == '#') {
        while (lexer_peek(lexer, 0) != '\n' && lexer_peek(lexer, 0) != '\r'
               && lexer->position < lexer->length) {
            lexer->position++;
        }
    }
}

// The outermost level is not on the stack.
static Indentation innermost(const Lexer *lexer) {
    return lexer->indent_count > 0 ? lexer->indents[lexer->indent_count - 1] : (Indentation){0, 0};
}

// Deeper by one measure must be deeper by the other.
// A new, deeper level.
static void indent(Lexer *lexer, Indentation indentation) {
    if (lexer->indent_count + 1 >= LEXER_INDENT_LIMIT) {
        fail_line(lexer, "too many levels of indentation");
    }
    if (indentation.other <= innermost(lexer).other) {
        fail_inconsistent(lexer);
    }
    if (lexer->indent_count == lexer->indent_capacity) {
        lexer->indents = lexer_grow(lexer, lexer->indents, &lexer->indent_capacity, sizeof(Indentation));
    }
    lexer->indents[lexer->indent_count++] = indentation;
    lexer->pending_indents = 1;
}

// One DEDENT is due for each; `pending_indents` counts them downwards from 0.
// Closes levels until the line's indentation is one of them.
static void dedent(Lexer *lexer, Indentation indentation) {
    while (indentation.column < innermost(lexer).column) {
        lexer->indent_count--;
        lexer->pending_indents--;
    }
    if (indentation.column != innermost(lexer).column) {
        fail_line(lexer, "unindent does not match any outer indentation level");
    }
    if (indentation.other != innermost(lexer).other) {
        fail_inconsistent(lexer);
    }
}

// What the indentation of a line with tokens means.
static void compare(Lexer *lexer, Indentation indentation) {
    uint32_t current = innermost(lexer).column;
    if (indentation.column > current) {
        indent(lexer, indentation);
    } else if (indentation.column < current) {
        dedent(lexer, indentation);
    } else if (indentation.other != innermost(lexer).other) {
        fail_inconsistent(lexer);
    }
}

// Blank lines and lines with only a comment have no indentation to speak of. At the end of
// the source all levels are closed.
void lexer_indentation(Lexer *lexer) {
    lexer->at_line_start = false;
    for (;;) {
        Indentation indentation = read_blanks(lexer);
        skip_comment(lexer);
        if (lexer->position >= lexer->length) {
            compare(lexer, (Indentation){0, 0});
            return;
        }
        char character = lexer_peek(lexer, 0);
        if (character != '\n' && character != '\r') {
            compare(lexer, indentation);
            return;
        }
        lexer_take_newline(lexer);
    }
}
