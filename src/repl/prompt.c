// The friendly prompt: lines are gathered until the compiler says that the statement is complete; an empty line ends a
// block.
// SPDX-License-Identifier: MIT
#include "repl/prompt.h"

#include "hal_console.h"
#include "modules/io_file.h"
#include "objects/call.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "repl/line_editor.h"
#include "repl/paste.h"
#include "repl/uncaught.h"
#include "vm/port.h"
#include "vm/run.h"
#include "vm/version.h"

enum { INPUT_FILE = 0, OUTPUT_FILE = 1, CTRL_C = 3, PROMPT_GOES_ON = -1 };

typedef struct Prompt {
    const PromptOptions *options;
    bool is_terminal;
    LineEditor editor;
    Value text;              // str: the program's own prompt, while it is shown
    Value source;            // str: the lines of the statement so far
    Completeness state;      // INPUT_COMPLETE: a new statement begins
    size_t indentation;      // of its last line, as the next one should have it
    Key end;                 // how the last line ended
} Prompt;

static const char FIRST_PROMPT[] = ">>> ", NEXT_PROMPT[] = "... ";

static History history;

static void write_text(const char *text) { port_write(1, text, strlen(text)); }

// The first words are what tools for boards look for.
static void say_banner(void) {
    write_text("MicroPython API by Krait " KRAIT_VERSION " (Python 3.14); " KRAIT_MACHINE
               "\nType \"help()\" for more information.\n");
}

// --- Reading a line ---

// What the program has made of sys.ps1 and sys.ps2. Neither runs Python code nor takes memory: what fails before a key
// is read would fail again and again.
static const char *prompt_text(Vm *vm, Prompt *prompt) {
    bool is_first = prompt->state == INPUT_COMPLETE;
    prompt->text = sys_override(vm, is_first ? NAME_ps1 : NAME_ps2);
    if (is_str(prompt->text)) return str_text(prompt->text);
    return is_first ? FIRST_PROMPT : NEXT_PROMPT;
}

// A text that comes faster than it is read was not typed, and brings its own blanks.
static size_t wanted_indentation(const Prompt *prompt) {
    return prompt->state == INPUT_BLOCK && !hal_console_has_input() ? prompt->indentation : 0;
}

static void edit(Vm *vm, Prompt *prompt) {
    LineEditor *editor = &prompt->editor;
    editor->is_first = prompt->state == INPUT_COMPLETE;
    prompt->end = edit_line(vm, editor, prompt_text(vm, prompt), wanted_indentation(prompt));
}

// Standard input is no terminal: lines come through sys.stdin, and prompts go to standard
// error.
static void read_plain_line(Vm *vm, Prompt *prompt) {
    const char *shown = prompt_text(vm, prompt);
    port_write(2, shown, strlen(shown));
    Value text = call_method(vm, sys_stdin(vm), NAME_readline, 0, NULL);
    const Str *line = str_unchecked(text);
    prompt->end = line->length ? KEY_ENTER : KEY_CTRL_D;
    bool has_newline = line->length && line->text[line->length - 1] == '\n';
    line_set(vm, &prompt->editor.line, line->text, line->length - has_newline);
}

static void read_line(Vm *vm, void *context) {
    Prompt *prompt = context;
    if (prompt->is_terminal) edit(vm, prompt);
    else read_plain_line(vm, prompt);
}

static void read_paste_text(Vm *vm, void *context) {
    Prompt *prompt = context;
    prompt->source = read_paste(vm);
}

// While the console is read here, Ctrl-C is a key. The terminal gets its ways back, whatever was raised.
static bool read_from_console(Vm *vm, Prompt *prompt, void (*read)(Vm *vm, void *context), Value *exception) {
    port_flush();
    if (prompt->is_terminal) {
        hal_console_set_interrupt_character(HAL_NO_INTERRUPT_CHARACTER);
        hal_console_begin_editing();
    }
    bool done = try_call(vm, read, prompt, exception);
    if (prompt->is_terminal) {
        hal_console_end_editing();
        hal_console_set_interrupt_character(CTRL_C);
    }
    return done;
}

// --- Running ---

// Behind a colon a step more, even if a comment stands there too.
static size_t indentation_after(const Line *line) {
    const char *text = line_text(line), *comment = memchr(text, '#', line->text.length);
    size_t ends[] = {comment ? (size_t)(comment - text) : line->text.length, line->text.length};
    bool begins_block = false;
    for (int i = 0; i < 2; i++) {
        while (ends[i] && text[ends[i] - 1] == ' ') ends[i]--;
        if (ends[i] && text[ends[i] - 1] == ':') begins_block = true;
    }
    return line_indentation(line) + (begins_block ? INDENTATION_STEP : 0);
}

// Blanks alone are an empty line, unless they stand in a string or in brackets.
static void add_line(Vm *vm, Prompt *prompt) {
    const Line *line = &prompt->editor.line;
    size_t length = prompt->state == INPUT_BLOCK && line_is_blank(line) ? 0 : line->text.length;
    Value text = str_new(vm, line_text(line), length);
    prompt->indentation = indentation_after(line);
    prompt->source = prompt->state == INPUT_COMPLETE ? text : str_format_c(vm, "%S\n%S", prompt->source, text);
}

// A block that needs more lines runs at its first empty one, or says what is wrong with it.
static void run_line(Vm *vm, void *context) {
    Prompt *prompt = context;
    bool is_empty_line = prompt->state == INPUT_BLOCK && line_is_blank(&prompt->editor.line);
    add_line(vm, prompt);
    prompt->editor.line = (Line){.cursor = 0};
    prompt->state = run_typed(vm, prompt->source);
    if (prompt->state == INPUT_BLOCK && is_empty_line) run_typed_as_it_is(vm, prompt->source);
    if (is_empty_line) prompt->state = INPUT_COMPLETE;
}

// The input has ended in the middle of a statement.
static void run_unfinished(Vm *vm, void *context) {
    Prompt *prompt = context;
    run_typed_as_it_is(vm, prompt->source);
    prompt->state = INPUT_COMPLETE;
}

static void run_paste(Vm *vm, void *context) { run_pasted(vm, ((const Prompt *)context)->source); }

static void start_anew(Prompt *prompt) {
    prompt->state = INPUT_COMPLETE;
    prompt->source = str_empty();
    prompt->editor.line = (Line){.cursor = 0};
}

static int report(Vm *vm, Prompt *prompt, Value exception) {
    start_anew(prompt);
    if (is_system_exit(exception)) return system_exit_status(vm, exception);
    report_uncaught(vm, exception);
    return PROMPT_GOES_ON;
}

static int run_and_report(Vm *vm, Prompt *prompt, void (*body)(Vm *vm, void *context)) {
    Value exception;
    return try_call(vm, body, prompt, &exception) ? PROMPT_GOES_ON : report(vm, prompt, exception);
}

// Ctrl-C gives up all lines of the statement.
static int drop_line(Prompt *prompt) {
    write_text(prompt->options->interrupted);
    start_anew(prompt);
    return PROMPT_GOES_ON;
}

static int paste(Vm *vm, Prompt *prompt) {
    Value exception;
    if (!read_from_console(vm, prompt, read_paste_text, &exception)) return report(vm, prompt, exception);
    return is_absent(prompt->source) ? PROMPT_GOES_ON : run_and_report(vm, prompt, run_paste);
}

// --- The loop ---

static int end_of_input(Vm *vm, Prompt *prompt) {
    if (prompt->state != INPUT_COMPLETE) return run_and_report(vm, prompt, run_unfinished);
    if (!prompt->is_terminal) port_write(2, "\n", 1);
    return 0;
}

static int take_line(Vm *vm, Prompt *prompt) {
    switch (prompt->end) {
    case KEY_NONE: return 0;
    case KEY_CTRL_D: return end_of_input(vm, prompt);
    case KEY_CTRL_C: return drop_line(prompt);
    case KEY_CTRL_B: return say_banner(), PROMPT_GOES_ON;
    case KEY_CTRL_E: return paste(vm, prompt);
    case KEY_ENTER: return run_and_report(vm, prompt, run_line);
    default: return PROMPT_GOES_ON;
    }
}

// At a terminal, what follows can be read. A file that cannot be read ends the prompt.
static int report_unread(Vm *vm, Prompt *prompt, Value exception) {
    int status = report(vm, prompt, exception);
    return status == PROMPT_GOES_ON && !prompt->is_terminal ? 1 : status;
}

static int step(Vm *vm, Prompt *prompt) {
    Value exception;
    if (read_from_console(vm, prompt, read_line, &exception)) return take_line(vm, prompt);
    bool is_interrupt = is_exception(exception) && is_instance_of(exception, &keyboard_interrupt_type);
    if (!is_interrupt) return report_unread(vm, prompt, exception);
    write_text("\n");
    return drop_line(prompt);
}

static void set_prompts(Vm *vm, void *context) {
    (void)context;
    Value sys = import_absolute(vm, name_value(NAME_sys));
    module_set(vm, sys, name_value(NAME_ps1), str_from_c(vm, FIRST_PROMPT));
    module_set(vm, sys, name_value(NAME_ps2), str_from_c(vm, NEXT_PROMPT));
}

int run_prompt(Vm *vm, const PromptOptions *options) {
    Prompt prompt = {.options = options, .is_terminal = port_is_terminal(INPUT_FILE) && port_is_terminal(OUTPUT_FILE),
                     .editor = {.history = &history}};
    start_anew(&prompt);
    int status = run_and_report(vm, &prompt, set_prompts);
    if (options->says_banner) say_banner();
    while (status == PROMPT_GOES_ON) status = step(vm, &prompt);
    return status;
}
