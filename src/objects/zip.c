// zip: a tuple of the next item of each iterator. map (map_filter.c) does the same with a
// function call at the end.
// SPDX-License-Identifier: MIT
#include "objects/zip.h"

#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/raise.h"
#include "objects/suggestion.h"
#include "objects/tuple.h"

Value zip_new(Vm *vm, Value class, size_t count, const Value *iterables, Value function, Value strict) {
    bool is_strict = !is_absent(strict) && value_is_true(vm, strict);
    Value iterators = tuple_new(vm, count);
    for (size_t i = 0; i < count; i++) tuple_put(iterators, i, iterate(vm, iterables[i]));
    Zip *zip = object_new_of(vm, type_unchecked(class), sizeof *zip);
    store(zip, &zip->iterators, iterators);
    store(zip, &zip->function, function);
    zip->strict = is_strict;
    return value_from_object(zip);
}

// "argument 1" or "arguments 1-2".
static const char *earlier_arguments(size_t count) { return count == 1 ? " " : "s 1-"; }

// The iterator at `ended` has ended: none may have given an item before it, and the others must end now.
static void check_strict(Vm *vm, const Zip *zip, size_t ended, const char *name) {
    if (ended > 0) {
        raise_value_error(vm, "%s() argument %zu is shorter than argument%s%zu", name, ended + 1,
                          earlier_arguments(ended), ended);
    }
    for (size_t i = 1; i < tuple_count(zip->iterators); i++) {
        if (is_absent(iterate_next(vm, tuple_item(zip->iterators, i)))) continue;
        raise_value_error(vm, "%s() argument %zu is longer than argument%s%zu", name, i + 1, earlier_arguments(i), i);
    }
}

bool zip_next_items(Vm *vm, const Zip *zip, Value *items, const char *name) {
    size_t count = tuple_count(zip->iterators);
    for (size_t i = 0; i < count; i++) {
        items[i] = iterate_next(vm, tuple_item(zip->iterators, i));
        if (!is_absent(items[i])) continue;
        if (zip->strict) check_strict(vm, zip, i, name);
        return false;
    }
    return true;
}

// zip(*iterables, strict=False)
// Makes an iterator of tuples of one item from each of the iterables.
static Value zip_construct(Vm *vm, const Value *args) {
    Value strict = dict_pop(vm, args[2], name_value(NAME_strict)), name, value;
    size_t others = dict_count(args[2]), at = 0;
    if (others > 0 && !is_absent(strict)) {
        raise_type_error(vm, "zip() takes at most 1 keyword argument (%zu given)", others + 1);
    }
    static const uint16_t names[] = {NAME_strict, NAME_COUNT};
    if (dict_next(args[2], &at, &name, &value)) raise_unexpected_name(vm, "zip", name, names);
    return zip_new(vm, args[0], tuple_count(args[1]), tuple_unchecked(args[1])->items, ABSENT, strict);
}

static Value zip_next(Vm *vm, Value self) {
    const Zip *zip = (Zip *)object_of(self);
    if (tuple_count(zip->iterators) == 0) return ABSENT;
    Value items = tuple_new(vm, tuple_count(zip->iterators));
    return zip_next_items(vm, zip, tuple_unchecked(items)->items, "zip") ? items : ABSENT;
}

// zip.__reduce__()
// Returns what pickle and copy need: class, iterators, and whether it is strict.
static Value zip_reduce(Vm *vm, const Value *args) {
    const Zip *zip = native_from(vm, args[0], &zip_type);
    Value parts[] = {value_from_type(type_of(args[0])), zip->iterators, TRUE_VALUE};
    return tuple_from_array(vm, zip->strict ? 3 : 2, parts);
}

// zip.__setstate__(strict, /)
// Sets whether all iterables must end together.
static Value zip_setstate(Vm *vm, const Value *args) {
    Zip *zip = native_from(vm, args[0], &zip_type);
    zip->strict = value_is_true(vm, args[1]);
    return NONE;
}

static const Method zip_methods[] = {
    {NAME___reduce__, 0, 0, zip_reduce},
    {NAME___setstate__, 1, 0, zip_setstate},
};

static const Slots zip_slots = {
    .iterate = iterate_self,
    .next = zip_next,
};

const Type zip_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_zip,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &zip_slots,
    .construct = {NAME_zip, 0, 0, zip_construct, "*iterables, **kwargs"},
    .methods = TABLE(zip_methods),
    .flags = TYPE_IS_ITERATOR,
};
