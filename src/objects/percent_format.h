// bytes % values; str % values is in str_methods.h. Raises TypeError, ValueError, KeyError and
// what Python code raises.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_PERCENT_FORMAT_H
#define KRAIT_OBJECTS_PERCENT_FORMAT_H

#include "memory/value.h"

Value bytes_percent(Vm *vm, Value format, Value values);

#endif
