// SPDX-License-Identifier: MIT
#include "repl/uncaught.h"

#include "modules/io_file.h"
#include "objects/call.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "vm/port.h"

static void write_error(void *context, const char *text, size_t length) {
    (void)context;
    port_write(2, text, length);
}

static void say(const char *text) { port_write(2, text, strlen(text)); }

// --- SystemExit ---

bool is_system_exit(Value exception) {
    return is_exception(exception) && is_instance_of(exception, &system_exit_type);
}

// raise SystemExit("text") prints the text.
static void print_exit_text(Vm *vm, void *context) {
    const Value *code = context;
    Value text = str_format_c(vm, "%S\n", *code), file = sys_override(vm, NAME_stderr);
    if (!is_none(file)) call_method(vm, is_absent(file) ? sys_stderr(vm) : file, NAME_write, 1, &text);
}

// A process's status has eight bits; ints beyond 64 bits give 255.
int system_exit_status(Vm *vm, Value exception) {
    Value code = exception_unchecked(exception)->fields[0];
    if (is_absent(code) || is_none(code)) return 0;
    int64_t number;
    if (is_int(code)) return int_try_int64(code, &number) ? (int)(number & 0xFF) : 255;
    Value failure;
    try_call(vm, print_exit_text, &code, &failure);
    return 1;
}

// --- Other exceptions ---

typedef struct HookCall {
    Value hook, exception;
} HookCall;

static void call_hook(Vm *vm, void *context) {
    const HookCall *hook_call = context;
    Value traceback = exception_unchecked(hook_call->exception)->traceback;
    Value args[] = {value_from_type(type_of(hook_call->exception)), hook_call->exception,
                    is_absent(traceback) ? NONE : traceback};
    call(vm, hook_call->hook, 3, args);
}

// False if the program has set no sys.excepthook, or one that fails.
static bool run_excepthook(Vm *vm, Value exception) {
    Value hook = sys_override(vm, NAME_excepthook);
    if (is_absent(hook)) return false;
    HookCall hook_call = {hook, exception};
    Value failure;
    if (try_call(vm, call_hook, &hook_call, &failure)) return true;
    say("Error in sys.excepthook:\n");
    exception_print(vm, failure, write_error, NULL);
    say("\nOriginal exception was:\n");
    return false;
}

void report_uncaught(Vm *vm, Value exception) {
    if (!run_excepthook(vm, exception)) exception_print(vm, exception, write_error, NULL);
}
