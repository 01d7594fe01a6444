// Iteration from C. May run Python code, collect and raise.
//
//     Value iterator = iterate(vm, iterable);
//     for (Value item; !is_absent(item = iterate_next(vm, iterator));) ...
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_ITERATE_H
#define KRAIT_OBJECTS_ITERATE_H

#include "objects/type.h"

Value iterate(Vm *vm, Value iterable);            // raises TypeError "'X' object is not iterable"
Value iterate_next(Vm *vm, Value iterator);       // ABSENT at the end (StopIteration is swallowed)
// Has its class __next__()? Runs no Python code.
bool is_iterator(Vm *vm, Value value);
// Would iterate() find a way? (It may still raise.)
bool value_is_iterable(Vm *vm, Value value);
// The value carried by the StopIteration that ended the last iterate_next() (NONE if there was none).
Value iterate_return_value(Vm *vm);
// Where that value is kept. Implemented by the Vm.
Value *iterate_result_slot(Vm *vm);
// A slots->next that ends with a value (generators) calls this, then returns ABSENT.
Value iterate_end_with(Vm *vm, Value return_value);
// __length_hint__ or len(), `otherwise` if unknown.
// A TypeError of __len__() means unknown too; other exceptions go on. Raises TypeError,
// ValueError and OverflowError for a __length_hint__() that gives nonsense.
size_t length_hint(Vm *vm, Value iterable, size_t otherwise);
// iter() over anything with __getitem__ from 0: the sequence iterator.
Value sequence_iterator_new(Vm *vm, Value sequence);
// For a type's tables: slots->iterate of iterators that return themselves.
Value iterate_self(Vm *vm, Value self);

#endif
