// Warnings raised by C code, in their small form: printed to standard error.
// SPDX-License-Identifier: MIT
#include <stdarg.h>

#include "objects/raise.h"
#include "objects/str.h"
#include "vm/port.h"

void warn(Vm *vm, const Type *category, const char *format, ...) {
    va_list values;
    va_start(values, format);
    Value message = str_format_va(vm, format, values);
    va_end(values);
    Value line = str_format_c(vm, "%N: %S\n", category, message);
    port_write(2, str_text(line), str_unchecked(line)->length);
}
