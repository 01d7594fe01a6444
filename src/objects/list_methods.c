// list's methods. Comparing and converting arguments may run Python code that changes the
// list: positions are checked after that, and searches go by index, not by pointer.
// SPDX-License-Identifier: MIT
#include "objects/list_methods.h"

#include "objects/generic_alias.h"
#include "objects/iterators.h"
#include "objects/raise.h"
#include "objects/sequence.h"

// list(iterable=(), /)
// Creates a list with the items of the iterable.
Value list_construct(Vm *vm, const Value *args) {
    List *list = object_new_of(vm, type_unchecked(args[0]), sizeof *list);
    Value self = value_from_object(list);
    if (type_unchecked(args[0]) == &list_type && !is_absent(args[1])) list_extend(vm, self, args[1]);
    return self;
}

// Iterators keep the list, not its array, so they see that it is empty.
static void clear(List *list) {
    store_pointer(list, &list->items, NULL);
    list->count = 0;
}

// list.__init__(iterable=(), /)
// Replaces the items by those of the iterable.
static Value list_init(Vm *vm, const Value *args) {
    clear(list_from(vm, args[0]));
    if (!is_absent(args[1])) list_extend(vm, args[0], args[1]);
    return NONE;
}

// list.append(object, /)
// Appends an object to the end of the list.
static Value list_append_method(Vm *vm, const Value *args) {
    list_from(vm, args[0]);
    list_append(vm, args[0], args[1]);
    return NONE;
}

// list.extend(iterable, /)
// Appends the items of the iterable.
static Value list_extend_method(Vm *vm, const Value *args) {
    list_from(vm, args[0]);
    list_extend(vm, args[0], args[1]);
    return NONE;
}

// list.insert(index, object, /)
// Inserts an object before the index.
static Value list_insert(Vm *vm, const Value *args) {
    List *list = list_from(vm, args[0]);
    intptr_t index = size_argument(vm, args[1]), count = (intptr_t)list->count;
    if (index < 0) index += count;
    if (index < 0) index = 0;
    if (index > count) index = count;
    list_resize_gap(vm, list, (size_t)index, (size_t)index, 1);
    list_put(args[0], (size_t)index, args[2]);
    return NONE;
}

// list.pop(index=-1, /)
// Removes and returns the item at the index, by default the last one.
static Value list_pop(Vm *vm, const Value *args) {
    List *list = list_from(vm, args[0]);
    if (is_absent(args[1])) {
        if (list->count == 0) raise_index_error(vm, "pop from empty list");
        return list_pop_last(args[0]);
    }
    intptr_t index = size_argument(vm, args[1]);
    if (list->count == 0) raise_index_error(vm, "pop from empty list");
    if (index < 0) index += (intptr_t)list->count;
    if ((size_t)index >= list->count) raise_index_error(vm, "pop index out of range");
    Value item = list->items->slots[index];
    list_remove_at(args[0], (size_t)index);
    return item;
}

// list.remove(value, /)
// Removes the first occurrence of a value; raises ValueError if there is none.
static Value list_remove(Vm *vm, const Value *args) {
    const List *list = list_from(vm, args[0]);
    for (size_t i = 0; i < list->count; i++) {
        if (!values_equal(vm, list->items->slots[i], args[1])) continue;
        if (i < list->count) list_remove_at(args[0], i);
        return NONE;
    }
    raise_value_error(vm, "list.remove(x): x not in list");
}

// list.index(value, start=0, stop=sys.maxsize, /)
// Returns the first index of a value; raises ValueError if there is none.
static Value list_index(Vm *vm, const Value *args) {
    size_t count = list_from(vm, args[0])->count;
    size_t start = search_bound(vm, args[2], count, 0), stop = search_bound(vm, args[3], count, SIZE_MAX);
    intptr_t found = sequence_find(vm, args[0], args[1], start, stop);
    if (found < 0) raise_value_error(vm, "list.index(x): x not in list");
    return value_from_small_int(found);
}

// list.count(value, /)
// Returns the number of occurrences of a value.
static Value list_count_method(Vm *vm, const Value *args) {
    list_from(vm, args[0]);
    return value_from_small_int((intptr_t)sequence_occurrences(vm, args[0], args[1]));
}

void list_reverse(Value list) {
    for (size_t low = 0, high = list_count(list); low + 1 < high--; low++) {
        Value swapped = list_item(list, low);
        list_put(list, low, list_item(list, high));
        list_put(list, high, swapped);
    }
}

// list.reverse()
// Reverses the order of the items in place.
static Value reverse(Vm *vm, const Value *args) {
    list_from(vm, args[0]);
    list_reverse(args[0]);
    return NONE;
}

// list.clear()
// Removes all items.
static Value list_clear(Vm *vm, const Value *args) {
    clear(list_from(vm, args[0]));
    return NONE;
}

// list.copy()
// Returns a shallow copy.
static Value list_copy(Vm *vm, const Value *args) {
    return list_get_slice(vm, args[0], 0, list_from(vm, args[0])->count);
}

// list.sort(*, key=None, reverse=False)
// Stable. The list reads as empty while `key` runs, so that it cannot be changed underneath us.
static Value list_sort_method(Vm *vm, const Value *args) {
    list_from(vm, args[0]);
    list_sort(vm, args[0], args[1], args[2]);
    return NONE;
}

// list.__reversed__()
// Returns an iterator over the items, the last one first.
static Value list_reversed(Vm *vm, const Value *args) {
    list_from(vm, args[0]);
    return list_reversed_new(vm, args[0]);
}

const Method list_methods[LIST_METHOD_COUNT] = {
    {NAME___init__, 0, 1, list_init},
    {NAME_append, 1, 0, list_append_method},
    {NAME_extend, 1, 0, list_extend_method},
    {NAME_insert, 2, 0, list_insert},
    {NAME_pop, 0, 1, list_pop},
    {NAME_remove, 1, 0, list_remove},
    {NAME_index, 1, 2, list_index},
    {NAME_count, 1, 0, list_count_method},
    {NAME_reverse, 0, 0, reverse},
    {NAME_clear, 0, 0, list_clear},
    {NAME_copy, 0, 0, list_copy},
    {NAME_sort, 0, 0, list_sort_method, "*, key, reverse"},
    {NAME___reversed__, 0, 0, list_reversed},
};

const Method list_class_methods[1] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};
