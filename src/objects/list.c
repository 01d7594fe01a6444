// list: storage, slots, the type. Methods are in list_methods.c, sorting in sort.c.
//
// The items lie in a Values object of their own, which grows by half (long lists: by a
// quarter) and never shrinks but to nothing: the collector takes the old array, so n appends
// cost O(n) and no realloc() is needed.
//
// Invariant: slots from `count` on are ABSENT; nothing that Python code could see is.
// SPDX-License-Identifier: MIT
#include "objects/list.h"

#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/list_methods.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/sequence.h"

// Items.
enum { FIRST_CAPACITY = 4, GROWS_BY_HALF = 64 * 1024 };

List *list_from(Vm *vm, Value value) {
    if (!is_list(value)) raise_type_error(vm, "expected list, not %T", value);
    return list_unchecked(value);
}

Value list_new(Vm *vm, size_t capacity) {
    Values *items = capacity ? values_new(vm, capacity) : NULL;
    List *list = heap_allocate(vm, KIND_LIST, sizeof *list);
    store_pointer(list, &list->items, items);
    return value_from_object(list);
}

Value list_from_array(Vm *vm, size_t count, const Value *items) {
    Value list = list_new(vm, count);
    if (count) memcpy(list_unchecked(list)->items->slots, items, count * sizeof *items);
    list_unchecked(list)->count = count;
    return list;
}

// Room for `needed` items: short lists grow by half, long ones by a quarter.
void list_reserve(Vm *vm, List *list, size_t needed) {
    size_t capacity = list->items ? values_capacity(list->items) : 0;
    if (needed <= capacity) return;
    if (needed > SIZE_MAX / sizeof(Value) / 4) raise_memory_error(vm);
    size_t wanted = needed + (needed < GROWS_BY_HALF ? needed / 2 : needed / 4) + FIRST_CAPACITY - 1;
    Values *larger = values_new(vm, wanted);
    if (list->count) memcpy(larger->slots, list->items->slots, list->count * sizeof(Value));
    store_pointer(list, &list->items, larger);
}

void list_append(Vm *vm, Value self, Value item) {
    List *list = list_unchecked(self);
    if (!list->items || list->count == values_capacity(list->items)) list_reserve(vm, list, list->count + 1);
    store(list->items, &list->items->slots[list->count], item);
    list->count++;
}

Value list_pop_last(Value self) {
    List *list = list_unchecked(self);
    Value last = list->items->slots[--list->count];
    store(list->items, &list->items->slots[list->count], ABSENT);
    return last;
}

// `owner` is a list or tuple, possibly the list itself.
static void append_sequence(Vm *vm, Value self, Value owner) {
    size_t count = sequence_count(owner);
    if (count == 0) return;
    List *list = list_unchecked(self);
    if (list->items || count > SIZE_MAX / sizeof(Value) / 4) list_reserve(vm, list, list->count + count);
    else store_pointer(list, &list->items, values_new(vm, count));
    memcpy(list->items->slots + list->count, sequence_items(owner), count * sizeof(Value));
    list->count += count;
}

// What is known about the number of items spares an empty list some growing. Classes defined in Python are asked for it
// in any case, as they notice.
static void reserve_for(Vm *vm, Value self, Value iterable) {
    List *list = list_unchecked(self);
    Kind kind = is_object(iterable) ? object_kind(object_of(iterable)) : KIND_FREE;
    bool is_counted = kind == KIND_RANGE || kind == KIND_DICT || kind == KIND_SET;
    if (!is_counted && !(type_of(iterable)->flags & TYPE_IS_HEAP)) return;
    size_t count = length_hint(vm, iterable, 0);
    if (count > 0 && !list->items) list_reserve(vm, list, count);
}

void list_extend(Vm *vm, Value self, Value iterable) {
    if (is_exactly(iterable, KIND_LIST) || is_exactly(iterable, KIND_TUPLE)) {
        append_sequence(vm, self, iterable);
        return;
    }
    Value iterator = iterate(vm, iterable);
    reserve_for(vm, self, iterable);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) list_append(vm, self, item);
}

Value list_get_slice(Vm *vm, Value list, size_t start, size_t stop) {
    if (stop > list_count(list)) stop = list_count(list);
    if (start >= stop) return list_new(vm, 0);
    Value result = list_new(vm, stop - start);
    memcpy(list_unchecked(result)->items->slots, list_unchecked(list)->items->slots + start, (stop - start) * sizeof(Value));
    list_unchecked(result)->count = stop - start;
    return result;
}

// --- Items and slices ---

// Index of an existing item. __index__ may have changed the list.
static size_t item_index(Vm *vm, Value self, Value key, const char *what) {
    size_t index = checked_index(vm, key, list_count(self), what);
    if (index >= list_count(self)) raise_index_error(vm, "%s index out of range", what);
    return index;
}

// __index__() of the slice's parts runs first, then the length is read.
static SliceBounds bounds_in(Vm *vm, Value self, Value slice) {
    Value plain = slice_plain(vm, slice);
    return slice_bounds(vm, plain, list_count(self));
}

static Value get_slice(Vm *vm, Value self, Value slice) {
    SliceBounds bounds = bounds_in(vm, self, slice);
    if (bounds.step == 1) return list_get_slice(vm, self, (size_t)bounds.start, (size_t)bounds.start + bounds.count);
    Value result = list_new(vm, bounds.count);
    for (size_t i = 0; i < bounds.count; i++) {
        list_put(result, i, list_item(self, (size_t)(bounds.start + (intptr_t)i * bounds.step)));
    }
    list_unchecked(result)->count = bounds.count;
    return result;
}

static Value list_get_item(Vm *vm, Value self, Value key) {
    if (is_slice(key)) return get_slice(vm, self, key);
    return list_item(self, item_index(vm, self, key, "list"));
}

// Items [start, stop) are replaced by `count` new ones, which the caller fills in.
void list_resize_gap(Vm *vm, List *list, size_t start, size_t stop, size_t count) {
    size_t tail = list->count - stop, total = start + count + tail;
    list_reserve(vm, list, total);
    if (!list->items) return;
    memmove(&list->items->slots[start + count], &list->items->slots[stop], tail * sizeof(Value));
    for (size_t i = total; i < list->count; i++) store(list->items, &list->items->slots[i], ABSENT);
    list->count = total;
}

// `items` is not the list itself; see items_of().
static void set_plain_slice(Vm *vm, Value self, size_t start, size_t stop, Value items) {
    List *list = list_unchecked(self);
    if (stop < start) stop = start;
    list_resize_gap(vm, list, start, stop, list_count(items));
    for (size_t i = 0; i < list_count(items); i++) list_put(self, start + i, list_item(items, i));
}

// One pass, from the first deleted item on; a negative step is turned round.
static void delete_slice(Value self, SliceBounds bounds) {
    List *list = list_unchecked(self);
    if (bounds.count == 0) return;
    if (bounds.step < 0) {
        bounds.start += (intptr_t)(bounds.count - 1) * bounds.step;
        bounds.step = -bounds.step;
    }
    size_t to = (size_t)bounds.start, deleted = 0;
    for (size_t from = to; from < list->count; from++) {
        bool dropped = deleted < bounds.count && from == (size_t)(bounds.start + (intptr_t)deleted * bounds.step);
        if (dropped) deleted++;
        else list_put(self, to++, list_item(self, from));
    }
    for (size_t i = to; i < list->count; i++) list_put(self, i, ABSENT);
    list->count = to;
}

// A list of what is to be stored, which assigning cannot change.
static Value items_of(Vm *vm, Value self, Value iterable) {
    if (is_exactly(iterable, KIND_LIST) && !same(iterable, self)) return iterable;
    if (!value_is_iterable(vm, iterable)) raise_type_error(vm, "must assign iterable to extended slice");
    Value items = list_new(vm, 0);
    list_extend(vm, items, iterable);
    return items;
}

static void set_slice(Vm *vm, Value self, Value slice, Value iterable) {
    Value items = items_of(vm, self, iterable);
    SliceBounds bounds = bounds_in(vm, self, slice);
    if (bounds.step == 1) {
        set_plain_slice(vm, self, (size_t)bounds.start, (size_t)bounds.stop, items);
        return;
    }
    if (list_count(items) != bounds.count) {
        raise_value_error(vm, "attempt to assign sequence of size %zu to extended slice of size %zu", list_count(items),
                          bounds.count);
    }
    for (size_t i = 0; i < bounds.count; i++) {
        list_put(self, (size_t)(bounds.start + (intptr_t)i * bounds.step), list_item(items, i));
    }
}

void list_remove_at(Value self, size_t index) {
    List *list = list_unchecked(self);
    memmove(&list->items->slots[index], &list->items->slots[index + 1], (list->count - index - 1) * sizeof(Value));
    store(list->items, &list->items->slots[--list->count], ABSENT);
}

static void list_set_item(Vm *vm, Value self, Value key, Value value) {
    if (is_slice(key)) {
        if (is_absent(value)) delete_slice(self, bounds_in(vm, self, key));
        else set_slice(vm, self, key, value);
        return;
    }
    size_t index = item_index(vm, self, key, "list assignment");
    if (is_absent(value)) list_remove_at(self, index);
    else list_put(self, index, value);
}

// --- Operators ---

// Derived classes give a plain list, as in CPython.
static Value concatenate(Vm *vm, Value left, Value right) {
    if (!is_list(right)) {
        raise_type_error(vm, "can only concatenate list (not \"%T\") to list", right);
    }
    Value result = list_new(vm, list_count(left) + list_count(right));
    append_sequence(vm, result, left);
    append_sequence(vm, result, right);
    return result;
}

static Value repeat(Vm *vm, Value self, Value times) {
    intptr_t repetitions = repetitions_from(vm, times);
    size_t count = list_count(self), total = repeated_count(vm, repetitions, count);
    Value result = list_new(vm, total);
    if (total == 0) return result;
    Value *items = list_unchecked(result)->items->slots;
    memcpy(items, list_unchecked(self)->items->slots, count * sizeof(Value));
    repeat_items(items, count, total);
    list_unchecked(result)->count = total;
    return result;
}

static Value list_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD && is_list(left)) return concatenate(vm, left, right);
    if (operator == OPERATOR_MULTIPLY) return is_list(left) ? repeat(vm, left, right) : repeat(vm, right, left);
    return NOT_IMPLEMENTED;
}

// += takes any iterable, unlike +.
static Value list_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD) {
        list_extend(vm, left, right);
        return left;
    }
    if (operator != OPERATOR_MULTIPLY) return NOT_IMPLEMENTED;
    intptr_t repetitions = repetitions_from(vm, right);
    size_t count = list_count(left), total = repeated_count(vm, repetitions, count);
    List *list = list_unchecked(left);
    if (total == 0) {
        store_pointer(list, &list->items, NULL);
    } else {
        list_reserve(vm, list, total);
        repeat_items(list->items->slots, count, total);
    }
    list->count = total;
    return left;
}

static Value list_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    return is_list(right) ? sequence_compare(vm, comparison, left, right) : NOT_IMPLEMENTED;
}

static intptr_t list_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)list_count(self);
}

static Value list_repr(Vm *vm, Value self) { return sequence_repr(vm, self, "[]"); }

// --- The type ---

static const Slots list_slots = {
    .repr = list_repr,
    .length = list_length,
    .iterate = sequence_iterate,
    .get_item = list_get_item,
    .set_item = list_set_item,
    .contains = sequence_contains,
    .binary = list_binary,
    .in_place = list_in_place,
    .compare = list_compare,
};

const Type list_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_list,
    .kind = KIND_LIST,
    .slots = &list_slots,
    .construct = {NAME_list, 0, 1, list_construct},
    .methods = {list_methods, LIST_METHOD_COUNT},
    .class_methods = {list_class_methods, 1},
    .flags = TYPE_MATCHES_SEQUENCE | TYPE_MATCHES_SELF,
};
