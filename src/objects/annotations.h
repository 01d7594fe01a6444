// __annotations__ of functions, classes and modules, made when they are first asked for by
// calling __annotate__ (PEP 649). Implemented in vm/.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_ANNOTATIONS_H
#define KRAIT_OBJECTS_ANNOTATIONS_H

#include "objects/type.h"

// annotate(VALUE), or an empty dict if it is None or ABSENT. Raises TypeError if it returns no dict.
// Runs Python code; the caller stores the result.
Value annotations_from(Vm *vm, Value annotate);

#endif
