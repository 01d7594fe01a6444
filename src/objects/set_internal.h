// What set.c, set_operations.c, set_methods.c and set_iterator.c share.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SET_INTERNAL_H
#define KRAIT_OBJECTS_SET_INTERNAL_H

#include "objects/hash_table.h"
#include "objects/set.h"

enum { SET_WIDTH = 2 };

static inline HashTable *set_table(Value set) { return (HashTable *)object_of(set); }
static inline const Type *set_base_type(Value set) { return is_frozenset(set) ? &frozenset_type : &set_type; }

// One step through a set: key and stored hash. False at the end. Safe against changes between steps.
bool set_next_entry(Value set, size_t *position, Value *key, uintptr_t *hash);
bool set_add_hashed(Vm *vm, Value set, Value key, uintptr_t hash);
bool set_contains_hashed(Vm *vm, Value set, Value key, uintptr_t hash);
bool set_discard_hashed(Vm *vm, Value set, Value key, uintptr_t hash);
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
