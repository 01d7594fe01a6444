// The iterator types behind built-in functions, each in the file of its name or of what it
// iterates over. Makers may collect and raise MemoryError.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_ITERATORS_H
#define KRAIT_OBJECTS_ITERATORS_H

#include "objects/type.h"

extern const Type enumerate_type, zip_type, map_type, filter_type, reversed_type, callable_iterator_type,
    sequence_iterator_type, list_reverse_iterator_type, long_range_iterator_type;

// iter(callable, sentinel)
Value callable_iterator_new(Vm *vm, Value callable, Value sentinel);
// reversed(list): a list_reverseiterator.
Value list_reversed_new(Vm *vm, Value list);
// reversed() over anything with __len__ and __getitem__.
Value reversed_sequence_new(Vm *vm, Value sequence);
// sequence[index], or ABSENT after an IndexError or StopIteration: it has no more items. May run Python code.
Value sequence_item_or_end(Vm *vm, Value sequence, size_t index);
// Slots.next of iterators that iterate_next() knows by kind.
Value list_iterator_next(Vm *vm, Value iterator);
Value str_iterator_next(Vm *vm, Value iterator);
Value range_iterator_next(Vm *vm, Value iterator);
Value dict_iterator_next(Vm *vm, Value iterator);
// For tables: Slots.iterate of list and tuple.
Value sequence_iterate(Vm *vm, Value sequence);
// The index that an iterator's __setstate__() gets. Raises TypeError.
intptr_t iterator_state(Vm *vm, Value state);
// What iterators' __reduce__ answers: (iter, (argument,)) or, with a state, (iter, (argument,), state).
Value iterator_reduced(Vm *vm, Value argument, Value state);

#endif
