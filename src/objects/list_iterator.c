// Iterators over lists and tuples, forwards (KIND_LIST_ITERATOR) and, over lists, backwards.
//
// They hold the sequence and an index that is checked against its length at each step: a list
// may change meanwhile. An iterator that has come to its end lets the list go and stays at its
// end, even if the list grows.
// SPDX-License-Identifier: MIT
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/kind_types.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/sequence.h"

// --- Forwards ---

static ListIterator *iterator_from(Vm *vm, Value value) {
    if (!has_kind(value, KIND_LIST_ITERATOR)) raise_type_error(vm, "expected list_iterator, not %T", value);
    return (ListIterator *)object_of(value);
}

Value sequence_iterate(Vm *vm, Value sequence) {
    ListIterator *iterator = heap_allocate(vm, KIND_LIST_ITERATOR, sizeof *iterator);
    store(iterator, &iterator->sequence, sequence);
    return value_from_object(iterator);
}

Value list_iterator_next(Vm *vm, Value self) {
    (void)vm;
    ListIterator *iterator = (ListIterator *)object_of(self);
    Value sequence = iterator->sequence;
    if (is_list(sequence)) {
        if (iterator->index < list_count(sequence)) return list_item(sequence, iterator->index++);
        store(iterator, &iterator->sequence, ABSENT);
    } else if (is_tuple(sequence)) {
        if (iterator->index < tuple_count(sequence)) return tuple_item(sequence, iterator->index++);
        // An exhausted tuple iterator goes on being one.
        store(iterator, &iterator->sequence, value_from_object(&empty_tuple));
    }
    return ABSENT;
}

static size_t length_of(Value sequence) { return is_absent(sequence) ? 0 : sequence_count(sequence); }

// list_iterator.__length_hint__()
// Returns how many items are still to come.
static Value iterator_length_hint(Vm *vm, const Value *args) {
    const ListIterator *iterator = iterator_from(vm, args[0]);
    size_t count = length_of(iterator->sequence);
    return value_from_small_int(count > iterator->index ? (intptr_t)(count - iterator->index) : 0);
}

// list_iterator.__reduce__()
// Returns what pickle and copy need: iter, the sequence and the index.
static Value iterator_reduce(Vm *vm, const Value *args) {
    const ListIterator *iterator = iterator_from(vm, args[0]);
    if (is_absent(iterator->sequence)) return iterator_reduced(vm, list_new(vm, 0), ABSENT);
    return iterator_reduced(vm, iterator->sequence, value_from_small_int((intptr_t)iterator->index));
}

// list_iterator.__setstate__(index, /)
// Moves the iterator to an index.
static Value iterator_setstate(Vm *vm, const Value *args) {
    ListIterator *iterator = iterator_from(vm, args[0]);
    intptr_t index = iterator_state(vm, args[1]);
    size_t count = length_of(iterator->sequence);
    iterator->index = index < 0 ? 0 : (size_t)index > count ? count : (size_t)index;
    return NONE;
}

static const Method iterator_methods[] = {
    {NAME___length_hint__, 0, 0, iterator_length_hint},
    {NAME___reduce__, 0, 0, iterator_reduce},
    {NAME___setstate__, 1, 0, iterator_setstate},
};

static const Slots iterator_slots = {
    .iterate = iterate_self,
    .next = list_iterator_next,
};

const Type list_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_list_iterator,
    .kind = KIND_LIST_ITERATOR,
    .slots = &iterator_slots,
    .methods = TABLE(iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

const Type tuple_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_tuple_iterator,
    .kind = KIND_LIST_ITERATOR,
    .slots = &iterator_slots,
    .methods = TABLE(iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

// --- Backwards ---

typedef struct ListReverseIterator {
    Native native;
    Value list;          // ABSENT when exhausted
    size_t remaining;    // the next item has index remaining - 1
} ListReverseIterator;

Value list_reversed_new(Vm *vm, Value list) {
    ListReverseIterator *iterator = native_new(vm, &list_reverse_iterator_type, sizeof *iterator);
    store(iterator, &iterator->list, list);
    iterator->remaining = list_count(list);
    return value_from_object(iterator);
}

// A list that has become too short ends the iteration.
static Value reverse_next(Vm *vm, Value self) {
    (void)vm;
    ListReverseIterator *iterator = (ListReverseIterator *)object_of(self);
    if (is_absent(iterator->list)) return ABSENT;
    if (iterator->remaining > 0 && iterator->remaining <= list_count(iterator->list)) {
        return list_item(iterator->list, --iterator->remaining);
    }
    store(iterator, &iterator->list, ABSENT);
    return ABSENT;
}

// list_reverseiterator.__length_hint__()
// Returns how many items are still to come.
static Value reverse_length_hint(Vm *vm, const Value *args) {
    const ListReverseIterator *iterator = native_from(vm, args[0], &list_reverse_iterator_type);
    bool is_over = is_absent(iterator->list) || iterator->remaining > list_count(iterator->list);
    return value_from_small_int(is_over ? 0 : (intptr_t)iterator->remaining);
}

// list_reverseiterator.__reduce__()
// Returns what pickle and copy need: reversed, the list and the index.
static Value reverse_reduce(Vm *vm, const Value *args) {
    const ListReverseIterator *iterator = native_from(vm, args[0], &list_reverse_iterator_type);
    Value class = value_from_type(&reversed_type), list = iterator->list;
    bool is_over = is_absent(list);
    if (is_over) list = list_new(vm, 0);
    Value parts[] = {class, tuple_from_array(vm, 1, &list), value_from_small_int((intptr_t)iterator->remaining - 1)};
    return tuple_from_array(vm, is_over ? 2 : 3, parts);
}

// list_reverseiterator.__setstate__(index, /)
// Moves the iterator to an index; -1 is its end.
static Value reverse_setstate(Vm *vm, const Value *args) {
    ListReverseIterator *iterator = native_from(vm, args[0], &list_reverse_iterator_type);
    intptr_t index = iterator_state(vm, args[1]), count = is_absent(iterator->list) ? 0 : (intptr_t)list_count(iterator->list);
    iterator->remaining = index < -1 ? 0 : index >= count ? (size_t)count : (size_t)(index + 1);
    return NONE;
}

static const Method reverse_methods[] = {
    {NAME___length_hint__, 0, 0, reverse_length_hint},
    {NAME___reduce__, 0, 0, reverse_reduce},
    {NAME___setstate__, 1, 0, reverse_setstate},
};

static const Slots reverse_slots = {
    .iterate = iterate_self,
    .next = reverse_next,
};

const Type list_reverse_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_list_reverseiterator,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &reverse_slots,
    .methods = TABLE(reverse_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};
