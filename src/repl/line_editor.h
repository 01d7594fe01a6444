// Editing of one line at the console, with history and completion.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_LINE_EDITOR_H
#define KRAIT_REPL_LINE_EDITOR_H

#include "repl/display.h"
#include "repl/history.h"
#include "repl/keys.h"
#include "repl/line.h"

enum { INDENTATION_STEP = 4 };

// Lives on the C stack.
typedef struct LineEditor {
    Line line;
    Display display;
    KeyDecoder keys;         // lasts from line to line
    History *history;
    size_t age;              // the history's line that is shown, 0: none
    Value draft;             // str: the line that was left for the history
    bool is_first;           // of a statement
} LineEditor;

// Reads a line, which begins with so many blanks, to editor->line. Returns the key that ended it: KEY_ENTER,
// KEY_CTRL_C; KEY_CTRL_D on a blank line; KEY_CTRL_A, KEY_CTRL_B, KEY_CTRL_E on an empty first line; KEY_NONE if the console is
// closed. The cursor stands in a new row then. May run Python code (completion, pending events), collect and raise.
Key edit_line(Vm *vm, LineEditor *editor, const char *prompt, size_t indentation);

#endif
