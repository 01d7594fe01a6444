// What list and tuple have in common. Lists may change in any call that runs Python code:
// counts are read again.
//
// The inline functions take exact or derived lists and tuples, unchecked. The others may run
// Python code and raise what that raises, unless they say otherwise.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SEQUENCE_H
#define KRAIT_OBJECTS_SEQUENCE_H

#include "objects/list.h"
#include "objects/tuple.h"

static inline bool is_list_or_tuple(Value value) { return is_list(value) || is_tuple(value); }
static inline size_t sequence_count(Value sequence) {
    return is_tuple(sequence) ? tuple_count(sequence) : list_count(sequence);
}
static inline Value sequence_item(Value sequence, size_t index) {
    return is_tuple(sequence) ? tuple_item(sequence, index) : list_item(sequence, index);
}
// Valid until the next call that may collect or change a list.
static inline const Value *sequence_items(Value sequence) {
    if (is_tuple(sequence)) return tuple_unchecked(sequence)->items;
    return list_count(sequence) ? list_unchecked(sequence)->items->slots : NULL;
}

// Both lists or both tuples.
Value sequence_compare(Vm *vm, Comparison comparison, Value left, Value right);
bool sequence_contains(Vm *vm, Value sequence, Value item);
// The first index in [start, stop) of an item that equals `item`, or -1.
intptr_t sequence_find(Vm *vm, Value sequence, Value item, size_t start, size_t stop);
// How many items equal `item`.
size_t sequence_occurrences(Vm *vm, Value sequence, Value item);
// Optional arguments start and stop of index().
// `otherwise` if absent; a negative one counts from the end. Raises TypeError.
size_t search_bound(Vm *vm, Value argument, size_t length, size_t otherwise);
// "[1, 2]", "(1,)": brackets is "[]" or "()".
Value sequence_repr(Vm *vm, Value sequence, const char *brackets);
// A count: raises OverflowError "cannot fit 'X' into an index-sized integer" where it does not fit intptr_t.
intptr_t count_argument(Vm *vm, Value value);
// The factor of a repetition, which may be negative. Raises TypeError if it is no int. Its __index__() may change the
// sequence: ask for the length after this.
intptr_t repetitions_from(Vm *vm, Value times);
// How many items `count` items `times` times are. Raises MemoryError; runs no Python code.
size_t repeated_count(Vm *vm, intptr_t times, size_t count);
// Fills target[count .. total) with copies of its first `count` items.
// Runs no Python code; `target` has room for `total`.
void repeat_items(Value *target, size_t count, size_t total);
// An int argument of a method: raises OverflowError where it does not fit intptr_t.
intptr_t size_argument(Vm *vm, Value value);

#endif
