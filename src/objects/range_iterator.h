// Iterators over ranges: all small ints (KIND_RANGE_ITERATOR, which the interpreter steps itself), or any ints.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_RANGE_ITERATOR_H
#define KRAIT_OBJECTS_RANGE_ITERATOR_H

#include "objects/range.h"

// `count` items from `start` on, all of them small ints. May collect.
Value range_iterator_new(Vm *vm, intptr_t start, intptr_t step, size_t count);
// The same with plain ints of any size.
Value long_range_iterator_new(Vm *vm, Value start, Value step, Value count);
// ABSENT at the end.
Value long_range_iterator_next(Vm *vm, Value iterator);

#endif
