// set and frozenset: an open hash table whose layout, and so the order of the items, is
// CPython's.
//
// Looking up and adding hashes and compares, which may run Python code; what adds may collect
// and raises MemoryError. A set that changes meanwhile is searched anew.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SET_H
#define KRAIT_OBJECTS_SET_H

#include "objects/type.h"

// In the header: the set is a frozenset, or of a class derived from it.
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
// Empty.
Value set_new(Vm *vm, bool frozen);
// Only if is_set().
static inline Set *set_unchecked(Value value) { return (Set *)object_of(value); }
bool set_add(Vm *vm, Value set, Value item);         // false if it was there
bool set_contains(Vm *vm, Value set, Value item);
// False if it was not there.
bool set_discard(Vm *vm, Value set, Value item);
// Adds all items. Raises TypeError for what is not iterable or not hashable.
void set_update(Vm *vm, Value set, Value iterable);
static inline size_t set_count(Value set) { return set_unchecked(set)->used; }
// Steps through the items, as dict_next() does; *position starts at 0. Runs no Python code.
bool set_next(Value set, size_t *position, Value *item);

#endif
