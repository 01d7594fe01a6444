// itertools: groupby and tee.
// SPDX-License-Identifier: MIT
#include "modules/itertools/itertools.h"
#include "objects/call.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/tuple.h"

// --- groupby ---

typedef struct Groupby {
    Native native;
    Value iterator;
    Value function;      // NONE: the items themselves are the keys
    Value target;        // key of the group that was given out last; ABSENT at the start
    Value key;           // key of `item`; ABSENT at the start
    Value item;          // taken from the iterator and not passed on yet; ABSENT if there is none
    Value group;         // the Grouper given out last: earlier ones are over
} Groupby;

typedef struct Grouper {
    Native native;
    Value parent;
    Value target;
} Grouper;

// groupby(iterable, key=None)
static Value groupby_construct(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[1]);
    Groupby *groupby = object_new_of(vm, type_unchecked(args[0]), sizeof *groupby);
    store(groupby, &groupby->iterator, iterator);
    store(groupby, &groupby->function, is_absent(args[2]) ? NONE : args[2]);
    return value_from_object(groupby);
}

// Takes the next item and its key. False at the end.
static bool step(Vm *vm, Groupby *groupby) {
    Value item = iterate_next(vm, groupby->iterator);
    if (is_absent(item)) return false;
    Value key = is_none(groupby->function) ? item : call1(vm, groupby->function, item);
    store(groupby, &groupby->item, item);
    store(groupby, &groupby->key, key);
    return true;
}

static Value groupby_next(Vm *vm, Value self) {
    Groupby *groupby = (Groupby *)object_of(self);
    store(groupby, &groupby->group, ABSENT);
    // Past what is left of the last group.
    while (is_absent(groupby->key) || (!is_absent(groupby->target) && values_equal(vm, groupby->target, groupby->key))) {
        if (!step(vm, groupby)) return ABSENT;
    }
    store(groupby, &groupby->target, groupby->key);
    Grouper *grouper = native_new(vm, &grouper_type, sizeof *grouper);
    store(grouper, &grouper->parent, self);
    store(grouper, &grouper->target, groupby->target);
    store(groupby, &groupby->group, value_from_object(grouper));
    return tuple_pair(vm, groupby->key, value_from_object(grouper));
}

static Value grouper_next(Vm *vm, Value self) {
    const Grouper *grouper = (Grouper *)object_of(self);
    Groupby *parent = (Groupby *)object_of(grouper->parent);
    if (!same(parent->group, self)) return ABSENT;
    if (is_absent(parent->item) && !step(vm, parent)) return ABSENT;
    if (!values_equal(vm, grouper->target, parent->key)) return ABSENT;
    Value item = parent->item;
    store(parent, &parent->item, ABSENT);
    return item;
}

static const Slots groupby_slots = {.iterate = iterate_self, .next = groupby_next};
ITERTOOLS_TYPE(groupby_type, NAME_groupby, 6, groupby_slots,
               1, 1, groupby_construct, "iterable, key")

static const Slots grouper_slots = {.iterate = iterate_self, .next = grouper_next};
ITERTOOLS_TYPE(grouper_type, NAME__grouper, 2, grouper_slots, 0, 0, NULL)

// --- tee ---

// The items that one of the iterators has not seen yet form a chain of Values of two slots: item, next link. The last
// link is blank: its item is taken from the source when it is asked for.
typedef struct Tee {
    Native native;
    Value source;
    Values *link;
} Tee;

enum { LINK_ITEM, LINK_NEXT, LINK_SIZE };

static Value tee_new(Vm *vm, const Type *type, Value source, Values *link) {
    Tee *tee = object_new_of(vm, type, sizeof *tee);
    store(tee, &tee->source, source);
    store_pointer(tee, &tee->link, link);
    return value_from_object(tee);
}

// An iterator over the iterable that can be copied.
static Value tee_over(Vm *vm, const Type *type, Value iterable) {
    Value source = iterate(vm, iterable);
    if (is_native_of(source, &tee_type)) {
        const Tee *tee = (Tee *)object_of(source);
        return tee_new(vm, type, tee->source, tee->link);
    }
    return tee_new(vm, type, source, values_new(vm, LINK_SIZE));
}

// _tee(iterable, /)
static Value tee_construct(Vm *vm, const Value *args) { return tee_over(vm, type_unchecked(args[0]), args[1]); }

static Value tee_next(Vm *vm, Value self) {
    Tee *tee = (Tee *)object_of(self);
    Values *link = tee->link;
    if (is_absent(link->slots[LINK_NEXT])) {
        Value item = iterate_next(vm, tee->source);
        if (is_absent(item)) return ABSENT;
        // Taking it may have stepped another iterator of this tee.
        if (!is_absent(link->slots[LINK_NEXT])) raise_runtime_error(vm, "cannot re-enter the tee iterator");
        Values *blank = values_new(vm, LINK_SIZE);
        store(link, &link->slots[LINK_ITEM], item);
        store(link, &link->slots[LINK_NEXT], value_from_object(blank));
    }
    store_pointer(tee, &tee->link, object_of(link->slots[LINK_NEXT]));
    return link->slots[LINK_ITEM];
}

// _tee.__copy__()
static Value tee_copy(Vm *vm, const Value *args) {
    const Tee *tee = native_from(vm, args[0], &tee_type);
    return tee_new(vm, &tee_type, tee->source, tee->link);
}

// tee(iterable, n=2, /)
Value itertools_tee(Vm *vm, const Value *args) {
    intptr_t count = is_absent(args[1]) ? 2 : index_from(vm, args[1]);
    if (count < 0) raise_value_error(vm, "n must be >= 0");
    if (count == 0) return tuple_new(vm, 0);
    Value iterators = tuple_new(vm, (size_t)count);
    Value first = tee_over(vm, &tee_type, args[0]);
    tuple_put(iterators, 0, first);
    for (size_t i = 1; i < (size_t)count; i++) tuple_put(iterators, i, tee_copy(vm, &first));
    return iterators;
}

static const Method tee_methods[] = {
    {NAME___copy__, 0, 0, tee_copy},
};

static const Slots tee_slots = {.iterate = iterate_self, .next = tee_next};

const Type tee_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME__tee,
    .module_name = NAME_itertools,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &tee_slots,
    .methods = TABLE(tee_methods),
    .construct = {NAME__tee, 1, 0, tee_construct},
    .flags = TYPE_IS_ITERATOR,
};
