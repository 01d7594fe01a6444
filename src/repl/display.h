// Shows a prompt and the line behind it on a terminal, with as few bytes as will do: a serial line is slow.
//
// Each character counts as one column. Where the terminal's width is known a long line goes on in the next rows; where
// it is not, the terminal is taken to be wide enough.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_DISPLAY_H
#define KRAIT_REPL_DISPLAY_H

#include "repl/line.h"

// Positions are columns, counted from the start of the prompt on through all rows.
typedef struct Display {
    const char *prompt;
    size_t width;            // columns of the terminal, or SIZE_MAX
    size_t start;            // the position behind the prompt
    size_t cursor;           // where the terminal's cursor is
    size_t end;              // behind the last character shown
} Display;

// Shows the prompt and the line at the terminal's left edge.
void display_start(Display *display, const char *prompt, const Line *line);
// The line has changed from byte `from` on, or only its cursor has moved.
void display_update(Display *display, const Line *line, size_t from);
// Moves the terminal's cursor behind the line and to the next row.
void display_leave(Display *display);

#endif
