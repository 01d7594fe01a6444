// The tables of int's methods (int_methods.c), for the types in int.c. bool has them by
// deriving from int.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_INT_METHODS_H
#define KRAIT_OBJECTS_INT_METHODS_H

#include "objects/type.h"

enum { INT_METHOD_COUNT = 11, INT_CLASS_METHOD_COUNT = 1 };
extern const Method int_methods[INT_METHOD_COUNT];
extern const Method int_class_methods[INT_CLASS_METHOD_COUNT];

#endif
