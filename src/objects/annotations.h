// __annotations__ from __annotate__ (PEP 649).
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_ANNOTATIONS_H
#define KRAIT_OBJECTS_ANNOTATIONS_H

#include "objects/type.h"

// annotate(VALUE), or an empty dict if it is None or ABSENT. Raises TypeError if it returns no dict.
Value annotations_from(Vm *vm, Value annotate);

#endif
