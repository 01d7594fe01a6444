// Iterators over bytes and bytearray: one layout and code, two types. The bytes are looked up at each step, since a
// bytearray may change; an iterator that has come to its end stays there.
// SPDX-License-Identifier: MIT
#include "objects/bytes_methods.h"

#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/tuple.h"

typedef struct BytesIterator {
    Native native;
    Value source;            // ABSENT when exhausted
    size_t index;
} BytesIterator;

static const Type bytes_iterator_type, bytearray_iterator_type;

Value bytes_iterate(Vm *vm, Value self) {
    BytesIterator *iterator = native_new(vm, is_bytes(self) ? &bytes_iterator_type : &bytearray_iterator_type, sizeof *iterator);
    store(iterator, &iterator->source, self);
    return value_from_object(iterator);
}

static BytesIterator *iterator_from(Value value) { return (BytesIterator *)object_of(value); }

static Value iterator_next(Vm *vm, Value self) {
    BytesIterator *iterator = iterator_from(self);
    Buffer buffer;
    if (is_absent(iterator->source)) return ABSENT;
    get_buffer(vm, iterator->source, &buffer);
    if (iterator->index < buffer.length) return value_from_small_int((unsigned char)buffer.bytes[iterator->index++]);
    store(iterator, &iterator->source, ABSENT);
    return ABSENT;
}

static size_t source_length(Vm *vm, const BytesIterator *iterator) {
    Buffer buffer;
    return !is_absent(iterator->source) && get_buffer(vm, iterator->source, &buffer) ? buffer.length : 0;
}

// bytes_iterator.__length_hint__()
// Returns how many items are still to come.
static Value iterator_length_hint(Vm *vm, const Value *args) {
    const BytesIterator *iterator = iterator_from(args[0]);
    size_t length = source_length(vm, iterator);
    return value_from_small_int(length > iterator->index ? (intptr_t)(length - iterator->index) : 0);
}

// bytes_iterator.__reduce__()
// Returns what pickle and copy need: iter, the bytes and the index.
static Value iterator_reduce(Vm *vm, const Value *args) {
    const BytesIterator *iterator = iterator_from(args[0]);
    if (is_absent(iterator->source)) return iterator_reduced(vm, tuple_new(vm, 0), ABSENT);
    return iterator_reduced(vm, iterator->source, value_from_small_int((intptr_t)iterator->index));
}

// bytes_iterator.__setstate__(index, /)
// Moves the iterator to an index; as in CPython a negative one is the start of bytes, and the end of a bytearray.
static Value iterator_setstate(Vm *vm, const Value *args) {
    BytesIterator *iterator = iterator_from(args[0]);
    intptr_t index = iterator_state(vm, args[1]);
    size_t length = source_length(vm, iterator);
    if (index < 0 && is_bytearray(iterator->source)) store(iterator, &iterator->source, ABSENT);
    iterator->index = index < 0 ? 0 : (size_t)index < length ? (size_t)index : length;
    return NONE;
}

static const Method iterator_methods[] = {
    {NAME___length_hint__, 0, 0, iterator_length_hint},
    {NAME___reduce__, 0, 0, iterator_reduce},
    {NAME___setstate__, 1, 0, iterator_setstate},
};

static const Slots iterator_slots = {.iterate = iterate_self, .next = iterator_next};

static const Type bytes_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_bytes_iterator,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &iterator_slots,
    .methods = TABLE(iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

static const Type bytearray_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_bytearray_iterator,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &iterator_slots,
    .methods = TABLE(iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};
