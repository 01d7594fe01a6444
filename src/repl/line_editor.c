// SPDX-License-Identifier: MIT
#include "repl/line_editor.h"

#include "objects/list.h"
#include "objects/raise.h"
#include "repl/complete.h"
#include "repl/console.h"

// Nothing of the text has changed.
static void move_cursor(LineEditor *editor, size_t to) {
    editor->line.cursor = to;
    display_update(&editor->display, &editor->line, editor->line.text.length);
}

// --- Changes ---

static void insert(Vm *vm, LineEditor *editor, const char *text, size_t length) {
    size_t from = editor->line.cursor;
    line_insert(vm, &editor->line, text, length);
    display_update(&editor->display, &editor->line, from);
}

static void erase(LineEditor *editor, size_t start, size_t end) {
    line_remove(&editor->line, start, end);
    display_update(&editor->display, &editor->line, start);
}

// To the next or the previous step of indentation.
static void indent(Vm *vm, LineEditor *editor) {
    insert(vm, editor, "    ", INDENTATION_STEP - editor->line.cursor % INDENTATION_STEP);
}

// The step before the cursor, which stands behind at least one blank.
static size_t outdented(const Line *line) { return (line->cursor - 1) / INDENTATION_STEP * INDENTATION_STEP; }

static bool is_in_indentation(const Line *line) { return line->cursor <= line_indentation(line); }

static void erase_left(LineEditor *editor) {
    const Line *line = &editor->line;
    bool by_steps = line->cursor && is_in_indentation(line);
    erase(editor, by_steps ? outdented(line) : line_left(line), line->cursor);
}

// --- History ---

// Line 0 is the draft: what was being typed when the history was entered.
static void recall(Vm *vm, LineEditor *editor, size_t age) {
    const Line *line = &editor->line;
    const char *text = age ? history_line(editor->history, age) : str_text(editor->draft);
    if (!text) return;
    if (editor->age == 0) editor->draft = str_new(vm, line_text(line), line->text.length);
    editor->age = age;
    line_set(vm, &editor->line, text, strlen(text));
    display_update(&editor->display, line, 0);
}

static void recall_newer(Vm *vm, LineEditor *editor) {
    if (editor->age) recall(vm, editor, editor->age - 1);
}

// --- Completion ---

static size_t choice_length(Value choices, size_t i) { return str_unchecked(list_item(choices, i))->length; }

// As wide as the longest name.
static size_t column_width(Value choices) {
    enum { GAP = 2 };
    size_t longest = 0;
    for (size_t i = 0; i < list_count(choices); i++) {
        if (choice_length(choices, i) > longest) longest = choice_length(choices, i);
    }
    return longest + GAP;
}

static void write_choice(Value choices, size_t i, size_t width, bool ends_row) {
    console_write(str_text(list_item(choices, i)));
    for (size_t length = choice_length(choices, i); length < width && !ends_row; length++) console_write(" ");
    if (ends_row) console_write("\r\n");
}

// In rows below the line, which is shown again under them.
static void show_choices(LineEditor *editor, Value choices) {
    enum { USUAL_WIDTH = 80 };
    size_t count = list_count(choices), width = column_width(choices);
    size_t columns = (editor->display.width == SIZE_MAX ? USUAL_WIDTH : editor->display.width) / width;
    if (columns == 0) columns = 1;
    display_leave(&editor->display);
    for (size_t i = 0; i < count; i++) write_choice(choices, i, width, i + 1 == count || (i + 1) % columns == 0);
    display_start(&editor->display, editor->display.prompt, &editor->line);
}

static void complete_line(Vm *vm, void *context) {
    LineEditor *editor = context;
    Completion completion;
    complete(vm, line_text(&editor->line), editor->line.cursor, &completion);
    if (completion.shared > completion.typed) {
        const char *text = str_text(list_item(completion.choices, 0));
        insert(vm, editor, text + completion.typed, completion.shared - completion.typed);
    } else if (list_count(completion.choices) > 1) {
        show_choices(editor, completion.choices);
    }
}

// What goes wrong in a program's attributes is no matter here: there is nothing to offer then.
static void complete_or_indent(Vm *vm, LineEditor *editor) {
    Value ignored;
    if (is_in_indentation(&editor->line)) indent(vm, editor);
    else try_call(vm, complete_line, editor, &ignored);
}

// --- Keys ---

static void clear_screen(LineEditor *editor) {
    console_write("\x1b[H\x1b[J");
    display_start(&editor->display, editor->display.prompt, &editor->line);
}

static void move_by(LineEditor *editor, Key key) {
    const Line *line = &editor->line;
    size_t to = key == KEY_LEFT ? line_left(line) : key == KEY_RIGHT ? line_right(line)
              : key == KEY_WORD_LEFT ? line_word_left(line) : key == KEY_WORD_RIGHT ? line_word_right(line)
              : key == KEY_END ? line->text.length : 0;
    move_cursor(editor, to);
}

static void obey(Vm *vm, LineEditor *editor, Key key) {
    Line *line = &editor->line;
    switch (key) {
    case KEY_CHARACTER: insert(vm, editor, editor->keys.character, editor->keys.length); break;
    case KEY_TAB: complete_or_indent(vm, editor); break;
    case KEY_LEFT: case KEY_RIGHT: case KEY_HOME: case KEY_END: case KEY_WORD_LEFT: case KEY_WORD_RIGHT:
        move_by(editor, key);
        break;
    case KEY_UP: recall(vm, editor, editor->age + 1); break;
    case KEY_DOWN: recall_newer(vm, editor); break;
    case KEY_BACKSPACE: erase_left(editor); break;
    case KEY_DELETE: erase(editor, line->cursor, line_right(line)); break;
    case KEY_DELETE_WORD_LEFT: erase(editor, line_word_left(line), line->cursor); break;
    case KEY_DELETE_WORD_RIGHT: erase(editor, line->cursor, line_word_right(line)); break;
    case KEY_DELETE_TO_START: erase(editor, 0, line->cursor); break;
    case KEY_DELETE_TO_END: erase(editor, line->cursor, line->text.length); break;
    case KEY_CLEAR_SCREEN: clear_screen(editor); break;
    default: break;
    }
}

static bool is_mode_key(Key key) { return key == KEY_CTRL_A || key == KEY_CTRL_B || key == KEY_CTRL_E; }

static bool ends_line(const LineEditor *editor, Key key) {
    const Line *line = &editor->line;
    if (key == KEY_ENTER || key == KEY_CTRL_C) return true;
    if (key == KEY_CTRL_D) return line_is_blank(line);
    return is_mode_key(key) && editor->is_first && line->text.length == 0;
}

// What Ctrl with a letter does to a line that it does not end.
static Key key_inside_line(Key key) {
    switch (key) {
    case KEY_CTRL_A: return KEY_HOME;
    case KEY_CTRL_B: return KEY_LEFT;
    case KEY_CTRL_D: return KEY_DELETE;
    case KEY_CTRL_E: return KEY_END;
    default: return key;
    }
}

static Key read_keys(Vm *vm, LineEditor *editor) {
    for (int byte; (byte = console_read(vm)) >= 0;) {
        Key key = key_from_byte(&editor->keys, (uint8_t)byte);
        if (key == KEY_NONE) continue;
        if (ends_line(editor, key)) return key;
        obey(vm, editor, key_inside_line(key));
    }
    return KEY_NONE;
}

Key edit_line(Vm *vm, LineEditor *editor, const char *prompt, size_t indentation) {
    Line *line = &editor->line;
    *line = (Line){.cursor = 0};
    editor->age = 0;
    editor->draft = str_empty();
    while (line->cursor < indentation) line_insert(vm, line, " ", 1);
    display_start(&editor->display, prompt, line);
    Key end = read_keys(vm, editor);
    display_leave(&editor->display);
    if (end == KEY_ENTER && !line_is_blank(line)) history_add(editor->history, line_text(line), line->text.length);
    return end;
}
