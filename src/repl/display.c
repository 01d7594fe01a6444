// SPDX-License-Identifier: MIT
#include "repl/display.h"

#include "hal_console.h"
#include "repl/console.h"
#include "support/utf8.h"

// Each character of the line is one column.
static size_t position_of(const Display *display, const Line *line, size_t offset) {
    return display->start + utf8_count(line_text(line), offset);
}

// Sideways, short ways by backspaces: they are shorter, and understood by everyone.
static void move_to_column(size_t from, size_t to) {
    enum { SHORT = 3 };
    size_t back = from > to ? from - to : 0;
    if (to == 0 && from > 0) console_write("\r");
    else if (back <= SHORT) console_write_bytes("\b\b\b", back);
    else console_write_sequence(back, 'D');
    if (to > from) console_write_sequence(to - from, 'C');
}

// Rows by the arrows' sequences: a line feed could scroll.
static void move_to(Display *display, size_t to) {
    size_t width = display->width, from_row = display->cursor / width, to_row = to / width;
    if (to_row < from_row) console_write_sequence(from_row - to_row, 'A');
    if (to_row > from_row) console_write_sequence(to_row - from_row, 'B');
    move_to_column(display->cursor % width, to % width);
    display->cursor = to;
}

// Behind a full row terminals wait with the cursor at its end; it has to stand in the next row.
static void write_forward(Display *display, const char *text, size_t size) {
    console_write_bytes(text, size);
    display->cursor += utf8_count(text, size);
    if (size && display->cursor % display->width == 0) console_write(" \r");
}

// A shorter line leaves characters behind, in this row or in rows below it.
void display_update(Display *display, const Line *line, size_t from) {
    size_t end = position_of(display, line, line->text.length);
    if (from < line->text.length || end < display->end) {
        move_to(display, position_of(display, line, from));
        write_forward(display, line_text(line) + from, line->text.length - from);
    }
    if (end < display->end) console_write(display->width == SIZE_MAX ? "\x1b[K" : "\x1b[J");
    display->end = end;
    move_to(display, position_of(display, line, line->cursor));
}

void display_start(Display *display, const char *prompt, const Line *line) {
    int columns = hal_console_columns();
    *display = (Display){.prompt = prompt, .width = columns > 0 ? (size_t)columns : SIZE_MAX};
    write_forward(display, prompt, strlen(prompt));
    display->start = display->end = display->cursor;
    display_update(display, line, 0);
}

void display_leave(Display *display) {
    move_to(display, display->end);
    console_write("\r\n");
}
