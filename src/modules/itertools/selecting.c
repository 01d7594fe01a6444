// itertools: what passes on some items of one iterable: compress, dropwhile, takewhile, filterfalse, islice; and chain.
// SPDX-License-Identifier: MIT
#include "modules/itertools/itertools.h"
#include "objects/call.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/tuple.h"

// --- chain ---

typedef struct Chain {
    Native native;
    Value iterables;     // an iterator of iterables; ABSENT at the end
    Value active;        // the iterator of the one being passed on, or ABSENT
} Chain;

static Value chain_over(Vm *vm, Value class, Value iterables) {
    Value iterator = iterate(vm, iterables);
    Chain *chain = object_new_of(vm, type_unchecked(class), sizeof *chain);
    store(chain, &chain->iterables, iterator);
    return value_from_object(chain);
}

// chain(*iterables)
static Value chain_construct(Vm *vm, const Value *args) { return chain_over(vm, args[0], args[1]); }
// chain.from_iterable(iterable, /)
static Value chain_from_iterable(Vm *vm, const Value *args) { return chain_over(vm, args[0], args[1]); }

static Value chain_next(Vm *vm, Value self) {
    Chain *chain = (Chain *)object_of(self);
    for (;;) {
        if (!is_absent(chain->active)) {
            Value item = iterate_next(vm, chain->active);
            if (!is_absent(item)) return item;
            store(chain, &chain->active, ABSENT);
        }
        if (is_absent(chain->iterables)) return ABSENT;
        Value iterable = iterate_next(vm, chain->iterables);
        if (is_absent(iterable)) {
            store(chain, &chain->iterables, ABSENT);
            return ABSENT;
        }
        store(chain, &chain->active, iterate(vm, iterable));
    }
}

static const Method chain_class_methods[] = {
    {NAME_from_iterable, 1, 0, chain_from_iterable},
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Slots chain_slots = {.iterate = iterate_self, .next = chain_next};

const Type chain_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_chain,
    .module_name = NAME_itertools,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &chain_slots,
    .class_methods = TABLE(chain_class_methods),
    .construct = {NAME_chain, 0, 0, chain_construct, "*iterables"},
    .flags = TYPE_IS_ITERATOR,
};

// --- compress ---

typedef struct Pair {
    Native native;
    Value first;         // compress: data; others: the function
    Value iterator;
    bool is_open;        // dropwhile: the first item was let through; takewhile: the end was reached
} Pair;

static Value pair_new(Vm *vm, Value class, Value first, Value iterable) {
    Value iterator = iterate(vm, iterable);
    Pair *pair = object_new_of(vm, type_unchecked(class), sizeof *pair);
    store(pair, &pair->first, first);
    store(pair, &pair->iterator, iterator);
    return value_from_object(pair);
}

// compress(data, selectors)
static Value compress_construct(Vm *vm, const Value *args) {
    return pair_new(vm, args[0], iterate(vm, args[1]), args[2]);
}

static Value compress_next(Vm *vm, Value self) {
    const Pair *pair = (Pair *)object_of(self);
    for (Value item; !is_absent(item = iterate_next(vm, pair->first));) {
        Value selector = iterate_next(vm, pair->iterator);
        if (is_absent(selector)) return ABSENT;
        if (value_is_true(vm, selector)) return item;
    }
    return ABSENT;
}

static const Slots compress_slots = {.iterate = iterate_self, .next = compress_next};
ITERTOOLS_TYPE(compress_type, NAME_compress, 2, compress_slots, 2, 0, compress_construct,
               "data, selectors")

// --- dropwhile, takewhile, filterfalse ---

static Value predicate_construct(Vm *vm, const Value *args) { return pair_new(vm, args[0], args[1], args[2]); }

static bool holds(Vm *vm, const Pair *pair, Value item) {
    bool by_truth = is_none(pair->first) || same(pair->first, value_from_type(&bool_type));
    return value_is_true(vm, by_truth ? item : call1(vm, pair->first, item));
}

static Value dropwhile_next(Vm *vm, Value self) {
    Pair *pair = (Pair *)object_of(self);
    for (Value item; !is_absent(item = iterate_next(vm, pair->iterator));) {
        if (pair->is_open) return item;
        if (value_is_true(vm, call1(vm, pair->first, item))) continue;
        pair->is_open = true;
        return item;
    }
    return ABSENT;
}

static const Slots dropwhile_slots = {.iterate = iterate_self, .next = dropwhile_next};
ITERTOOLS_TYPE(dropwhile_type, NAME_dropwhile, 2, dropwhile_slots,
               2, 0, predicate_construct)

static Value takewhile_next(Vm *vm, Value self) {
    Pair *pair = (Pair *)object_of(self);
    if (pair->is_open) return ABSENT;
    Value item = iterate_next(vm, pair->iterator);
    if (is_absent(item)) return ABSENT;
    if (value_is_true(vm, call1(vm, pair->first, item))) return item;
    pair->is_open = true;
    return ABSENT;
}

static const Slots takewhile_slots = {.iterate = iterate_self, .next = takewhile_next};
ITERTOOLS_TYPE(takewhile_type, NAME_takewhile, 2, takewhile_slots, 2,
               0, predicate_construct)

static Value filterfalse_next(Vm *vm, Value self) {
    const Pair *pair = (Pair *)object_of(self);
    for (Value item; !is_absent(item = iterate_next(vm, pair->iterator));) {
        if (!holds(vm, pair, item)) return item;
    }
    return ABSENT;
}

static const Slots filterfalse_slots = {.iterate = iterate_self, .next = filterfalse_next};
ITERTOOLS_TYPE(filterfalse_type, NAME_filterfalse, 2, filterfalse_slots,
               2, 0, predicate_construct)

// --- islice ---

typedef struct Islice {
    Native native;
    Value iterator;      // ABSENT at the end
    size_t next;         // index of the item to be passed on
    size_t stop;         // SIZE_MAX: none
    size_t step;
    size_t index;        // items taken so far
} Islice;

// An argument of islice(): None or an int >= 0, else ValueError.
static size_t bound_from(Vm *vm, Value value, size_t otherwise, const char *message) {
    if (is_absent(value) || is_none(value)) return otherwise;
    bool is_index = is_int(value) || !is_absent(type_lookup(vm, type_of(value), name_value(NAME___index__)));
    intptr_t number;
    Value index = is_index ? operate_unary(vm, OPERATOR_INDEX, value) : ABSENT;
    if (!is_index || !int_try_intptr(index, &number) || number < 0) raise_value_error(vm, "%s", message);
    return (size_t)number;
}

static const char bounds_message[] = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
static const char stop_message[] = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
static const char step_message[] = "Step for islice() must be a positive integer or None.";

// islice(iterable, stop, /), islice(iterable, start, stop, step=1, /)
static Value islice_construct(Vm *vm, const Value *args) {
    bool only_stop = is_absent(args[3]);
    size_t stop = only_stop ? bound_from(vm, args[2], SIZE_MAX, stop_message) : bound_from(vm, args[3], SIZE_MAX, stop_message);
    size_t start = only_stop ? 0 : bound_from(vm, args[2], 0, bounds_message);
    size_t step = bound_from(vm, args[4], 1, step_message);
    if (step == 0) raise_value_error(vm, "%s", step_message);
    Value iterator = iterate(vm, args[1]);
    Islice *islice = object_new_of(vm, type_unchecked(args[0]), sizeof *islice);
    store(islice, &islice->iterator, iterator);
    islice->next = start;
    islice->stop = stop;
    islice->step = step;
    return value_from_object(islice);
}

static Value islice_end(Islice *islice) {
    store(islice, &islice->iterator, ABSENT);
    return ABSENT;
}

static Value islice_next(Vm *vm, Value self) {
    Islice *islice = (Islice *)object_of(self);
    if (is_absent(islice->iterator)) return ABSENT;
    size_t wanted = islice->next < islice->stop ? islice->next : islice->stop;
    for (; islice->index < wanted; islice->index++) {
        if (is_absent(iterate_next(vm, islice->iterator))) return islice_end(islice);
    }
    if (islice->index >= islice->stop) return islice_end(islice);
    Value item = iterate_next(vm, islice->iterator);
    if (is_absent(item)) return islice_end(islice);
    islice->index++;
    if (__builtin_add_overflow(islice->next, islice->step, &islice->next)) islice->next = SIZE_MAX;
    if (islice->next > islice->stop) islice->next = islice->stop;
    return item;
}

static const Slots islice_slots = {.iterate = iterate_self, .next = islice_next};
ITERTOOLS_TYPE(islice_type, NAME_islice, 1, islice_slots,
               2, 2, islice_construct)
