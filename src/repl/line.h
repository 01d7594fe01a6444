// The line that is being typed: its text and the cursor in it. Knows nothing of terminals.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_LINE_H
#define KRAIT_REPL_LINE_H

#include "objects/text_builder.h"

// Lives on the C stack.
typedef struct Line {
    TextBuilder text;        // UTF-8, without control characters
    size_t cursor;           // 0 .. text.length, at the start of a character
} Line;

static inline const char *line_text(const Line *line) { return line->text.blob ? line->text.blob->bytes : ""; }

// Inserts at the cursor, which goes behind it. May collect; raises MemoryError, with the line as it was.
void line_insert(Vm *vm, Line *line, const char *text, size_t length);
// Removes [start, end), and puts the cursor there.
void line_remove(Line *line, size_t start, size_t end);
// The text becomes this one, with the cursor at its end. It may lie in the heap if its owner is held.
void line_set(Vm *vm, Line *line, const char *text, size_t length);

// Where the cursor would be one character or one word further; at the line's ends where it is.
size_t line_left(const Line *line);
size_t line_right(const Line *line);
size_t line_word_left(const Line *line);
size_t line_word_right(const Line *line);

// Leading blanks.
size_t line_indentation(const Line *line);
// Nothing but blanks.
bool line_is_blank(const Line *line);

// Letters, digits, '_' and what is not ASCII.
bool is_word_byte(char byte);

#endif
