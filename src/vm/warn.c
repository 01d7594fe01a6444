// Warnings of C code go to warnings.warn(), as if the Python code that called it had made them.
// SPDX-License-Identifier: MIT
#include <stdarg.h>

#include "objects/call.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "vm/vm.h"

// The module is imported when there is something to warn of.
void warn(Vm *vm, const Type *category, const char *format, ...) {
    va_list values;
    va_start(values, format);
    Value args[] = {str_format_va(vm, format, values), value_from_type(category)};
    va_end(values);
    call_method(vm, import_module(vm, str_from_c(vm, "warnings"), ABSENT, ABSENT, 0), NAME_warn, 2, args);
}
