// tuple: an immutable array of Values inside one object. Makers may collect and raise
// MemoryError; items must not move when that happens, so hold their owner in a C local.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_TUPLE_H
#define KRAIT_OBJECTS_TUPLE_H

#include "objects/type.h"

typedef struct Tuple {
    Object object;       // KIND_TUPLE
    size_t count;        // below any heap address, so that the collector may look at it as a Value
    Value items[];
} Tuple;

extern const Type tuple_type;
extern const Tuple empty_tuple;    // in ROM

static inline bool is_tuple(Value value) { return has_kind(value, KIND_TUPLE); }
static inline Tuple *tuple_unchecked(Value value) { return (Tuple *)object_of(value); }
// Raises TypeError.
Tuple *tuple_from(Vm *vm, Value value);
Value tuple_new(Vm *vm, size_t count);    // items ABSENT, to be filled at once; the shared empty tuple for 0
Value tuple_from_array(Vm *vm, size_t count, const Value *items);
// An exact tuple is its own result. May run Python code.
Value tuple_from_iterable(Vm *vm, Value iterable);
Value tuple_pair(Vm *vm, Value first, Value second);
// These take exact or derived tuples, unchecked.
static inline size_t tuple_count(Value tuple) { return tuple_unchecked(tuple)->count; }
static inline Value tuple_item(Value tuple, size_t index) { return tuple_unchecked(tuple)->items[index]; }
// For filling a new tuple only; programs must not see it before.
static inline void tuple_put(Value tuple, size_t index, Value item) {
    store(object_of(tuple), &tuple_unchecked(tuple)->items[index], item);
}

// The hash of a tuple from those of its items.
typedef struct TupleHash {
    uintptr_t state;
} TupleHash;
TupleHash tuple_hash_start(void);
void tuple_hash_add(TupleHash *hash, intptr_t item_hash);
intptr_t tuple_hash_finish(const TupleHash *hash, size_t count);

#endif
