// set and frozenset: entries of hash and key, with an index table, as in dict.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SET_H
#define KRAIT_OBJECTS_SET_H

#include "objects/type.h"

enum { SET_FROZEN = FLAG_A };

typedef struct Set {
    Object object;           // KIND_SET; FLAG SET_FROZEN
    Values *entries;         // pairs: key, 2*hash+1
    Blob *index;
    uint32_t used;
    uint32_t fill;
    uint32_t cached_hash;    // frozenset; 0: not computed
} Set;

extern const Type set_type, frozenset_type;

static inline bool is_set(Value value) { return has_kind(value, KIND_SET); }
static inline bool is_frozenset(Value value) {
    return is_set(value) && object_flag(object_of(value), SET_FROZEN);
}
Value set_new(Vm *vm, bool frozen);
bool set_add(Vm *vm, Value set, Value item);         // false if it was there
bool set_contains(Vm *vm, Value set, Value item);
bool set_discard(Vm *vm, Value set, Value item);
void set_update(Vm *vm, Value set, Value iterable);
size_t set_count(Value set);
bool set_next(Value set, size_t *position, Value *item);

#endif
