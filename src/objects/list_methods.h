// What list.c, list_methods.c and sort.c share. Nothing in here runs Python code; what
// allocates may collect and raises MemoryError.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_LIST_METHODS_H
#define KRAIT_OBJECTS_LIST_METHODS_H

#include "objects/list.h"

enum { LIST_METHOD_COUNT = 13 };
extern const Method list_methods[LIST_METHOD_COUNT];
extern const Method list_class_methods[1];

// The constructor's row.
Value list_construct(Vm *vm, const Value *args);
// Room for so many items in all; their number stays.
void list_reserve(Vm *vm, List *list, size_t needed);
// Moves the items from `stop` on to start + count. The caller fills the gap at once.
void list_resize_gap(Vm *vm, List *list, size_t start, size_t stop, size_t count);
// The index is valid.
void list_remove_at(Value list, size_t index);

#endif
