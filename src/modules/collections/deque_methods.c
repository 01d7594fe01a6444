// collections.deque: methods and iterators.
// SPDX-License-Identifier: MIT
#include "modules/collections/deque_methods.h"

#include "objects/attribute.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/sequence.h"

// --- Making ---

// The field `limit` for an argument maxlen.
static size_t limit_from(Vm *vm, Value maxlen) {
    if (is_absent(maxlen) || is_none(maxlen)) return DEQUE_UNBOUNDED;
    intptr_t length;
    if (!is_int(maxlen)) raise_type_error(vm, "an integer is required");
    if (!int_try_intptr(maxlen, &length)) raise_overflow_error(vm, "Python int too large to convert to C ssize_t");
    if (length < 0) raise_value_error(vm, "maxlen must be non-negative");
    return (size_t)length + 1;
}

static void fill(Vm *vm, Value self, Value iterable, Value maxlen) {
    size_t limit = limit_from(vm, maxlen);
    deque_clear(self);
    deque_unchecked(self)->limit = limit;
    if (!is_absent(iterable)) deque_extend(vm, self, iterable);
}

// deque(iterable=(), maxlen=None)
Value deque_construct(Vm *vm, const Value *args) {
    Value self = deque_new(vm, type_unchecked(args[0]), DEQUE_UNBOUNDED);
    if (type_unchecked(args[0]) == &deque_type) fill(vm, self, args[1], args[2]);
    return self;
}

// deque.__init__(iterable=(), maxlen=None)
static Value deque_init(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    fill(vm, args[0], args[1], args[2]);
    return NONE;
}

// --- Methods ---

// deque.append(item, /)
static Value append_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    deque_append(vm, args[0], args[1]);
    return NONE;
}

// deque.appendleft(item, /)
static Value append_left_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    deque_append_left(vm, args[0], args[1]);
    return NONE;
}

// deque.extend(iterable, /)
static Value extend_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    deque_extend(vm, args[0], args[1]);
    return NONE;
}

// deque.extendleft(iterable, /)
static Value extend_left_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    Value iterable = same(args[0], args[1]) ? deque_copy(vm, args[0]) : args[1];
    Value iterator = iterate(vm, iterable);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) deque_append_left(vm, args[0], item);
    return NONE;
}

// deque.pop()
static Value pop_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    return deque_pop(vm, args[0]);
}

// deque.popleft()
static Value pop_left_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    return deque_pop_left(vm, args[0]);
}

// deque.clear()
static Value clear_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    deque_clear(args[0]);
    return NONE;
}

// deque.copy(), deque.__copy__()
static Value copy_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    return deque_copy(vm, args[0]);
}

// deque.rotate(n=1, /)
static Value rotate_method(Vm *vm, const Value *args) {
    deque_from(vm, args[0]);
    deque_rotate(args[0], is_absent(args[1]) ? 1 : size_argument(vm, args[1]));
    return NONE;
}

// deque.reverse()
static Value reverse_method(Vm *vm, const Value *args) {
    Deque *deque = deque_from(vm, args[0]);
    for (size_t low = 0, high = deque->count; low + 1 < high--; low++) {
        Value swapped = *deque_slot(deque, low);
        store(deque->ring, deque_slot(deque, low), *deque_slot(deque, high));
        store(deque->ring, deque_slot(deque, high), swapped);
    }
    return NONE;
}

// deque.insert(index, item, /)
static Value insert_method(Vm *vm, const Value *args) {
    Deque *deque = deque_from(vm, args[0]);
    intptr_t index = size_argument(vm, args[1]), count = (intptr_t)deque->count;
    if (deque->limit != DEQUE_UNBOUNDED && deque->count + 1 >= deque->limit) {
        raise_index_error(vm, "deque already at its maximum size");
    }
    if (index < 0) index += count;
    if (index < 0) index = 0;
    if (index > count) index = count;
    deque_rotate(args[0], -index);
    deque_append_left(vm, args[0], args[2]);
    deque_rotate(args[0], index);
    return NONE;
}

// The index of an equal item in [start, stop), or -1. Raises RuntimeError if comparing changes the deque.
static intptr_t find(Vm *vm, const Deque *deque, Value item, size_t start, size_t stop, const Type *error,
                     const char *message) {
    size_t version = deque->version;
    for (size_t i = start; i < stop && i < deque->count; i++) {
        bool equal = values_equal(vm, *deque_slot(deque, i), item);
        if (deque->version != version) raise_error(vm, error, "%s", message);
        if (equal) return (intptr_t)i;
    }
    return -1;
}

static const char mutated_message[] = "deque mutated during iteration";

// deque.index(value, start=0, stop=sys.maxsize, /)
static Value index_method(Vm *vm, const Value *args) {
    const Deque *deque = deque_from(vm, args[0]);
    size_t start = search_bound(vm, args[2], deque->count, 0), stop = search_bound(vm, args[3], deque->count, SIZE_MAX);
    intptr_t found = find(vm, deque, args[1], start, stop, &runtime_error_type, mutated_message);
    if (found < 0) raise_value_error(vm, "deque.index(x): x not in deque");
    return value_from_small_int(found);
}

// deque.count(value, /)
static Value count_method(Vm *vm, const Value *args) {
    const Deque *deque = deque_from(vm, args[0]);
    size_t version = deque->version;
    intptr_t count = 0;
    for (size_t i = 0; i < deque->count; i++) {
        count += values_equal(vm, *deque_slot(deque, i), args[1]);
        if (deque->version != version) raise_runtime_error(vm, "%s", mutated_message);
    }
    return value_from_small_int(count);
}

// deque.remove(value, /)
static Value remove_method(Vm *vm, const Value *args) {
    const Deque *deque = deque_from(vm, args[0]);
    intptr_t found = find(vm, deque, args[1], 0, SIZE_MAX, &index_error_type, "deque mutated during remove().");
    if (found < 0) raise_value_error(vm, "deque.remove(x): x not in deque");
    deque_remove_at(args[0], (size_t)found);
    return NONE;
}

// deque.__reduce__()
static Value reduce_method(Vm *vm, const Value *args) {
    const Deque *deque = deque_from(vm, args[0]);
    Value limit = deque->limit == DEQUE_UNBOUNDED ? NONE : int_from_intptr(vm, (intptr_t)(deque->limit - 1));
    Value state = attribute_dict(vm, args[0]);
    Value parts[] = {value_from_type(type_of(args[0])),
                     is_none(limit) ? tuple_new(vm, 0) : tuple_pair(vm, tuple_new(vm, 0), limit),
                     is_absent(state) ? NONE : state, iterate(vm, args[0])};
    return tuple_from_array(vm, 4, parts);
}

static Value get_maxlen(Vm *vm, Value self) {
    const Deque *deque = deque_from(vm, self);
    return deque->limit == DEQUE_UNBOUNDED ? NONE : int_from_intptr(vm, (intptr_t)(deque->limit - 1));
}

// --- Iterators ---

typedef struct DequeIterator {
    Native native;
    Value deque;             // ABSENT when exhausted
    size_t index;            // of the next item; backwards: how many are left
    size_t version;
} DequeIterator;

static Value iterator_new(Vm *vm, const Type *type, Value deque, size_t index) {
    DequeIterator *iterator = native_new(vm, type, sizeof *iterator);
    store(iterator, &iterator->deque, deque);
    iterator->index = index;
    iterator->version = deque_unchecked(deque)->version;
    return value_from_object(iterator);
}

Value deque_iterate(Vm *vm, Value self) { return iterator_new(vm, &deque_iterator_type, self, 0); }

// deque.__reversed__()
static Value reversed_method(Vm *vm, const Value *args) {
    return iterator_new(vm, &deque_reverse_iterator_type, args[0], deque_from(vm, args[0])->count);
}

static size_t remaining(const DequeIterator *iterator) {
    if (is_absent(iterator->deque)) return 0;
    bool backwards = iterator->native.type == &deque_reverse_iterator_type;
    return backwards ? iterator->index : deque_unchecked(iterator->deque)->count - iterator->index;
}

static Value iterator_next(Vm *vm, Value self) {
    DequeIterator *iterator = (DequeIterator *)object_of(self);
    if (is_absent(iterator->deque)) return ABSENT;
    const Deque *deque = deque_unchecked(iterator->deque);
    bool is_mutated = deque->version != iterator->version;
    if (is_mutated || remaining(iterator) == 0) {
        store(iterator, &iterator->deque, ABSENT);
        if (is_mutated) raise_runtime_error(vm, "%s", mutated_message);
        return ABSENT;
    }
    bool backwards = iterator->native.type == &deque_reverse_iterator_type;
    return *deque_slot(deque, backwards ? --iterator->index : iterator->index++);
}

// _deque_iterator.__length_hint__()
static Value iterator_length_hint(Vm *vm, const Value *args) {
    (void)vm;
    return value_from_small_int((intptr_t)remaining((DequeIterator *)object_of(args[0])));
}

static const Method iterator_methods[] = {
    {NAME___length_hint__, 0, 0, iterator_length_hint},
};

static const Slots iterator_slots = {
    .iterate = iterate_self,
    .next = iterator_next,
};

const Type deque_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME__deque_iterator,
    .module_name = NAME_collections,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &iterator_slots,
    .methods = TABLE(iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

const Type deque_reverse_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME__deque_reverse_iterator,
    .module_name = NAME_collections,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &iterator_slots,
    .methods = TABLE(iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

// --- Tables ---

const Method deque_methods[DEQUE_METHOD_COUNT] = {
    {NAME___init__, 0, 2, deque_init, "iterable, maxlen"},
    {NAME_append, 1, 0, append_method},
    {NAME_appendleft, 1, 0, append_left_method},
    {NAME_extend, 1, 0, extend_method},
    {NAME_extendleft, 1, 0, extend_left_method},
    {NAME_pop, 0, 0, pop_method},
    {NAME_popleft, 0, 0, pop_left_method},
    {NAME_clear, 0, 0, clear_method},
    {NAME_copy, 0, 0, copy_method},
    {NAME___copy__, 0, 0, copy_method},
    {NAME_rotate, 0, 1, rotate_method},
    {NAME_reverse, 0, 0, reverse_method},
    {NAME_insert, 2, 0, insert_method},
    {NAME_index, 1, 2, index_method},
    {NAME_count, 1, 0, count_method},
    {NAME_remove, 1, 0, remove_method},
    {NAME___reduce__, 0, 0, reduce_method},
    {NAME___reversed__, 0, 0, reversed_method},
};

const Method deque_class_methods[1] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

const Getter deque_getters[1] = {
    {NAME_maxlen, get_maxlen},
};
