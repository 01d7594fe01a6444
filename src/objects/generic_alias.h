// types.GenericAlias: list[int] (PEP 585). Makers may collect and raise MemoryError;
// substituting runs Python code of arguments that define __parameters__ and __getitem__.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_GENERIC_ALIAS_H
#define KRAIT_OBJECTS_GENERIC_ALIAS_H

#include "objects/type.h"

typedef struct GenericAlias {
    Native native;
    Value origin;
    Value args;          // tuple
    Value parameters;    // tuple of type variables, ABSENT until asked for
    Value starred;       // TRUE_VALUE for *tuple[int]
} GenericAlias;

extern const Type generic_alias_type;

// `args` that is no tuple becomes one of one item.
Value generic_alias_new(Vm *vm, Value origin, Value args);
// For tables of native types: {NAME___class_getitem__, 1, 0, generic_class_getitem} among class_methods.
Value generic_class_getitem(Vm *vm, const Value *args);
// The type variables in a tuple of type arguments, in order of appearance, as a tuple.
Value collect_type_parameters(Vm *vm, Value args);
// One type argument as repr() of aliases and unions shows it: "int", "list[str]", "None".
Value type_argument_repr(Vm *vm, Value argument);

#endif
