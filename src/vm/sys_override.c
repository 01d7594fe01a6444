// What programs may put into the module sys instead of what stands there: streams, hooks, the path.
//
// The core keeps the streams and lists of sys in Vm.roots, where it finds them without a
// lookup. A program may assign other ones to the module (sys.stdout = ...): these lie in the
// module's dict and go before the roots. Without an import of sys there is no such dict, and
// nothing to look for.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "objects/call.h"
#include "objects/dict.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "vm/instructions.h"
#include "vm/port.h"

// Neither raises nor collects.
Value sys_override(Vm *vm, Name name) {
    if (is_absent(vm->roots.sys_dict)) return ABSENT;
    return dict_get_name(dict_unchecked(vm->roots.sys_dict), name_value(name));
}

// What sys.stdout is; ABSENT as long as nobody has made a file object of it: port_write() is
// quicker then.
Value sys_output(Vm *vm) {
    Value file = sys_override(vm, NAME_stdout);
    return is_absent(file) ? vm->roots.stdout_file : file;
}

// Calls the object's write(), or writes to the port; raises what write() does, or OSError.
void stream_write(Vm *vm, Value file, Value text) {
    if (is_none(file)) return;
    if (!is_absent(file)) call_method(vm, file, NAME_write, 1, &text);
    else if (port_write(1, str_text(text), str_unchecked(text)->length) < 0) raise_os_error(vm, errno, ABSENT);
}

// builtins._ is set after printing: a repr() that fails leaves it as it was.
void display(Vm *vm, Value value) {
    if (is_none(value)) return;
    stream_write(vm, sys_output(vm), str_format_c(vm, "%R\n", value));
    vm->roots.displayed = value;
}

// The result of a statement at the prompt.
void display_result(Vm *vm, Value value) {
    Value hook = sys_override(vm, NAME_displayhook);
    if (is_absent(hook)) display(vm, value);
    else call1(vm, hook, value);
}
