// string.templatelib: Template and Interpolation, what t-strings make (PEP 750).
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_TEMPLATE_H
#define KRAIT_OBJECTS_TEMPLATE_H

#include "objects/type.h"

typedef struct Interpolation {
    Native native;
    Value value;
    Value expression;        // str
    Value conversion;        // str or NONE
    Value format_spec;       // str
} Interpolation;

typedef struct Template {
    Native native;
    Value strings;           // tuple of str, one more than interpolations
    Value interpolations;    // tuple of Interpolation
} Template;

extern const Type interpolation_type, template_type;

// Checks nothing. Both may collect and raise MemoryError.
Value interpolation_new(Vm *vm, Value value, Value expression, Value conversion, Value format_spec);
// From a list of strs and Interpolations in any order; neighbouring strs are joined.
Value template_from_parts(Vm *vm, Value parts);

#endif
