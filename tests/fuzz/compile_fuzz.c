// Fuzzing target: any bytes as a source file. The compiler ends with code that the verifier accepts, or raises.
// The first byte chooses how the rest is compiled.
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "compiler/compile.h"
#include "compiler/verify.h"

typedef struct Input {
    const uint8_t *data;
    size_t size;
} Input;

static void verify(Vm *machine, Value code, void *context) {
    (void)machine;
    (void)context;
    const char *problem = verify_code(code_unchecked(code));
    if (!problem) return;
    fprintf(stderr, "the verifier refuses the code: %s\n", problem);
    abort();
}

static void compile_input(Vm *machine, void *context) {
    const Input *input = context;
    unsigned choice = input->data[0];
    CompileOptions options = {
        .text = (const char *)input->data + 1,
        .length = input->size - 1,
        .filename = str_from_c(machine, "fuzz.py"),
        .mode = (CompileMode)(choice & 3),
        .is_text = choice & 4,
        .is_file = choice & 8,
        .top_level_await = choice & 16,
    };
    if (options.mode == COMPILE_FILE) compile_statements(machine, &options, verify, NULL);
    else verify(machine, compile_whole(machine, &options), NULL);
}

// The message of a SyntaxError is made only when somebody asks.
static void print_exception(Vm *machine, void *context) { value_str(machine, *(Value *)context); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0) return -1;
    Input input = {data, size};
    Value exception = on_new_vm(compile_input, &input), failure;
    if (!is_absent(exception)) try_call(&vm, print_exception, &exception, &failure);
    return 0;
}
