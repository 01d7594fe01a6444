// Iterators over sets: by row, in the order of the table. Adding or removing in between is an
// error at the next step, found by the number of items.
// SPDX-License-Identifier: MIT
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/set_internal.h"

typedef struct SetIterator {
    Native native;
    Value set;               // ABSENT when exhausted
    size_t position;
    uint32_t expected_used;  // UINT32_MAX after a change of size was reported
    uint32_t remaining;
} SetIterator;

static const Type set_iterator_type;

Value set_iterate(Vm *vm, Value set) {
    SetIterator *iterator = native_new(vm, &set_iterator_type, sizeof *iterator);
    store(iterator, &iterator->set, set);
    iterator->expected_used = iterator->remaining = set_unchecked(set)->used;
    return value_from_object(iterator);
}

// After an error the iterator reports it again at each step, like CPython's.
static Value set_iterator_next(Vm *vm, Value self) {
    SetIterator *iterator = (SetIterator *)object_of(self);
    if (is_absent(iterator->set)) return ABSENT;
    if (iterator->expected_used != set_unchecked(iterator->set)->used) {
        iterator->expected_used = UINT32_MAX;
        raise_runtime_error(vm, "Set changed size during iteration");
    }
    Value item;
    if (set_next(iterator->set, &iterator->position, &item)) {
        if (iterator->remaining > 0) iterator->remaining--;
        return item;
    }
    store(iterator, &iterator->set, ABSENT);
    return ABSENT;
}

// set_iterator.__length_hint__()
// Returns how many items are still to come.
static Value set_iterator_length_hint(Vm *vm, const Value *args) {
    const SetIterator *iterator = native_from(vm, args[0], &set_iterator_type);
    bool is_valid = !is_absent(iterator->set) && iterator->expected_used == set_unchecked(iterator->set)->used;
    return value_from_small_int(is_valid ? iterator->remaining : 0);
}

// set_iterator.__reduce__()
// Returns what pickle and copy need: iter and a list of what is left. The iterator stays where
// it is.
static Value set_iterator_reduce(Vm *vm, const Value *args) {
    const SetIterator *iterator = native_from(vm, args[0], &set_iterator_type);
    Value items = list_new(vm, 0), item;
    size_t at = iterator->position;
    while (!is_absent(iterator->set) && set_next(iterator->set, &at, &item)) list_append(vm, items, item);
    return iterator_reduced(vm, items, ABSENT);
}

static const Method set_iterator_methods[] = {
    {NAME___length_hint__, 0, 0, set_iterator_length_hint},
    {NAME___reduce__, 0, 0, set_iterator_reduce},
};

static const Slots set_iterator_slots = {
    .iterate = iterate_self,
    .next = set_iterator_next,
};

static const Type set_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_set_iterator,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &set_iterator_slots,
    .methods = TABLE(set_iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};
