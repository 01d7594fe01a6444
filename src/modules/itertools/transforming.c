// itertools: what makes new items from those of an iterable: accumulate, batched, pairwise, starmap, zip_longest.
// SPDX-License-Identifier: MIT
#include "modules/itertools/itertools.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/tuple.h"

// --- accumulate ---

typedef struct Accumulate {
    Native native;
    Value iterator;
    Value function;      // NONE: addition
    Value total;         // ABSENT at the start
    Value initial;       // ABSENT once it was passed on
} Accumulate;

// accumulate(iterable, func=None, *, initial=None)
static Value accumulate_construct(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[1]);
    Accumulate *accumulate = object_new_of(vm, type_unchecked(args[0]), sizeof *accumulate);
    store(accumulate, &accumulate->iterator, iterator);
    store(accumulate, &accumulate->function, is_absent(args[2]) ? NONE : args[2]);
    if (!is_absent(args[3]) && !is_none(args[3])) store(accumulate, &accumulate->initial, args[3]);
    return value_from_object(accumulate);
}

static Value accumulate_next(Vm *vm, Value self) {
    Accumulate *accumulate = (Accumulate *)object_of(self);
    Value total = accumulate->initial;
    if (!is_absent(total)) {
        store(accumulate, &accumulate->initial, ABSENT);
    } else {
        Value item = iterate_next(vm, accumulate->iterator);
        if (is_absent(item)) return ABSENT;
        total = accumulate->total;
        if (is_absent(total)) total = item;
        else if (is_none(accumulate->function)) total = operate(vm, OPERATOR_ADD, total, item);
        else total = call2(vm, accumulate->function, total, item);
    }
    store(accumulate, &accumulate->total, total);
    return total;
}

static const Slots accumulate_slots = {.iterate = iterate_self, .next = accumulate_next};
ITERTOOLS_TYPE(accumulate_type, NAME_accumulate, 4, accumulate_slots, 1, 1, accumulate_construct,
               "iterable, func, *, initial")

// --- batched ---

typedef struct Batched {
    Native native;
    Value iterator;      // ABSENT at the end
    intptr_t size;
    bool strict;
} Batched;

// batched(iterable, n, *, strict=False)
static Value batched_construct(Vm *vm, const Value *args) {
    intptr_t size = index_from(vm, args[2]);
    bool strict = !is_absent(args[3]) && value_is_true(vm, args[3]);
    if (size < 1) raise_value_error(vm, "n must be at least one");
    Value iterator = iterate(vm, args[1]);
    Batched *batched = object_new_of(vm, type_unchecked(args[0]), sizeof *batched);
    store(batched, &batched->iterator, iterator);
    batched->size = size;
    batched->strict = strict;
    return value_from_object(batched);
}

static Value batched_next(Vm *vm, Value self) {
    Batched *batched = (Batched *)object_of(self);
    if (is_absent(batched->iterator)) return ABSENT;
    Value items = list_new(vm, 0), item;
    while ((intptr_t)list_count(items) < batched->size && !is_absent(item = iterate_next(vm, batched->iterator))) {
        list_append(vm, items, item);
    }
    bool is_short = (intptr_t)list_count(items) < batched->size;
    if (is_short) store(batched, &batched->iterator, ABSENT);
    if (list_count(items) == 0) return ABSENT;
    if (is_short && batched->strict) raise_value_error(vm, "batched(): incomplete batch");
    return tuple_from_iterable(vm, items);
}

static const Slots batched_slots = {.iterate = iterate_self, .next = batched_next};
ITERTOOLS_TYPE(batched_type, NAME_batched, 1, batched_slots, 2, 0, batched_construct,
               "iterable, n, *, strict")

// --- pairwise ---

typedef struct Pairwise {
    Native native;
    Value iterator;      // ABSENT at the end
    Value previous;      // ABSENT at the start
} Pairwise;

// pairwise(iterable, /)
static Value pairwise_construct(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[1]);
    Pairwise *pairwise = object_new_of(vm, type_unchecked(args[0]), sizeof *pairwise);
    store(pairwise, &pairwise->iterator, iterator);
    return value_from_object(pairwise);
}

static Value pairwise_step(Vm *vm, Pairwise *pairwise) {
    if (is_absent(pairwise->iterator)) return ABSENT;
    Value item = iterate_next(vm, pairwise->iterator);
    if (is_absent(item)) store(pairwise, &pairwise->iterator, ABSENT);
    return item;
}

static Value pairwise_next(Vm *vm, Value self) {
    Pairwise *pairwise = (Pairwise *)object_of(self);
    if (is_absent(pairwise->previous)) {
        Value first = pairwise_step(vm, pairwise);
        if (is_absent(first)) return ABSENT;
        store(pairwise, &pairwise->previous, first);
    }
    Value item = pairwise_step(vm, pairwise);
    if (is_absent(item)) return ABSENT;
    Value pair = tuple_pair(vm, pairwise->previous, item);
    store(pairwise, &pairwise->previous, item);
    return pair;
}

static const Slots pairwise_slots = {.iterate = iterate_self, .next = pairwise_next};
ITERTOOLS_TYPE(pairwise_type, NAME_pairwise, 2, pairwise_slots,
               1, 0, pairwise_construct)

// --- starmap ---

typedef struct Starmap {
    Native native;
    Value function, iterator;
} Starmap;

// starmap(function, iterable, /)
static Value starmap_construct(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[2]);
    Starmap *starmap = object_new_of(vm, type_unchecked(args[0]), sizeof *starmap);
    store(starmap, &starmap->function, args[1]);
    store(starmap, &starmap->iterator, iterator);
    return value_from_object(starmap);
}

static Value starmap_next(Vm *vm, Value self) {
    const Starmap *starmap = (Starmap *)object_of(self);
    Value item = iterate_next(vm, starmap->iterator);
    if (is_absent(item)) return ABSENT;
    return call_spread(vm, starmap->function, tuple_from_iterable(vm, item), ABSENT);
}

static const Slots starmap_slots = {.iterate = iterate_self, .next = starmap_next};
ITERTOOLS_TYPE(starmap_type, NAME_starmap, 2, starmap_slots,
               2, 0, starmap_construct)

// --- zip_longest ---

typedef struct ZipLongest {
    Native native;
    Value iterators;     // tuple; ABSENT for those that have ended
    Value fill;
    size_t active;       // iterators that have not ended
} ZipLongest;

// zip_longest(*iterables, fillvalue=None)
static Value zip_longest_construct(Vm *vm, const Value *args) {
    size_t count = tuple_count(args[1]);
    Value iterators = tuple_new(vm, count);
    for (size_t i = 0; i < count; i++) tuple_put(iterators, i, iterate(vm, tuple_item(args[1], i)));
    ZipLongest *zip = object_new_of(vm, type_unchecked(args[0]), sizeof *zip);
    store(zip, &zip->iterators, iterators);
    store(zip, &zip->fill, is_absent(args[2]) ? NONE : args[2]);
    zip->active = count;
    return value_from_object(zip);
}

static Value zip_longest_next(Vm *vm, Value self) {
    ZipLongest *zip = (ZipLongest *)object_of(self);
    if (zip->active == 0) return ABSENT;
    size_t count = tuple_count(zip->iterators);
    Value items = tuple_new(vm, count);
    for (size_t i = 0; i < count; i++) {
        Value iterator = tuple_item(zip->iterators, i);
        Value item = is_absent(iterator) ? ABSENT : iterate_next(vm, iterator);
        if (is_absent(item) && !is_absent(iterator)) {
            if (--zip->active == 0) return ABSENT;
            tuple_put(zip->iterators, i, ABSENT);
        }
        tuple_put(items, i, is_absent(item) ? zip->fill : item);
    }
    return items;
}

static const Slots zip_longest_slots = {.iterate = iterate_self, .next = zip_longest_next};
ITERTOOLS_TYPE(zip_longest_type, NAME_zip_longest, 2, zip_longest_slots,
               0, 0, zip_longest_construct, "*iterables, fillvalue")
