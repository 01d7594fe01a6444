// enumerate: an iterator of pairs (index, item). The index is a small int until it no longer
// fits.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/tuple.h"

typedef struct Enumerate {
    Native native;
    Value iterator;
    Value index;         // an int of any size
} Enumerate;

// The arguments by position or name. CPython takes them apart by hand, so its messages are peculiar.
static void take_arguments(Vm *vm, Value positional, Value keywords, Value *iterable, Value *start) {
    size_t count = tuple_count(positional), total = count + dict_count(keywords);
    if (total > 2) raise_type_error(vm, "enumerate() takes at most 2 arguments (%zu given)", total);
    *iterable = count > 0 ? tuple_item(positional, 0) : dict_pop(vm, keywords, name_value(NAME_iterable));
    if (!is_absent(*iterable)) {
        *start = count > 1 ? tuple_item(positional, 1) : dict_pop(vm, keywords, name_value(NAME_start));
    }
    Value name, value;
    size_t at = 0;
    if (dict_next(keywords, &at, &name, &value)) {
        raise_type_error(vm, "'%S' is an invalid keyword argument for enumerate()", name);
    }
    if (is_absent(*iterable)) raise_type_error(vm, "enumerate() missing required argument 'iterable'");
}

// enumerate(iterable, start=0)
// Returns an iterator of pairs: a count from start on, and an item of the iterable.
static Value enumerate_construct(Vm *vm, const Value *args) {
    Value iterable, start = ABSENT;
    take_arguments(vm, args[1], args[2], &iterable, &start);
    start = is_absent(start) ? value_from_small_int(0) : operate_unary(vm, OPERATOR_INDEX, start);
    Value iterator = iterate(vm, iterable);
    Enumerate *self = object_new_of(vm, type_unchecked(args[0]), sizeof *self);
    store(self, &self->iterator, iterator);
    store(self, &self->index, start);
    return value_from_object(self);
}

// index + 1
static Value following(Vm *vm, Value index) {
    bool is_quick = is_small_int(index) && small_int(index) < SMALL_INT_MAX;
    if (is_quick) return value_from_small_int(small_int(index) + 1);
    return int_binary(vm, OPERATOR_ADD, index, value_from_small_int(1));
}

static Value enumerate_next(Vm *vm, Value self) {
    Enumerate *enumerate = (Enumerate *)object_of(self);
    Value item = iterate_next(vm, enumerate->iterator);
    if (is_absent(item)) return ABSENT;
    Value index = enumerate->index;
    store(enumerate, &enumerate->index, following(vm, index));
    return tuple_pair(vm, index, item);
}

// enumerate.__reduce__()
// Returns what pickle and copy need: the class, the iterator and the index.
static Value enumerate_reduce(Vm *vm, const Value *args) {
    const Enumerate *self = native_from(vm, args[0], &enumerate_type);
    return tuple_pair(vm, value_from_type(type_of(args[0])), tuple_pair(vm, self->iterator, self->index));
}

static const Method enumerate_methods[] = {
    {NAME___reduce__, 0, 0, enumerate_reduce},
};

static const Method enumerate_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Slots enumerate_slots = {
    .iterate = iterate_self,
    .next = enumerate_next,
};

const Type enumerate_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_enumerate,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &enumerate_slots,
    .construct = {NAME_enumerate, 0, 0, enumerate_construct, "*args, **kwargs"},
    .methods = TABLE(enumerate_methods),
    .class_methods = TABLE(enumerate_class_methods),
    .flags = TYPE_IS_ITERATOR,
};
