// The algebra of sets: operators, comparisons and what the methods of the same names do.
//
// Comparing items may run Python code that changes the sets: every walk goes by position and reads the set anew.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/raise.h"
#include "objects/set_internal.h"

// --- Intersection ---

// The smaller set is walked; the result is new.
static Value intersect_sets(Vm *vm, Value walked, Value searched, bool frozen) {
    Value result = set_new(vm, frozen), key;
    uintptr_t hash;
    for (size_t at = 0; set_next_entry(walked, &at, &key, &hash);) {
        if (set_contains_hashed(vm, searched, key, hash)) set_add_hashed(vm, result, key, hash);
    }
    return result;
}

Value set_intersection(Vm *vm, Value set, Value iterable) {
    bool frozen = is_frozenset(set);
    if (same(set, iterable)) return set_copy_as(vm, set_base_type(set), set);
    if (is_set(iterable)) {
        bool is_larger = set_count(iterable) > set_count(set);
        return is_larger ? intersect_sets(vm, set, iterable, frozen) : intersect_sets(vm, iterable, set, frozen);
    }
    Value result = set_new(vm, frozen), iterator = iterate(vm, iterable);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        uintptr_t hash = stored_hash(value_hash(vm, item));
        if (set_contains_hashed(vm, set, item, hash)) set_add_hashed(vm, result, item, hash);
    }
    return result;
}

bool set_is_disjoint(Vm *vm, Value set, Value iterable) {
    if (is_set(iterable)) {
        Value walked = set_count(iterable) > set_count(set) ? set : iterable;
        Value searched = same(walked, set) ? iterable : set, key;
        uintptr_t hash;
        for (size_t at = 0; set_next_entry(walked, &at, &key, &hash);) {
            if (set_contains_hashed(vm, searched, key, hash)) return false;
        }
        return true;
    }
    Value iterator = iterate(vm, iterable);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (set_contains_hashed(vm, set, item, hash_of_key(vm, item, "a set element"))) return false;
    }
    return true;
}

// --- Difference ---

void set_difference_update(Vm *vm, Value set, Value iterable) {
    if (same(set, iterable)) {
        set_clear(set);
    } else if (is_set(iterable)) {
        Value key;
        uintptr_t hash;
        for (size_t at = 0; set_next_entry(iterable, &at, &key, &hash);) set_discard_hashed(vm, set, key, hash);
    } else {
        Value iterator = iterate(vm, iterable);
        for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
            set_discard_hashed(vm, set, item, hash_of_key(vm, item, "a set element"));
        }
    }
}

// As in CPython: a small other set is taken out of a copy, else each item is looked up in the
// other.
Value set_difference(Vm *vm, Value set, Value iterable) {
    bool is_dict_itself = is_exactly(iterable, KIND_DICT);
    size_t others = is_set(iterable) ? set_count(iterable) : is_dict_itself ? dict_count(iterable) : 0;
    bool walk_all = (is_set(iterable) || is_dict_itself) && set_count(set) / 4 <= others;
    if (!walk_all) {
        Value result = set_copy_as(vm, set_base_type(set), set);
        set_difference_update(vm, result, iterable);
        return result;
    }
    Value result = set_new(vm, is_frozenset(set)), key;
    uintptr_t hash;
    for (size_t at = 0; set_next_entry(set, &at, &key, &hash);) {
        bool is_there = is_dict_itself ? !is_absent(dict_get_hashed(vm, iterable, key, hash))
                                       : set_contains_hashed(vm, iterable, key, hash);
        if (!is_there) set_add_hashed(vm, result, key, hash);
    }
    return result;
}

// Items that are there go, others come; an iterable may have repetitions, so it becomes a set
// first.
void set_symmetric_difference_update(Vm *vm, Value set, Value iterable) {
    if (same(set, iterable)) {
        set_clear(set);
        return;
    }
    Value other = set_of(vm, iterable), key;
    uintptr_t hash;
    for (size_t at = 0; set_next_entry(other, &at, &key, &hash);) {
        if (!set_discard_hashed(vm, set, key, hash)) set_add_hashed(vm, set, key, hash);
    }
}

// The items of the other come first, as in CPython.
Value set_symmetric_difference(Vm *vm, Value set, Value iterable) {
    Value result = set_new(vm, is_frozenset(set));
    set_update(vm, result, iterable);
    set_symmetric_difference_update(vm, result, set);
    return result;
}

// --- Comparison ---

bool set_is_subset(Vm *vm, Value set, Value other) {
    if (set_count(set) > set_count(other)) return false;
    Value key;
    uintptr_t hash;
    for (size_t at = 0; set_next_entry(set, &at, &key, &hash);) {
        if (!set_contains_hashed(vm, other, key, hash)) return false;
    }
    return true;
}

// Equally many, and all of one in the other.
static bool are_equal(Vm *vm, Value left, Value right) {
    return set_count(left) == set_count(right) && set_is_subset(vm, left, right);
}

// An order only in part: of {1} and {2} neither is less.
Value set_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_set(right)) return NOT_IMPLEMENTED;
    switch (comparison) {
    case COMPARE_EQUAL: return value_from_bool(are_equal(vm, left, right));
    case COMPARE_NOT_EQUAL: return value_from_bool(!are_equal(vm, left, right));
    case COMPARE_LESS_EQUAL: return value_from_bool(set_is_subset(vm, left, right));
    case COMPARE_GREATER_EQUAL: return value_from_bool(set_is_subset(vm, right, left));
    case COMPARE_LESS: return value_from_bool(set_count(left) < set_count(right) && set_is_subset(vm, left, right));
    default: return value_from_bool(set_count(left) > set_count(right) && set_is_subset(vm, right, left));
    }
}

// --- Operators: only between sets ---

static Value set_union(Vm *vm, Value left, Value right) {
    Value result = set_copy_as(vm, set_base_type(left), left);
    set_update(vm, result, right);
    return result;
}

Value set_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (!is_set(left) || !is_set(right)) return NOT_IMPLEMENTED;
    switch (operator) {
    case OPERATOR_OR: return set_union(vm, left, right);
    case OPERATOR_AND: return set_intersection(vm, left, right);
    case OPERATOR_SUBTRACT: return set_difference(vm, left, right);
    case OPERATOR_XOR: return set_symmetric_difference(vm, left, right);
    default: return NOT_IMPLEMENTED;
    }
}

Value set_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (!is_set(right)) return NOT_IMPLEMENTED;
    switch (operator) {
    case OPERATOR_OR: set_update(vm, left, right); break;
    case OPERATOR_AND: set_take_items(left, set_intersection(vm, left, right)); break;
    case OPERATOR_SUBTRACT: set_difference_update(vm, left, right); break;
    case OPERATOR_XOR: set_symmetric_difference_update(vm, left, right); break;
    default: return NOT_IMPLEMENTED;
    }
    return left;
}
