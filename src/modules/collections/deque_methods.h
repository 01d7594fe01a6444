// The tables of collections.deque.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_COLLECTIONS_DEQUE_METHODS_H
#define KRAIT_MODULES_COLLECTIONS_DEQUE_METHODS_H

#include "modules/collections/deque.h"

enum { DEQUE_METHOD_COUNT = 18 };
extern const Method deque_methods[DEQUE_METHOD_COUNT], deque_class_methods[1];
extern const Getter deque_getters[1];
Value deque_construct(Vm *vm, const Value *args);

#endif
