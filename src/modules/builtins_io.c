// print() and input().
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "modules/builtins.h"
#include "modules/io_file.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/port.h"
#include "vm/run.h"
#include "vm/vm.h"

static void flush_text(Vm *vm, Value file) {
    if (!is_absent(file)) call_method(vm, file, NAME_flush, 0, NULL);
    else if (port_flush() < 0) raise_os_error(vm, errno, ABSENT);
}

static Value separator(Vm *vm, Value given, const char *name, const char *otherwise) {
    if (is_absent(given) || is_none(given)) return str_from_c(vm, otherwise);
    if (!is_str(given)) raise_type_error(vm, "%s must be None or a string, not %T", name, given);
    return given;
}

// print(*values, sep=' ', end='\n', file=None, flush=False)
Value builtin_print(Vm *vm, const Value *args) {
    Value values = args[0];
    Value between = separator(vm, args[1], "sep", " "), end = separator(vm, args[2], "end", "\n");
    Value file = is_absent(args[3]) || is_none(args[3]) ? sys_output(vm) : args[3];
    if (is_none(file)) return NONE;
    for (size_t i = 0; i < tuple_count(values); i++) {
        if (i > 0) stream_write(vm, file, between);
        Value item = tuple_item(values, i);
        stream_write(vm, file, is_exactly(item, KIND_STR) ? item : value_str(vm, item));
    }
    stream_write(vm, file, end);
    if (is_absent(args[4]) || !value_is_true(vm, args[4])) return NONE;
    flush_text(vm, file);
    return NONE;
}

// breakpoint(*args, **kws)
Value builtin_breakpoint(Vm *vm, const Value *args) {
    Value hook = get_attribute_or(vm, import_absolute(vm, name_value(NAME_sys)), name_value(NAME_breakpointhook), ABSENT);
    if (is_absent(hook)) raise_runtime_error(vm, "lost sys.breakpointhook");
    return call_spread(vm, hook, args[0], args[1]);
}

// input(prompt='', /)
Value builtin_input(Vm *vm, const Value *args) {
    Value output = sys_output(vm), input = sys_override(vm, NAME_stdin);
    if (is_none(input)) raise_runtime_error(vm, "lost sys.stdin");
    if (is_none(output)) raise_runtime_error(vm, "lost sys.stdout");
    if (!is_absent(args[0])) stream_write(vm, output, value_str(vm, args[0]));
    flush_text(vm, output);
    Value line = call_method(vm, is_absent(input) ? sys_stdin(vm) : input, NAME_readline, 0, NULL);
    if (!is_str(line)) raise_type_error(vm, "object.readline() returned non-string");
    size_t length = str_unchecked(line)->length;
    if (length == 0) raise_error(vm, &eof_error_type, "EOF when reading a line");
    return str_text(line)[length - 1] == '\n' ? str_new(vm, str_text(line), length - 1) : line;
}
