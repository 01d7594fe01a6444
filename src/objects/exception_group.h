// BaseExceptionGroup, ExceptionGroup (PEP 654) and what except* needs of them.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_EXCEPTION_GROUP_H
#define KRAIT_OBJECTS_EXCEPTION_GROUP_H

#include "objects/exception.h"

static inline bool is_exception_group(Value value) { return is_exception(value) && is_instance_of(value, &base_exception_group_type); }
// One clause `except* classes` for what is left of the exception (may be NONE): result[0] the part that matches, as a
// group, result[1] the rest; each may be NONE. Raises TypeError for classes that may not stand there.
// Runs Python code: split() and derive() of derived classes.
void exception_group_match(Vm *vm, Value exception, Value classes, Value result[2]);
// What to raise at the end of a try statement with except* clauses: `raised` lists the exceptions that the clauses
// raised and the rest that none handled. NONE: nothing.
Value exception_group_reraise(Vm *vm, Value original, Value raised);

#endif
