// map and filter: iterators that call a function for each step. map shares its layout and the
// way it steps through several iterables with zip (zip.h).
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/tuple.h"
#include "objects/zip.h"

// --- map ---

// map(function, iterable, /, *iterables, strict=False)
// Makes an iterator that computes the function using arguments from each of the iterables.
static Value map_construct(Vm *vm, const Value *args) {
    const Tuple *given = tuple_unchecked(args[1]);
    if (given->count < 2) raise_type_error(vm, "map() must have at least two arguments.");
    return zip_new(vm, args[0], given->count - 1, given->items + 1, given->items[0], args[2]);
}

static Value map_next(Vm *vm, Value self) {
    const Zip *map = (Zip *)object_of(self);
    size_t count = tuple_count(map->iterators);
    Value items[count];
    if (!zip_next_items(vm, map, items, "map")) return ABSENT;
    return call(vm, map->function, count, items);
}

// map.__reduce__()
// Returns what pickle and copy need: class, function and iterators, and whether it is strict.
static Value map_reduce(Vm *vm, const Value *args) {
    const Zip *map = native_from(vm, args[0], &map_type);
    size_t count = tuple_count(map->iterators);
    Value call_args = tuple_new(vm, count + 1);
    tuple_put(call_args, 0, map->function);
    for (size_t i = 0; i < count; i++) tuple_put(call_args, i + 1, tuple_item(map->iterators, i));
    Value parts[] = {value_from_type(type_of(args[0])), call_args, TRUE_VALUE};
    return tuple_from_array(vm, map->strict ? 3 : 2, parts);
}

// map.__setstate__(strict, /)
// Sets whether all iterables must end together.
static Value map_setstate(Vm *vm, const Value *args) {
    Zip *map = native_from(vm, args[0], &map_type);
    map->strict = value_is_true(vm, args[1]);
    return NONE;
}

static const Method map_methods[] = {
    {NAME___reduce__, 0, 0, map_reduce},
    {NAME___setstate__, 1, 0, map_setstate},
};

static const Slots map_slots = {
    .iterate = iterate_self,
    .next = map_next,
};

const Type map_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_map,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &map_slots,
    .construct = {NAME_map, 0, 0, map_construct, "*args, strict"},
    .methods = TABLE(map_methods),
    .flags = TYPE_IS_ITERATOR,
};

// --- filter ---

typedef struct Filter {
    Native native;
    Value function;      // NONE: the items' own truth
    Value iterator;
} Filter;

// filter(function, iterable, /)
// Returns an iterator over the items for which the function returns true.
static Value filter_construct(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[2]);
    Filter *filter = object_new_of(vm, type_unchecked(args[0]), sizeof *filter);
    store(filter, &filter->function, args[1]);
    store(filter, &filter->iterator, iterator);
    return value_from_object(filter);
}

static Value filter_next(Vm *vm, Value self) {
    const Filter *filter = (Filter *)object_of(self);
    bool by_truth = is_none(filter->function) || same(filter->function, value_from_type(&bool_type));
    for (Value item; !is_absent(item = iterate_next(vm, filter->iterator));) {
        if (value_is_true(vm, by_truth ? item : call1(vm, filter->function, item))) return item;
    }
    return ABSENT;
}

// filter.__reduce__()
// Returns what pickle and copy need: class, function and iterator.
static Value filter_reduce(Vm *vm, const Value *args) {
    const Filter *filter = native_from(vm, args[0], &filter_type);
    return tuple_pair(vm, value_from_type(type_of(args[0])), tuple_pair(vm, filter->function, filter->iterator));
}

static const Method filter_methods[] = {
    {NAME___reduce__, 0, 0, filter_reduce},
};

static const Slots filter_slots = {
    .iterate = iterate_self,
    .next = filter_next,
};

const Type filter_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_filter,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &filter_slots,
    .construct = {NAME_filter, 2, 0, filter_construct},
    .methods = TABLE(filter_methods),
    .flags = TYPE_IS_ITERATOR,
};
