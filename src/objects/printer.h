// Text output of tracebacks: pieces of UTF-8 go to a TextWriter, with the margin that
// exception groups draw. Printing itself neither allocates nor raises.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_PRINTER_H
#define KRAIT_OBJECTS_PRINTER_H

#include "objects/exception.h"

typedef struct Printer {
    TextWriter write;
    void *context;
    unsigned depth;          // nesting of exception groups
    char margin;             // first character of the margin: '|', or '+' for a group's headline
    bool in_line;            // something was written since the last newline
    bool is_plain;           // no carets, one line of source for each frame
    bool need_close;         // the last member of a group has still to draw the closing line
    Value seen;              // list of the exceptions printed, against circles
} Printer;

// May contain newlines, and may end within a line.
void print_text(Printer *printer, const char *text, size_t length);
void print_c(Printer *printer, const char *text);
void print_str(Printer *printer, Value str);
void print_number(Printer *printer, uintptr_t number);
// An ASCII character.
void print_repeated(Printer *printer, char character, size_t count);

// The frames of a traceback (from `traceback` on), as CPython prints them: traceback_print.c.
// May collect and raise: source lines come from files.
void print_frames(Vm *vm, Printer *printer, Value traceback);

#endif
