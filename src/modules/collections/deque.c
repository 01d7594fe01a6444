// collections.deque: storage, slots, the type. Methods are in deque_methods.c.
// SPDX-License-Identifier: MIT
#include "modules/collections/deque.h"

#include "modules/collections/deque_methods.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/repr_guard.h"
#include "objects/sequence.h"
#include "objects/text_builder.h"

enum { FIRST_CAPACITY = 8 };

Deque *deque_from(Vm *vm, Value value) { return native_from(vm, value, &deque_type); }

Value deque_new(Vm *vm, const Type *type, size_t limit) {
    Deque *deque = object_new_of(vm, type, sizeof *deque);
    deque->limit = limit;
    return value_from_object(deque);
}

// --- Ends ---

// Room for one more item.
static void grow(Vm *vm, Deque *deque) {
    if (deque->ring && deque->count <= deque_mask(deque)) return;
    size_t capacity = deque->ring ? (deque_mask(deque) + 1) * 2 : FIRST_CAPACITY;
    Values *larger = values_new(vm, capacity);
    for (size_t i = 0; i < deque->count; i++) larger->slots[i] = *deque_slot(deque, i);
    store_pointer(deque, &deque->ring, larger);
    deque->first = 0;
}

static bool is_beyond_limit(const Deque *deque) {
    return deque->limit != DEQUE_UNBOUNDED && deque->count >= deque->limit;
}

static Value take_first(Deque *deque) {
    Value *slot = deque_slot(deque, 0), item = *slot;
    store(deque->ring, slot, ABSENT);
    deque->first = (deque->first + 1) & deque_mask(deque);
    deque->count--;
    return item;
}

static Value take_last(Deque *deque) {
    Value *slot = deque_slot(deque, deque->count - 1), item = *slot;
    store(deque->ring, slot, ABSENT);
    deque->count--;
    return item;
}

void deque_append(Vm *vm, Value self, Value item) {
    Deque *deque = deque_unchecked(self);
    grow(vm, deque);
    store(deque->ring, deque_slot(deque, deque->count), item);
    deque->count++;
    deque->version++;
    if (is_beyond_limit(deque)) take_first(deque);
}

void deque_append_left(Vm *vm, Value self, Value item) {
    Deque *deque = deque_unchecked(self);
    grow(vm, deque);
    deque->first = (deque->first - 1) & deque_mask(deque);
    store(deque->ring, deque_slot(deque, 0), item);
    deque->count++;
    deque->version++;
    if (is_beyond_limit(deque)) take_last(deque);
}

void deque_extend(Vm *vm, Value self, Value iterable) {
    if (same(self, iterable)) iterable = deque_copy(vm, self);
    Value iterator = iterate(vm, iterable);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) deque_append(vm, self, item);
}

static Deque *changing(Vm *vm, Value self) {
    Deque *deque = deque_unchecked(self);
    if (deque->count == 0) raise_index_error(vm, "pop from an empty deque");
    deque->version++;
    return deque;
}

Value deque_pop(Vm *vm, Value self) { return take_last(changing(vm, self)); }
Value deque_pop_left(Vm *vm, Value self) { return take_first(changing(vm, self)); }

void deque_clear(Value self) {
    Deque *deque = deque_unchecked(self);
    deque->ring = NULL;
    deque->first = deque->count = 0;
    deque->version++;
}

// --- Inside ---

void deque_rotate(Value self, intptr_t steps) {
    Deque *deque = deque_unchecked(self);
    if (deque->count < 2) return;
    steps %= (intptr_t)deque->count;
    if (steps < 0) steps += (intptr_t)deque->count;
    // The shorter way round.
    bool forwards = (size_t)steps <= deque->count / 2;
    size_t moves = forwards ? (size_t)steps : deque->count - (size_t)steps;
    for (; moves > 0; moves--) {
        Value item = forwards ? take_last(deque) : take_first(deque);
        if (forwards) deque->first = (deque->first - 1) & deque_mask(deque);
        store(deque->ring, deque_slot(deque, forwards ? 0 : deque->count), item);
        deque->count++;
    }
    deque->version++;
}

void deque_remove_at(Value self, size_t index) {
    Deque *deque = deque_unchecked(self);
    deque->version++;
    if (index < deque->count / 2) {
        for (; index > 0; index--) store(deque->ring, deque_slot(deque, index), *deque_slot(deque, index - 1));
        take_first(deque);
    } else {
        for (; index + 1 < deque->count; index++) {
            store(deque->ring, deque_slot(deque, index), *deque_slot(deque, index + 1));
        }
        take_last(deque);
    }
}

Value deque_copy(Vm *vm, Value self) {
    const Type *type = type_of(self);
    Value copy = deque_new(vm, &deque_type, deque_unchecked(self)->limit);
    for (size_t i = 0; i < deque_unchecked(self)->count; i++) deque_append(vm, copy, *deque_slot(deque_unchecked(self), i));
    if (type == &deque_type) return copy;
    // A derived class makes its own copy.
    size_t limit = deque_unchecked(self)->limit;
    Value args[] = {copy, limit == DEQUE_UNBOUNDED ? NONE : int_from_intptr(vm, (intptr_t)limit - 1)};
    return call(vm, value_from_type(type), limit == DEQUE_UNBOUNDED ? 1 : 2, args);
}

// --- Slots ---

static Value deque_repr(Vm *vm, Value self) {
    const Deque *deque = deque_unchecked(self);
    if (!repr_enter(vm, self)) return str_from_c(vm, "[...]");
    Value items = list_new(vm, deque->count);
    list_extend(vm, items, self);
    TextBuilder text = text_builder_start(vm);
    text_builder_add_value(vm, &text, str_format_c(vm, "%S(%R", type_name_value(vm, type_of(self)), items));
    if (deque->limit != DEQUE_UNBOUNDED) {
        text_builder_add_value(vm, &text, str_format_c(vm, ", maxlen=%zu", deque->limit - 1));
    }
    text_builder_add(vm, &text, ")", 1);
    repr_leave(vm);
    return text_builder_finish(vm, &text);
}

static intptr_t deque_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)deque_unchecked(self)->count;
}

static size_t item_index(Vm *vm, Value self, Value key) {
    if (!is_small_int(key) && is_absent(type_lookup(vm, type_of(key), name_value(NAME___index__)))) {
        raise_type_error(vm, "sequence index must be integer, not '%T'", key);
    }
    intptr_t index = is_small_int(key) ? small_int(key) : index_from(vm, key);
    size_t count = deque_unchecked(self)->count;
    if (index < 0) index += (intptr_t)count;
    if ((size_t)index >= count) raise_index_error(vm, "deque index out of range");
    return (size_t)index;
}

static Value deque_get_item(Vm *vm, Value self, Value key) {
    size_t index = item_index(vm, self, key);
    return *deque_slot(deque_unchecked(self), index);
}

static void deque_set_item(Vm *vm, Value self, Value key, Value value) {
    size_t index = item_index(vm, self, key);
    Deque *deque = deque_unchecked(self);
    if (is_absent(value)) deque_remove_at(self, index);
    else store(deque->ring, deque_slot(deque, index), value);
}

static bool deque_contains(Vm *vm, Value self, Value item) {
    const Deque *deque = deque_unchecked(self);
    size_t version = deque->version;
    for (size_t i = 0; i < deque->count; i++) {
        bool equal = values_equal(vm, *deque_slot(deque, i), item);
        if (equal) return true;
        if (deque->version != version) raise_runtime_error(vm, "deque mutated during iteration");
    }
    return false;
}

// With a maxlen only the last repetitions matter.
static size_t repetitions(const Deque *deque, size_t total) {
    if (deque->limit == DEQUE_UNBOUNDED || deque->count == 0) return total;
    size_t enough = (deque->limit - 1 + deque->count - 1) / deque->count * deque->count;
    return total < enough ? total : enough;
}

static Value repeat(Vm *vm, Value self, Value times) {
    intptr_t factor = repetitions_from(vm, times);
    size_t count = deque_unchecked(self)->count;
    size_t total = repetitions(deque_unchecked(self), repeated_count(vm, factor, count));
    Value result = deque_copy(vm, self);
    if (total == 0) deque_clear(result);
    for (size_t i = count; i < total; i++) deque_append(vm, result, *deque_slot(deque_unchecked(self), i % count));
    return result;
}

static Value concatenate(Vm *vm, Value left, Value right) {
    if (!is_deque(right)) raise_type_error(vm, "can only concatenate deque (not \"%T\") to deque", right);
    Value result = deque_copy(vm, left);
    deque_extend(vm, result, right);
    return result;
}

static Value deque_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD && is_deque(left)) return concatenate(vm, left, right);
    if (operator == OPERATOR_MULTIPLY) return is_deque(left) ? repeat(vm, left, right) : repeat(vm, right, left);
    return NOT_IMPLEMENTED;
}

static Value deque_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD) {
        deque_extend(vm, left, right);
        return left;
    }
    if (operator != OPERATOR_MULTIPLY) return NOT_IMPLEMENTED;
    Value product = repeat(vm, left, right);
    deque_clear(left);
    deque_extend(vm, left, product);
    return left;
}

// As CPython: both are stepped through until they differ.
static Value deque_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_deque(right)) return NOT_IMPLEMENTED;
    Value lists[] = {list_new(vm, 0), list_new(vm, 0)};
    list_extend(vm, lists[0], left);
    list_extend(vm, lists[1], right);
    return compare(vm, comparison, lists[0], lists[1]);
}

static const Slots deque_slots = {
    .repr = deque_repr,
    .length = deque_length,
    .iterate = deque_iterate,
    .get_item = deque_get_item,
    .set_item = deque_set_item,
    .contains = deque_contains,
    .binary = deque_binary,
    .in_place = deque_in_place,
    .compare = deque_compare,
};

const Type deque_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_deque,
    .module_name = NAME_collections,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &deque_slots,
    .methods = {deque_methods, DEQUE_METHOD_COUNT},
    .class_methods = {deque_class_methods, 1},
    .getters = {deque_getters, 1},
    .construct = {NAME_deque, 0, 2, deque_construct, "iterable, maxlen"},
    .flags = TYPE_MATCHES_SEQUENCE,
};
