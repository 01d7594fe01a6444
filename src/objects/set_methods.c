// Methods of set and frozenset. Both have the queries; only set has what changes it. Those
// that take any iterables accept several, unlike the operators.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/generic_alias.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/set_internal.h"
#include "objects/tuple.h"

// Raises TypeError.
static Value set_from(Vm *vm, Value value) {
    if (!is_set(value)) raise_type_error(vm, "expected set, not %T", value);
    return value;
}

// The method may only be called with a set that can change.
static Value mutable_set_from(Vm *vm, Value value) {
    if (!is_set(value) || is_frozenset(value)) raise_type_error(vm, "expected set, not %T", value);
    return value;
}

// --- Changing a set ---

// set.__init__(iterable=(), /)
// Replaces the items by those of the iterable.
static Value set_init(Vm *vm, const Value *args) {
    Value self = mutable_set_from(vm, args[0]);
    set_clear(self);
    if (!is_absent(args[1])) set_update(vm, self, args[1]);
    return NONE;
}

// set.add(item, /)
// Adds an element to the set.
static Value set_add_method(Vm *vm, const Value *args) {
    set_add(vm, mutable_set_from(vm, args[0]), args[1]);
    return NONE;
}

// set.discard(item, /)
// Removes an element if it is in the set.
static Value set_discard_method(Vm *vm, const Value *args) {
    set_discard(vm, mutable_set_from(vm, args[0]), args[1]);
    return NONE;
}

// set.remove(item, /)
// Removes an element; raises KeyError if it is not in the set.
static Value set_remove(Vm *vm, const Value *args) {
    if (!set_discard(vm, mutable_set_from(vm, args[0]), args[1])) raise_key_error(vm, args[1]);
    return NONE;
}

// set.pop()
// Removes and returns any element; raises KeyError if the set is empty.
static Value set_pop(Vm *vm, const Value *args) {
    Value item = set_pop_any(mutable_set_from(vm, args[0]));
    if (is_absent(item)) raise_error(vm, &key_error_type, "pop from an empty set");
    return item;
}

// set.clear()
// Removes all elements.
static Value set_clear_method(Vm *vm, const Value *args) {
    set_clear(mutable_set_from(vm, args[0]));
    return NONE;
}

// set.update(*others)
// Adds the elements of the iterables.
static Value set_update_method(Vm *vm, const Value *args) {
    Value self = mutable_set_from(vm, args[0]);
    for (size_t i = 0; i < tuple_count(args[1]); i++) set_update(vm, self, tuple_item(args[1], i));
    return NONE;
}

// What intersection() and intersection_update() of several iterables give.
static Value intersect_all(Vm *vm, Value self, Value others) {
    if (tuple_count(others) == 0) return set_copy_as(vm, set_base_type(self), self);
    Value result = self;
    for (size_t i = 0; i < tuple_count(others); i++) result = set_intersection(vm, result, tuple_item(others, i));
    return result;
}

// set.intersection_update(*others)
// Keeps only the elements that are in all iterables too.
static Value set_intersection_update(Vm *vm, const Value *args) {
    Value self = mutable_set_from(vm, args[0]);
    set_take_items(self, intersect_all(vm, self, args[1]));
    return NONE;
}

// set.difference_update(*others)
// Removes the elements of the iterables.
static Value set_difference_update_method(Vm *vm, const Value *args) {
    Value self = mutable_set_from(vm, args[0]);
    for (size_t i = 0; i < tuple_count(args[1]); i++) set_difference_update(vm, self, tuple_item(args[1], i));
    return NONE;
}

// set.symmetric_difference_update(other, /)
// Keeps the elements that are in one of both only.
static Value set_symmetric_difference_update_method(Vm *vm, const Value *args) {
    set_symmetric_difference_update(vm, mutable_set_from(vm, args[0]), args[1]);
    return NONE;
}

// --- Making others from it ---

// set.copy()
// Returns a shallow copy.
static Value set_copy(Vm *vm, const Value *args) {
    Value self = set_from(vm, args[0]);
    if (is_exactly(self, KIND_SET) && is_frozenset(self)) return self;
    return set_copy_as(vm, set_base_type(self), self);
}

// set.union(*others)
// Returns a new set of the elements of the set and the iterables.
static Value set_union_method(Vm *vm, const Value *args) {
    Value self = set_from(vm, args[0]);
    Value result = set_copy_as(vm, set_base_type(self), self);
    for (size_t i = 0; i < tuple_count(args[1]); i++) set_update(vm, result, tuple_item(args[1], i));
    return result;
}

// set.intersection(*others)
// Returns a new set of the elements that are in all of them.
static Value set_intersection_method(Vm *vm, const Value *args) {
    return intersect_all(vm, set_from(vm, args[0]), args[1]);
}

// set.difference(*others)
// Returns a new set of the elements that are in none of the iterables.
static Value set_difference_method(Vm *vm, const Value *args) {
    Value self = set_from(vm, args[0]);
    if (tuple_count(args[1]) == 0) return set_copy_as(vm, set_base_type(self), self);
    Value result = set_difference(vm, self, tuple_item(args[1], 0));
    for (size_t i = 1; i < tuple_count(args[1]); i++) set_difference_update(vm, result, tuple_item(args[1], i));
    return result;
}

// set.symmetric_difference(other, /)
// Returns a new set of the elements that are in one of both only.
static Value set_symmetric_difference_method(Vm *vm, const Value *args) {
    return set_symmetric_difference(vm, set_from(vm, args[0]), args[1]);
}

// --- Questions ---

// set.issubset(other, /)
// Returns True if all elements are in the iterable.
static Value set_issubset(Vm *vm, const Value *args) {
    Value self = set_from(vm, args[0]);
    return value_from_bool(set_is_subset(vm, self, set_of(vm, args[1])));
}

// set.issuperset(other, /)
// Returns True if the set has all elements of the iterable.
static Value set_issuperset(Vm *vm, const Value *args) {
    Value self = set_from(vm, args[0]);
    return value_from_bool(set_is_subset(vm, set_of(vm, args[1]), self));
}

// set.isdisjoint(other, /)
// Returns True if the set and the iterable have nothing in common.
static Value set_isdisjoint(Vm *vm, const Value *args) {
    return value_from_bool(set_is_disjoint(vm, set_from(vm, args[0]), args[1]));
}

// set.__reduce__()
// Returns what pickle and copy need: class, items and attributes.
static Value set_reduce(Vm *vm, const Value *args) {
    Value self = set_from(vm, args[0]);
    Value items = list_new(vm, set_count(self)), item;
    for (size_t at = 0; set_next(self, &at, &item);) list_append(vm, items, item);
    Value attributes = attribute_dict(vm, self);
    Value parts[] = {value_from_type(type_of(self)), tuple_from_array(vm, 1, &items),
                     is_absent(attributes) ? NONE : attributes};
    return tuple_from_array(vm, 3, parts);
}

// The rows that both types have.
#define QUERIES                                                       \
    {NAME_copy, 0, 0, set_copy},                                      \
    {NAME_union, 0, 0, set_union_method, "*others"},                  \
    {NAME_intersection, 0, 0, set_intersection_method, "*others"},    \
    {NAME_difference, 0, 0, set_difference_method, "*others"},        \
    {NAME_symmetric_difference, 1, 0, set_symmetric_difference_method}, \
    {NAME_issubset, 1, 0, set_issubset},                              \
    {NAME_issuperset, 1, 0, set_issuperset},                          \
    {NAME_isdisjoint, 1, 0, set_isdisjoint},                          \
    {NAME___reduce__, 0, 0, set_reduce}

const Method frozenset_methods[FROZENSET_METHOD_COUNT] = {QUERIES};

const Method set_methods[SET_METHOD_COUNT] = {
    QUERIES,
    {NAME___init__, 0, 1, set_init},
    {NAME_add, 1, 0, set_add_method},
    {NAME_discard, 1, 0, set_discard_method},
    {NAME_remove, 1, 0, set_remove},
    {NAME_pop, 0, 0, set_pop},
    {NAME_clear, 0, 0, set_clear_method},
    {NAME_update, 0, 0, set_update_method, "*others"},
    {NAME_intersection_update, 0, 0, set_intersection_update, "*others"},
    {NAME_difference_update, 0, 0, set_difference_update_method, "*others"},
    {NAME_symmetric_difference_update, 1, 0, set_symmetric_difference_update_method},
};

const Method set_class_methods[1] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};
