// set and frozenset: an open hash table whose layout, and so the order of the items, is CPython's.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SET_H
#define KRAIT_OBJECTS_SET_H

#include "objects/type.h"

enum { SET_FROZEN = FLAG_A };

typedef struct Set {
    Object object;           // KIND_SET; FLAG SET_FROZEN
    Values *table;           // SetEntry rows; NULL while empty
    size_t mask;             // rows - 1. Stands among the references: it is no heap address
    uint32_t used;           // items
    uint32_t fill;           // rows that are not free: items and deleted ones
    uint32_t finger;         // where pop() goes on searching
    intptr_t hash;           // frozenset; 0: not computed
} Set;

extern const Type set_type, frozenset_type;

static inline bool is_set(Value value) { return has_kind(value, KIND_SET); }
static inline bool is_frozenset(Value value) {
    return is_set(value) && object_flag(object_of(value), SET_FROZEN);
}
Value set_new(Vm *vm, bool frozen);
static inline Set *set_unchecked(Value value) { return (Set *)object_of(value); }
bool set_add(Vm *vm, Value set, Value item);         // false if it was there
bool set_contains(Vm *vm, Value set, Value item);
bool set_discard(Vm *vm, Value set, Value item);
void set_update(Vm *vm, Value set, Value iterable);
static inline size_t set_count(Value set) { return set_unchecked(set)->used; }
bool set_next(Value set, size_t *position, Value *item);

#endif
