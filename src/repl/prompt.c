// The interactive prompt of the host: statements from standard input, line by line.
//
// Lines are gathered until the compiler says that the statement is complete. After an indented line another may follow:
// an empty one ends the block.
// SPDX-License-Identifier: MIT
#include "repl/prompt.h"

#include "compiler/compile.h"
#include "modules/io_file.h"
#include "objects/call.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "vm/port.h"
#include "vm/version.h"

typedef struct Input {
    Value source;            // the lines so far, ABSENT at the end of the input
    bool complete;
    bool is_indented;        // the last line: a block goes on, whether or not it is complete
} Input;

static void write_text(const char *text) { port_write(1, text, strlen(text)); }

static void write_error(void *context, const char *text, size_t length) {
    (void)context;
    port_write(2, text, length);
}

static void run_code(Vm *vm, Value code, void *context) {
    (void)context;
    vm_run_code(vm, code, module_unchecked(vm->roots.main_module)->dict, ABSENT);
}

static void read_line(Vm *vm, void *context) {
    Input *input = context;
    Value line = call_method(vm, sys_stdin(vm), NAME_readline, 0, NULL);
    char first = str_text(line)[0];
    input->is_indented = !input->complete && (first == ' ' || first == '\t');
    if (str_unchecked(line)->length == 0) input->source = ABSENT;
    else input->source = str_concatenate(vm, input->source, line);
}

static void compile_and_run(Vm *vm, void *context) {
    Input *input = context;
    if (input->is_indented) return;
    const Str *text = str_unchecked(input->source);
    CompileOptions options = {.text = text->text, .length = text->length, .filename = str_from_c(vm, "<stdin>"),
                              .mode = COMPILE_SINGLE, .is_text = true, .interactive = true};
    input->complete = compile_statements(vm, &options, run_code, NULL);
}

// Returns the exit status, or -1 to go on.
static int report(Vm *vm, Value exception) {
    if (is_instance_of(exception, &system_exit_type)) {
        Value code = exception_unchecked(exception)->fields[0];
        return is_small_int(code) ? (int)small_int(code) & 0xFF : is_absent(code) || is_none(code) ? 0 : 1;
    }
    if (is_instance_of(exception, &keyboard_interrupt_type)) write_text("\nKeyboardInterrupt\n");
    else exception_print(vm, exception, write_error, NULL);
    return -1;
}

int run_prompt(Vm *vm, bool banner) {
    if (banner) write_text("MicroPython-compatible Krait " KRAIT_VERSION "; " KRAIT_MACHINE "\nType \"help()\" for more information.\n");
    Input input = {str_empty(), true, false};
    for (;;) {
        Value exception;
        write_text(input.complete ? ">>> " : "... ");
        port_flush();
        if (input.complete) input.source = str_new(vm, "", 0);
        bool done = try_call(vm, read_line, &input, &exception);
        if (done && is_absent(input.source)) break;
        done = done && try_call(vm, compile_and_run, &input, &exception);
        if (done) continue;
        input.complete = true;
        int status = report(vm, exception);
        if (status >= 0) return status;
    }
    write_text("\n");
    return 0;
}
