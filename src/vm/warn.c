// Warnings raised by C code, in their small form: printed to standard error.
//
// The real machinery (filters, "once per place", warnings as errors) is the module warnings,
// which programs call themselves; the core has few warnings and prints them as they come.
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
    // Nothing is raised if standard error is closed: a warning is not worth an exception.
    port_write(2, str_text(line), str_unchecked(line)->length);
}
