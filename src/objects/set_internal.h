// What set.c, set_operations.c, set_methods.c and set_iterator.c share. The functions with
// `hashed` in their names take the stored hash, so that keys which come from another table are
// not hashed again.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SET_INTERNAL_H
#define KRAIT_OBJECTS_SET_INTERNAL_H

#include "objects/hash_table.h"
#include "objects/set.h"

// A free row is zero; a deleted one has no key and SET_DELETED as hash, which no key has.
typedef struct SetEntry {
    Value key;
    uintptr_t hash;      // as in hash_table.h: odd
} SetEntry;

enum { SET_DELETED = 2 };

// The set has a table.
static inline SetEntry *set_entries(const Set *set) { return (SetEntry *)(void *)set->table->slots; }
// set or frozenset, whatever the class of `set`: results are of these types.
static inline const Type *set_base_type(Value set) { return is_frozenset(set) ? &frozenset_type : &set_type; }

// --- set_table.c ---
// One step through a set: key and stored hash. False at the end. Safe against changes between steps.
bool set_next_entry(Value set, size_t *position, Value *key, uintptr_t *hash);
// These compare by ==. False: it was there already; it is not there.
bool set_add_hashed(Vm *vm, Value set, Value key, uintptr_t hash);
bool set_contains_hashed(Vm *vm, Value set, Value key, uintptr_t hash);
bool set_discard_hashed(Vm *vm, Value set, Value key, uintptr_t hash);
// Makes room for `count` more items that are about to be added.
void set_reserve_for(Vm *vm, Value set, size_t count);
// Adds all items of another set.
void set_merge(Vm *vm, Value set, Value other);
void set_clear(Value set);
// Takes any item out; ABSENT if there is none.
Value set_pop_any(Value set);

// --- set.c ---
// The stored hash of an element to be looked up: a set counts as the frozenset of its items.
uintptr_t hash_of_element(Vm *vm, Value *element);
// The same items in a new exact set or frozenset.
Value set_copy_as(Vm *vm, const Type *type, Value set);
// The iterable itself if it is a set, else a new set of its items.
Value set_of(Vm *vm, Value iterable);

// --- set_operations.c: results are new sets or frozensets, like `set` ---
Value set_intersection(Vm *vm, Value set, Value iterable);
Value set_difference(Vm *vm, Value set, Value iterable);
Value set_symmetric_difference(Vm *vm, Value set, Value iterable);
void set_difference_update(Vm *vm, Value set, Value iterable);
void set_symmetric_difference_update(Vm *vm, Value set, Value iterable);
bool set_is_subset(Vm *vm, Value set, Value other);
bool set_is_disjoint(Vm *vm, Value set, Value iterable);
// Both sets.
Value set_compare(Vm *vm, Comparison comparison, Value left, Value right);
Value set_binary(Vm *vm, BinaryOperator operator, Value left, Value right);
Value set_in_place(Vm *vm, BinaryOperator operator, Value left, Value right);
// `set` takes over the items of `other`, a temporary set.
void set_take_items(Value set, Value other);

// --- set_methods.c ---
enum { FROZENSET_METHOD_COUNT = 9, SET_METHOD_COUNT = FROZENSET_METHOD_COUNT + 10 };
extern const Method frozenset_methods[FROZENSET_METHOD_COUNT], set_methods[SET_METHOD_COUNT], set_class_methods[1];

// --- set_iterator.c ---
Value set_iterate(Vm *vm, Value set);

#endif
