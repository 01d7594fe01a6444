// The iteration protocol, and the iterators over anything with __getitem__ and over a callable
// with a sentinel.
//
// The end of an iteration is ABSENT, not an exception: StopIteration is made only where Python
// code can see it. A generator's return value waits in a slot of the Vm until
// iterate_return_value() takes it.
// SPDX-License-Identifier: MIT
#include "objects/iterate.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/slots.h"
#include "objects/tuple.h"

// --- The protocol ---

Value iterate(Vm *vm, Value iterable) {
    if (is_exactly(iterable, KIND_LIST) || is_exactly(iterable, KIND_TUPLE)) return sequence_iterate(vm, iterable);
    const Type *type = type_of(iterable);
    Value (*iterate_slot)(Vm *, Value) = SLOT(type, iterate);
    if (iterate_slot) return iterate_slot(vm, iterable);
    // Indexing alone will do, but not that of mappings.
    if (SLOT(type, get_item) && !(type->flags & TYPE_MATCHES_MAPPING)) return sequence_iterator_new(vm, iterable);
    raise_type_error(vm, "'%T' object is not iterable", iterable);
}

// The iterators of for loops first, without their type. checkpoint(): a loop in C can be
// interrupted.
Value iterate_next(Vm *vm, Value iterator) {
    checkpoint(vm);
    if (is_object(iterator)) {
        switch (object_kind(object_of(iterator))) {
        case KIND_LIST_ITERATOR: return list_iterator_next(vm, iterator);
        case KIND_RANGE_ITERATOR: return range_iterator_next(vm, iterator);
        case KIND_DICT_ITERATOR: return dict_iterator_next(vm, iterator);
        case KIND_STR_ITERATOR: return str_iterator_next(vm, iterator);
        default: break;
        }
    }
    Value (*next)(Vm *, Value) = SLOT(type_of(iterator), next);
    if (!next) raise_type_error(vm, "'%T' object is not an iterator", iterator);
    *iterate_result_slot(vm) = ABSENT;
    return next(vm, iterator);
}

bool is_iterator(Vm *vm, Value value) {
    const Type *type = type_of(value);
    if (type->flags & TYPE_IS_HEAP) return !is_absent(type_lookup(vm, type, name_value(NAME___next__)));
    return SLOT(type, next) != NULL;
}

bool value_is_iterable(Vm *vm, Value value) {
    const Type *type = type_of(value);
    if (!(type->flags & TYPE_IS_HEAP)) return SLOT(type, iterate) || SLOT(type, get_item);
    Value method = type_lookup(vm, type, name_value(NAME___iter__));
    if (is_absent(method)) method = type_lookup(vm, type, name_value(NAME___getitem__));
    return !is_absent(method) && !is_none(method);
}

Value iterate_return_value(Vm *vm) {
    Value value = *iterate_result_slot(vm);
    *iterate_result_slot(vm) = ABSENT;
    return is_absent(value) ? NONE : value;
}

Value iterate_end_with(Vm *vm, Value return_value) {
    *iterate_result_slot(vm) = return_value;
    return ABSENT;
}

Value iterate_self(Vm *vm, Value self) {
    (void)vm;
    return self;
}

// --- How many items to expect ---

// What __length_hint__() returned.
static size_t checked_hint(Vm *vm, Value hint, size_t otherwise) {
    if (same(hint, NOT_IMPLEMENTED)) return otherwise;
    if (!is_int(hint)) raise_type_error(vm, "__length_hint__ must be an integer, not %T", hint);
    intptr_t number;
    if (!int_try_intptr(hint, &number)) raise_overflow_error(vm, "Python int too large to convert to C ssize_t");
    if (number < 0) raise_value_error(vm, "__length_hint__() should return >= 0");
    return (size_t)number;
}

typedef struct LengthAttempt {
    Value value;
    size_t length;
} LengthAttempt;

static void attempt_length(Vm *vm, void *context) {
    LengthAttempt *attempt = context;
    attempt->length = (size_t)value_length(vm, attempt->value);
}

// False if len() raises TypeError; other exceptions go on.
static bool find_length(Vm *vm, LengthAttempt *attempt) {
    Value exception;
    if (try_call(vm, attempt_length, attempt, &exception)) return true;
    if (!is_instance_of(exception, &type_error_type)) raise_again(vm, exception);
    return false;
}

size_t length_hint(Vm *vm, Value iterable, size_t otherwise) {
    const Type *type = type_of(iterable);
    bool has_length = type->flags & TYPE_IS_HEAP ? has_special(vm, iterable, NAME___len__) : SLOT(type, length) != NULL;
    LengthAttempt attempt = {iterable, 0};
    if (has_length && find_length(vm, &attempt)) return attempt.length;
    Value method = get_special(vm, iterable, NAME___length_hint__);
    if (is_absent(method)) return otherwise;
    Value hint = call_expecting(vm, method, 0, NULL, &type_error_type, NULL);
    return is_absent(hint) ? otherwise : checked_hint(vm, hint, otherwise);
}

// iter is taken from the module's table, whatever the program has made of builtins.iter.
Value iterator_reduced(Vm *vm, Value argument, Value state) {
    Value parts[3] = {native_module_get(&builtins_module, NAME_iter), tuple_from_array(vm, 1, &argument), state};
    return tuple_from_array(vm, is_absent(state) ? 2 : 3, parts);
}

intptr_t iterator_state(Vm *vm, Value state) {
    intptr_t index;
    if (!is_int(state) || !int_try_intptr(state, &index)) raise_type_error(vm, "an integer is required");
    return index;
}

// --- Over __getitem__ ---

typedef struct SequenceIterator {
    Native native;
    Value sequence;      // ABSENT when exhausted
    size_t index;
} SequenceIterator;

Value sequence_iterator_new(Vm *vm, Value sequence) {
    SequenceIterator *iterator = native_new(vm, &sequence_iterator_type, sizeof *iterator);
    store(iterator, &iterator->sequence, sequence);
    return value_from_object(iterator);
}

typedef struct ItemCall {
    Value sequence, key, item;
} ItemCall;

static void run_get_item(Vm *vm, void *context) {
    ItemCall *item_call = context;
    item_call->item = get_item(vm, item_call->sequence, item_call->key);
}

// Tuples, which do not change, spare reversed() the catch.
Value sequence_item_or_end(Vm *vm, Value sequence, size_t index) {
    if (is_exactly(sequence, KIND_TUPLE) && index < tuple_count(sequence)) return tuple_item(sequence, index);
    ItemCall context = {sequence, value_from_small_int((intptr_t)index), ABSENT};
    Value exception;
    if (try_call(vm, run_get_item, &context, &exception)) return context.item;
    bool is_end = is_instance_of(exception, &index_error_type) || is_instance_of(exception, &stop_iteration_type);
    if (!is_end) raise_again(vm, exception);
    return ABSENT;
}

static Value sequence_iterator_next(Vm *vm, Value self) {
    SequenceIterator *iterator = native_from(vm, self, &sequence_iterator_type);
    if (is_absent(iterator->sequence)) return ABSENT;
    Value item = sequence_item_or_end(vm, iterator->sequence, iterator->index);
    if (is_absent(item)) store(iterator, &iterator->sequence, ABSENT);
    else iterator->index++;
    return item;
}

// iterator.__length_hint__()
// Returns how many items are still to come, if the length is known.
static Value sequence_iterator_length_hint(Vm *vm, const Value *args) {
    const SequenceIterator *iterator = native_from(vm, args[0], &sequence_iterator_type);
    if (is_absent(iterator->sequence)) return value_from_small_int(0);
    if (!has_special(vm, iterator->sequence, NAME___len__)) return NOT_IMPLEMENTED;
    intptr_t rest = value_length(vm, iterator->sequence) - (intptr_t)iterator->index;
    return value_from_small_int(rest < 0 ? 0 : rest);
}

// iterator.__reduce__()
// Returns what pickle and copy need: iter, the sequence and the index.
static Value sequence_iterator_reduce(Vm *vm, const Value *args) {
    const SequenceIterator *iterator = native_from(vm, args[0], &sequence_iterator_type);
    if (is_absent(iterator->sequence)) return iterator_reduced(vm, tuple_new(vm, 0), ABSENT);
    return iterator_reduced(vm, iterator->sequence, value_from_small_int((intptr_t)iterator->index));
}

// iterator.__setstate__(state, /)
// Moves the iterator to an index.
static Value sequence_iterator_setstate(Vm *vm, const Value *args) {
    SequenceIterator *iterator = native_from(vm, args[0], &sequence_iterator_type);
    intptr_t index = index_from(vm, args[1]);
    if (!is_absent(iterator->sequence)) iterator->index = index < 0 ? 0 : (size_t)index;
    return NONE;
}

static const Method sequence_iterator_methods[] = {
    {NAME___length_hint__, 0, 0, sequence_iterator_length_hint},
    {NAME___reduce__, 0, 0, sequence_iterator_reduce},
    {NAME___setstate__, 1, 0, sequence_iterator_setstate},
};

static const Slots sequence_iterator_slots = {
    .iterate = iterate_self,
    .next = sequence_iterator_next,
};

const Type sequence_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_iterator,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &sequence_iterator_slots,
    .methods = TABLE(sequence_iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

// --- iter(callable, sentinel) ---

typedef struct CallableIterator {
    Native native;
    Value callable;      // ABSENT when exhausted
    Value sentinel;
} CallableIterator;

Value callable_iterator_new(Vm *vm, Value callable, Value sentinel) {
    CallableIterator *iterator = native_new(vm, &callable_iterator_type, sizeof *iterator);
    store(iterator, &iterator->callable, callable);
    store(iterator, &iterator->sentinel, sentinel);
    return value_from_object(iterator);
}

static Value callable_iterator_next(Vm *vm, Value self) {
    CallableIterator *iterator = native_from(vm, self, &callable_iterator_type);
    if (is_absent(iterator->callable)) return ABSENT;
    Value item = call_expecting(vm, iterator->callable, 0, NULL, &stop_iteration_type, NULL);
    // The call may have exhausted this very iterator.
    bool is_end = is_absent(item) || is_absent(iterator->callable) || values_equal(vm, item, iterator->sentinel);
    if (!is_end) return item;
    store(iterator, &iterator->callable, ABSENT);
    store(iterator, &iterator->sentinel, ABSENT);
    return ABSENT;
}

// callable_iterator.__reduce__()
// Returns what pickle and copy need: iter, the callable and the sentinel.
static Value callable_iterator_reduce(Vm *vm, const Value *args) {
    const CallableIterator *iterator = native_from(vm, args[0], &callable_iterator_type);
    if (is_absent(iterator->callable)) return iterator_reduced(vm, tuple_new(vm, 0), ABSENT);
    return tuple_pair(vm, native_module_get(&builtins_module, NAME_iter),
                      tuple_pair(vm, iterator->callable, iterator->sentinel));
}

static const Method callable_iterator_methods[] = {
    {NAME___reduce__, 0, 0, callable_iterator_reduce},
};

static const Slots callable_iterator_slots = {
    .iterate = iterate_self,
    .next = callable_iterator_next,
};

const Type callable_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_callable_iterator,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &callable_iterator_slots,
    .methods = TABLE(callable_iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};
