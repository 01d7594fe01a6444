// list: storage, slots, the type. Methods are in list_methods.c.
// SPDX-License-Identifier: MIT
#include "objects/list.h"

#include "objects/iterate.h"
#include "objects/list_methods.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"

enum { FIRST_CAPACITY = 4 };

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

// Room for `needed` items: grows by an eighth, as long lists do in CPython.
void list_reserve(Vm *vm, List *list, size_t needed) {
    size_t capacity = list->items ? values_capacity(list->items) : 0;
    if (needed <= capacity) return;
    size_t wanted = needed + (needed >> 3) + FIRST_CAPACITY;
    Values *larger = values_new(vm, wanted);
    for (size_t i = 0; i < list->count; i++) store(larger, &larger->slots[i], list->items->slots[i]);
    store_pointer(list, &list->items, larger);
}

void list_append(Vm *vm, Value self, Value item) {
    List *list = list_unchecked(self);
    if (!list->items || list->count == values_capacity(list->items)) list_reserve(vm, list, list->count + 1);
    store(list->items, &list->items->slots[list->count], item);
    list->count++;
}

static void append_array(Vm *vm, Value self, Value owner, size_t count) {
    List *list = list_unchecked(self);
    list_reserve(vm, list, list->count + count);
    const Value *items = is_list(owner) ? list_unchecked(owner)->items->slots : tuple_unchecked(owner)->items;
    for (size_t i = 0; i < count; i++) store(list->items, &list->items->slots[list->count + i], items[i]);
    list->count += count;
}

void list_extend(Vm *vm, Value self, Value iterable) {
    if (is_exactly(iterable, KIND_LIST) || is_exactly(iterable, KIND_TUPLE)) {
        size_t count = is_list(iterable) ? list_count(iterable) : tuple_count(iterable);
        if (count) append_array(vm, self, iterable, count);
        return;
    }
    Value iterator = iterate(vm, iterable);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) list_append(vm, self, item);
}

Value list_get_slice(Vm *vm, Value list, size_t start, size_t stop) {
    if (stop > list_count(list)) stop = list_count(list);
    if (start >= stop) return list_new(vm, 0);
    Value result = list_new(vm, stop - start);
    for (size_t i = start; i < stop; i++) list_put(result, i - start, list_item(list, i));
    list_unchecked(result)->count = stop - start;
    return result;
}

// --- Items and slices ---

static Value get_slice(Vm *vm, Value self, Value slice) {
    SliceBounds bounds = slice_bounds(vm, slice, list_count(self));
    Value result = list_new(vm, bounds.count);
    for (size_t i = 0; i < bounds.count; i++) {
        list_put(result, i, list_item(self, (size_t)(bounds.start + (intptr_t)i * bounds.step)));
    }
    list_unchecked(result)->count = bounds.count;
    return result;
}

static Value list_get_item(Vm *vm, Value self, Value key) {
    if (is_slice(key)) return get_slice(vm, self, key);
    return list_item(self, checked_index(vm, key, list_count(self), "list"));
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

static void set_plain_slice(Vm *vm, Value self, size_t start, size_t stop, Value items) {
    List *list = list_unchecked(self);
    if (stop < start) stop = start;
    list_resize_gap(vm, list, start, stop, list_count(items));
    for (size_t i = 0; i < list_count(items); i++) list_put(self, start + i, list_item(items, i));
}

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

static Value items_of(Vm *vm, Value self, Value iterable) {
    if (is_list(iterable) && !same(iterable, self)) return iterable;
    const Type *type = type_of(iterable);
    bool plain = !(type->flags & TYPE_IS_HEAP) && !(type->slots && (type->slots->iterate || type->slots->get_item));
    if (plain && !is_tuple(iterable)) raise_type_error(vm, "must assign iterable to extended slice");
    Value items = list_new(vm, 0);
    list_extend(vm, items, iterable);
    return items;
}

static void set_slice(Vm *vm, Value self, Value slice, Value iterable) {
    Value items = items_of(vm, self, iterable);
    SliceBounds bounds = slice_bounds(vm, slice, list_count(self));
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
        if (is_absent(value)) delete_slice(self, slice_bounds(vm, key, list_count(self)));
        else set_slice(vm, self, key, value);
        return;
    }
    size_t index = checked_index(vm, key, list_count(self), "list assignment");
    if (is_absent(value)) list_remove_at(self, index);
    else list_put(self, index, value);
}

// --- Operators ---

static Value concatenate(Vm *vm, Value left, Value right) {
    if (!is_list(right)) {
        raise_type_error(vm, "can only concatenate list (not \"%T\") to list", right);
    }
    Value result = list_new(vm, list_count(left) + list_count(right));
    if (list_count(left)) append_array(vm, result, left, list_count(left));
    if (list_count(right)) append_array(vm, result, right, list_count(right));
    return result;
}

static size_t repeated_count(Vm *vm, size_t count, Value times) {
    intptr_t factor = index_from(vm, times);
    size_t total;
    if (factor <= 0 || count == 0) return 0;
    if (__builtin_mul_overflow(count, (size_t)factor, &total) || total > PTRDIFF_MAX / sizeof(Value)) raise_memory_error(vm);
    return total;
}

static Value repeat(Vm *vm, Value self, Value times) {
    size_t count = list_count(self), total = repeated_count(vm, count, times);
    Value result = list_new(vm, total);
    for (size_t i = 0; i < total; i++) list_put(result, i, list_item(self, i % count));
    list_unchecked(result)->count = total;
    return result;
}

static bool is_index(Value value) {
    return is_int(value) || (type_of(value)->flags & TYPE_IS_HEAP && value_has_index(value));
}

static Value list_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD && is_list(left)) return concatenate(vm, left, right);
    if (operator != OPERATOR_MULTIPLY) return NOT_IMPLEMENTED;
    if (is_list(left) && is_index(right)) return repeat(vm, left, right);
    if (is_list(right) && is_index(left)) return repeat(vm, right, left);
    return NOT_IMPLEMENTED;
}

static Value list_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD) {
        list_extend(vm, left, right);
        return left;
    }
    if (operator != OPERATOR_MULTIPLY || !is_index(right)) return NOT_IMPLEMENTED;
    size_t count = list_count(left), total = repeated_count(vm, count, right);
    list_reserve(vm, list_unchecked(left), total);
    for (size_t i = count; i < total; i++) list_put(left, i, list_item(left, i % count));
    for (size_t i = total; i < count; i++) list_put(left, i, ABSENT);
    list_unchecked(left)->count = total;
    return left;
}

// The first position where they differ, or the shorter one's length. Counts are read again: == may change the lists.
static size_t first_difference(Vm *vm, Value left, Value right) {
    size_t i = 0;
    while (i < list_count(left) && i < list_count(right) && values_equal(vm, list_item(left, i), list_item(right, i))) i++;
    return i;
}

static Value list_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_list(right)) return NOT_IMPLEMENTED;
    bool is_equality = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (is_equality && list_count(left) != list_count(right)) return value_from_bool(comparison == COMPARE_NOT_EQUAL);
    check_c_stack(vm);
    size_t at = first_difference(vm, left, right);
    size_t left_count = list_count(left), right_count = list_count(right);
    if (at >= left_count || at >= right_count) {
        bool results[] = {left_count < right_count, left_count <= right_count, left_count == right_count,
                          left_count != right_count, left_count > right_count, left_count >= right_count};
        return value_from_bool(results[comparison]);
    }
    if (is_equality) return value_from_bool(comparison == COMPARE_NOT_EQUAL);
    return compare(vm, comparison, list_item(left, at), list_item(right, at));
}

static bool list_contains(Vm *vm, Value self, Value item) {
    for (size_t i = 0; i < list_count(self); i++) {
        if (values_equal(vm, list_item(self, i), item)) return true;
    }
    return false;
}

static intptr_t list_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)list_count(self);
}

static Value list_repr(Vm *vm, Value self) {
    if (list_count(self) == 0) return str_from_c(vm, "[]");
    if (!repr_enter(vm, self)) return str_from_c(vm, "[...]");
    TextBuilder builder = text_builder_start(vm);
    text_builder_add_c(vm, &builder, "[");
    for (size_t i = 0; i < list_count(self); i++) {
        if (i > 0) text_builder_add_c(vm, &builder, ", ");
        text_builder_add_value(vm, &builder, value_repr(vm, list_item(self, i)));
    }
    text_builder_add_c(vm, &builder, "]");
    repr_leave(vm);
    return text_builder_finish(vm, &builder);
}

// --- Iterators over lists and tuples ---

static Value list_iterate(Vm *vm, Value self) {
    ListIterator *iterator = heap_allocate(vm, KIND_LIST_ITERATOR, sizeof *iterator);
    store(iterator, &iterator->sequence, self);
    return value_from_object(iterator);
}

Value tuple_iterate(Vm *vm, Value self) { return list_iterate(vm, self); }

Value list_iterator_next(Vm *vm, Value self) {
    (void)vm;
    ListIterator *iterator = (ListIterator *)object_of(self);
    Value sequence = iterator->sequence;
    if (is_list(sequence) && iterator->index < list_count(sequence)) return list_item(sequence, iterator->index++);
    if (is_tuple(sequence) && iterator->index < tuple_count(sequence)) return tuple_item(sequence, iterator->index++);
    // An exhausted iterator keeps its kind: an empty tuple for tuples.
    if (is_list(sequence)) store(iterator, &iterator->sequence, ABSENT);
    return ABSENT;
}

// list_iterator.__length_hint__()
static Value iterator_length_hint(Vm *vm, const Value *args) {
    (void)vm;
    const ListIterator *iterator = (ListIterator *)object_of(args[0]);
    Value sequence = iterator->sequence;
    size_t count = is_list(sequence) ? list_count(sequence) : is_tuple(sequence) ? tuple_count(sequence) : 0;
    return value_from_small_int(count > iterator->index ? (intptr_t)(count - iterator->index) : 0);
}

static const Method iterator_methods[] = {
    {NAME___length_hint__, 0, 0, iterator_length_hint},
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

// --- The type ---

static const Slots list_slots = {
    .repr = list_repr,
    .length = list_length,
    .iterate = list_iterate,
    .get_item = list_get_item,
    .set_item = list_set_item,
    .contains = list_contains,
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
