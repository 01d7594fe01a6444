// Iterators over ranges, of small ints or of ints of any size. Both count the items that
// remain and never compare with an end, so that nothing overflows.
// SPDX-License-Identifier: MIT
#include "objects/range_iterator.h"

#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/tuple.h"

static const Value one = ROM_INT(1);

// iter(range(start, start + count * step, step)) with state None, as __reduce__ of both kinds answers.
static Value reduced(Vm *vm, Value start, Value step, Value count) {
    Value stop = int_binary(vm, OPERATOR_ADD, start, int_binary(vm, OPERATOR_MULTIPLY, count, step));
    Value args[] = {start, stop, step};
    return iterator_reduced(vm, call(vm, value_from_type(&range_type), 3, args), NONE);
}

// --- Small ints ---

Value range_iterator_new(Vm *vm, intptr_t start, intptr_t step, size_t count) {
    RangeIterator *iterator = heap_allocate(vm, KIND_RANGE_ITERATOR, sizeof *iterator);
    iterator->next = start;
    iterator->step = step;
    iterator->remaining = count;
    return value_from_object(iterator);
}

static RangeIterator *iterator_from(Vm *vm, Value value) {
    if (!has_kind(value, KIND_RANGE_ITERATOR)) raise_type_error(vm, "expected range_iterator, not %T", value);
    return (RangeIterator *)object_of(value);
}

Value range_iterator_next(Vm *vm, Value self) {
    (void)vm;
    RangeIterator *iterator = (RangeIterator *)object_of(self);
    if (iterator->remaining == 0) return ABSENT;
    Value item = value_from_small_int(iterator->next);
    iterator->next += iterator->step;
    iterator->remaining--;
    return item;
}

// range_iterator.__length_hint__()
// Returns how many items are still to come.
static Value range_length_hint(Vm *vm, const Value *args) {
    return int_from_uint64(vm, iterator_from(vm, args[0])->remaining);
}

// range_iterator.__reduce__()
// Returns what pickle and copy need: iter and a range of what is left.
static Value range_reduce(Vm *vm, const Value *args) {
    const RangeIterator *iterator = iterator_from(vm, args[0]);
    Value start = int_from_intptr(vm, iterator->next), step = int_from_intptr(vm, iterator->step);
    return reduced(vm, start, step, int_from_uint64(vm, iterator->remaining));
}

// range_iterator.__setstate__(count, /)
// Skips so many items.
static Value range_setstate(Vm *vm, const Value *args) {
    RangeIterator *iterator = iterator_from(vm, args[0]);
    intptr_t skipped = is_none(args[1]) ? 0 : index_clamped(vm, args[1]);
    if (skipped < 0) skipped = 0;
    if ((size_t)skipped > iterator->remaining) skipped = (intptr_t)iterator->remaining;
    iterator->next += skipped * iterator->step;
    iterator->remaining -= (size_t)skipped;
    return NONE;
}

static const Method range_iterator_methods[] = {
    {NAME___length_hint__, 0, 0, range_length_hint},
    {NAME___reduce__, 0, 0, range_reduce},
    {NAME___setstate__, 1, 0, range_setstate},
};

static const Slots range_iterator_slots = {
    .iterate = iterate_self,
    .next = range_iterator_next,
};

const Type range_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_range_iterator,
    .kind = KIND_RANGE_ITERATOR,
    .slots = &range_iterator_slots,
    .methods = TABLE(range_iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

// --- Any ints ---

typedef struct LongRangeIterator {
    Native native;
    Value next, step, remaining;
} LongRangeIterator;

Value long_range_iterator_new(Vm *vm, Value start, Value step, Value count) {
    LongRangeIterator *iterator = native_new(vm, &long_range_iterator_type, sizeof *iterator);
    store(iterator, &iterator->next, start);
    store(iterator, &iterator->step, step);
    store(iterator, &iterator->remaining, count);
    return value_from_object(iterator);
}

Value long_range_iterator_next(Vm *vm, Value self) {
    LongRangeIterator *iterator = native_from(vm, self, &long_range_iterator_type);
    if (same(iterator->remaining, value_from_small_int(0))) return ABSENT;
    Value item = iterator->next;
    Value following = int_binary(vm, OPERATOR_ADD, item, iterator->step);
    store(iterator, &iterator->remaining, int_binary(vm, OPERATOR_SUBTRACT, iterator->remaining, one));
    store(iterator, &iterator->next, following);
    return item;
}

// longrange_iterator.__length_hint__()
// Returns how many items are still to come.
static Value long_range_length_hint(Vm *vm, const Value *args) {
    return ((LongRangeIterator *)native_from(vm, args[0], &long_range_iterator_type))->remaining;
}

// longrange_iterator.__reduce__()
// Returns what pickle and copy need: iter and a range of what is left.
static Value long_range_reduce(Vm *vm, const Value *args) {
    const LongRangeIterator *iterator = native_from(vm, args[0], &long_range_iterator_type);
    return reduced(vm, iterator->next, iterator->step, iterator->remaining);
}

static const Method long_range_iterator_methods[] = {
    {NAME___length_hint__, 0, 0, long_range_length_hint},
    {NAME___reduce__, 0, 0, long_range_reduce},
};

static const Slots long_range_iterator_slots = {
    .iterate = iterate_self,
    .next = long_range_iterator_next,
};

const Type long_range_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_longrange_iterator,
    .kind = KIND_NATIVE,
    .reference_words = 3,
    .slots = &long_range_iterator_slots,
    .methods = TABLE(long_range_iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};
