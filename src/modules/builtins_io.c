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
#include "vm/vm.h"

// sys.stdout as long as nobody replaced it: written to directly.
static void write_text(Vm *vm, Value file, Value text) {
    if (!is_absent(file)) call_method(vm, file, NAME_write, 1, &text);
    else if (port_write(1, str_text(text), str_unchecked(text)->length) < 0) raise_os_error(vm, errno, ABSENT);
}

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
    Value file = is_absent(args[3]) || is_none(args[3]) ? vm->roots.stdout_file : args[3];
    if (is_none(file)) return NONE;
    for (size_t i = 0; i < tuple_count(values); i++) {
        if (i > 0) write_text(vm, file, between);
        Value item = tuple_item(values, i);
        write_text(vm, file, is_exactly(item, KIND_STR) ? item : value_str(vm, item));
    }
    write_text(vm, file, end);
    if (is_absent(args[4]) || !value_is_true(vm, args[4])) return NONE;
    flush_text(vm, file);
    return NONE;
}

// input(prompt='', /)
Value builtin_input(Vm *vm, const Value *args) {
    if (!is_absent(args[0])) write_text(vm, vm->roots.stdout_file, value_str(vm, args[0]));
    if (is_absent(vm->roots.stdout_file)) flush_text(vm, ABSENT);
    Value line = call_method(vm, sys_stdin(vm), NAME_readline, 0, NULL);
    if (!is_str(line)) raise_type_error(vm, "object.readline() returned non-string");
    size_t length = str_unchecked(line)->length;
    if (length == 0) raise_error(vm, &eof_error_type, "EOF when reading a line");
    return str_text(line)[length - 1] == '\n' ? str_new(vm, str_text(line), length - 1) : line;
}
