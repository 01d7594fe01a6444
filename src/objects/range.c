// range: start, stop and step are ints of any size; small ones take the fast ways.
//
// Nothing is stored but these three: length, items and membership are computed, by ints of any
// size where need be. Two ranges are equal if they yield the same items.
// SPDX-License-Identifier: MIT
#include "objects/iterate.h"
#include "objects/descriptor.h"
#include "objects/range.h"

#include "objects/iterators.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range_iterator.h"
#include "objects/str.h"
#include "objects/tuple.h"

// Small ints: compared by same().
static const Value zero = ROM_INT(0), one = ROM_INT(1);

static bool is_range(Value value) { return has_kind(value, KIND_RANGE); }

// Raises TypeError.
static Range *range_from(Vm *vm, Value value) {
    if (!is_range(value)) raise_type_error(vm, "expected range, not %T", value);
    return (Range *)object_of(value);
}

static Value add(Vm *vm, Value left, Value right) { return int_binary(vm, OPERATOR_ADD, left, right); }
static Value subtract(Vm *vm, Value left, Value right) { return int_binary(vm, OPERATOR_SUBTRACT, left, right); }
static Value multiply(Vm *vm, Value left, Value right) { return int_binary(vm, OPERATOR_MULTIPLY, left, right); }

// --- Making ---

static Value range_new(Vm *vm, Value start, Value stop, Value step) {
    Range *range = heap_allocate(vm, KIND_RANGE, sizeof *range);
    store(range, &range->start, start);
    store(range, &range->stop, stop);
    store(range, &range->step, step);
    return value_from_object(range);
}

// What __index__() gives, as a plain int: bools and derived ints too.
static Value exact_int(Vm *vm, Value value) {
    if (is_small_int(value) || is_exactly(value, KIND_INT)) return value;
    return int_binary(vm, OPERATOR_ADD, operate_unary(vm, OPERATOR_INDEX, value), zero);
}

// range(stop, /), range(start, stop, step=1, /)
// Returns an object that produces integers from start (inclusive) to stop (exclusive) by step.
static Value range_construct(Vm *vm, const Value *args) {
    if (is_absent(args[2])) return range_new(vm, zero, exact_int(vm, args[1]), one);
    Value start = exact_int(vm, args[1]), stop = exact_int(vm, args[2]);
    Value step = is_absent(args[3]) ? one : exact_int(vm, args[3]);
    if (same(step, zero)) raise_value_error(vm, "range() arg 3 must not be zero");
    return range_new(vm, start, stop, step);
}

// --- Length and items ---

// All three have the tag of small ints.
static bool is_small(const Range *range) {
    return range->start.bits & range->stop.bits & range->step.bits & 1;
}

// Unsigned: the distance of two small ints may not fit intptr_t.
static size_t small_length(const Range *range) {
    intptr_t start = small_int(range->start), stop = small_int(range->stop), step = small_int(range->step);
    if (step > 0) return start < stop ? ((size_t)stop - (size_t)start - 1) / (size_t)step + 1 : 0;
    return start > stop ? ((size_t)start - (size_t)stop - 1) / (size_t)-step + 1 : 0;
}

// The length as an int.
static Value length_value(Vm *vm, const Range *range) {
    if (is_small(range)) {
        size_t length = small_length(range);
        return length <= (size_t)SMALL_INT_MAX ? value_from_small_int((intptr_t)length) : int_from_uint64(vm, length);
    }
    bool backwards = int_is_negative(range->step);
    Value low = backwards ? range->stop : range->start, high = backwards ? range->start : range->stop;
    if (int_compare(low, high) >= 0) return zero;
    Value step = backwards ? subtract(vm, zero, range->step) : range->step;
    Value span = subtract(vm, subtract(vm, high, low), one);
    return add(vm, int_binary(vm, OPERATOR_FLOOR_DIVIDE, span, step), one);
}

// The index need not be within the range.
static Value item_at(Vm *vm, const Range *range, Value index) {
    return add(vm, range->start, multiply(vm, index, range->step));
}

static intptr_t range_length(Vm *vm, Value self) {
    const Range *range = range_from(vm, self);
    Value length = length_value(vm, range);
    intptr_t number;
    if (!int_try_intptr(length, &number)) raise_overflow_error(vm, "Python int too large to convert to C ssize_t");
    return number;
}

static bool range_truth(Vm *vm, Value self) { return !same(length_value(vm, range_from(vm, self)), zero); }

// A slice of a range is a range.
static Value get_slice(Vm *vm, const Range *range, Value slice) {
    Value bounds[3];
    slice_big_bounds(vm, slice, length_value(vm, range), bounds);
    Value start = item_at(vm, range, bounds[0]), stop = item_at(vm, range, bounds[1]);
    return range_new(vm, start, stop, multiply(vm, range->step, bounds[2]));
}

static Value range_get_item(Vm *vm, Value self, Value key) {
    const Range *range = range_from(vm, self);
    if (is_slice(key)) return get_slice(vm, range, key);
    if (!is_small_int(key) && is_absent(type_lookup(vm, type_of(key), name_value(NAME___index__)))) {
        raise_type_error(vm, "range indices must be integers or slices, not %T", key);
    }
    Value index = exact_int(vm, key), length = length_value(vm, range);
    if (int_is_negative(index)) index = add(vm, index, length);
    if (int_is_negative(index) || int_compare(index, length) >= 0) {
        raise_index_error(vm, "range object index out of range");
    }
    return item_at(vm, range, index);
}

// --- Iteration ---

// The faster iterator if all numbers are small.
static Value iterate_from(Vm *vm, Value start, Value step, Value length) {
    if (start.bits & step.bits & length.bits & 1) {
        return range_iterator_new(vm, small_int(start), small_int(step), (size_t)small_int(length));
    }
    return long_range_iterator_new(vm, start, step, length);
}

static Value range_iterate(Vm *vm, Value self) {
    const Range *range = range_from(vm, self);
    if (is_small(range)) {
        return range_iterator_new(vm, small_int(range->start), small_int(range->step), small_length(range));
    }
    return iterate_from(vm, range->start, range->step, length_value(vm, range));
}

// range.__reversed__()
// Returns an iterator over the items, the last one first.
static Value range_reversed(Vm *vm, const Value *args) {
    const Range *range = range_from(vm, args[0]);
    Value length = length_value(vm, range);
    Value last = item_at(vm, range, subtract(vm, length, one));
    return iterate_from(vm, last, subtract(vm, zero, range->step), length);
}

// --- Searching ---

// Between the ends, and a multiple of the step away from the start.
static bool contains_int(Vm *vm, const Range *range, Value number) {
    bool backwards = int_is_negative(range->step);
    Value low = backwards ? range->stop : range->start, high = backwards ? range->start : range->stop;
    // A backwards range includes its high end instead of its low one.
    int below = int_compare(number, low), above = int_compare(number, high);
    if (backwards ? below <= 0 || above > 0 : below < 0 || above >= 0) return false;
    Value distance = subtract(vm, number, range->start);
    return same(int_binary(vm, OPERATOR_MODULO, distance, range->step), zero);
}

// Instances of derived classes may have an == of their own.
static bool is_exact_int(Value value) { return is_small_int(value) || is_exactly(value, KIND_INT) || is_bool(value); }

// Where the value is, by comparing all items: ABSENT if nowhere.
static Value find_by_iteration(Vm *vm, Value self, Value value) {
    Value iterator = range_iterate(vm, self), index = zero;
    Value (*next)(Vm *, Value) = has_kind(iterator, KIND_RANGE_ITERATOR) ? range_iterator_next : long_range_iterator_next;
    for (Value item; !is_absent(item = next(vm, iterator)); index = add(vm, index, one)) {
        if (values_equal(vm, item, value)) return index;
    }
    return ABSENT;
}

static bool range_contains(Vm *vm, Value self, Value value) {
    const Range *range = range_from(vm, self);
    return is_exact_int(value) ? contains_int(vm, range, value) : !is_absent(find_by_iteration(vm, self, value));
}

// range.index(value, /)
// Returns the index of a value; raises ValueError if it is not there.
static Value range_index(Vm *vm, const Value *args) {
    const Range *range = range_from(vm, args[0]);
    if (!is_exact_int(args[1])) {
        Value found = find_by_iteration(vm, args[0], args[1]);
        if (is_absent(found)) raise_value_error(vm, "sequence.index(x): x not in sequence");
        return found;
    }
    if (!contains_int(vm, range, args[1])) raise_value_error(vm, "range.index(x): x not in range");
    return int_binary(vm, OPERATOR_FLOOR_DIVIDE, subtract(vm, args[1], range->start), range->step);
}

// range.count(value, /)
// Returns the number of occurrences of a value.
static Value range_count(Vm *vm, const Value *args) {
    const Range *range = range_from(vm, args[0]);
    if (is_exact_int(args[1])) return value_from_small_int(contains_int(vm, range, args[1]));
    Value iterator = range_iterate(vm, args[0]), count = zero;
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (values_equal(vm, item, args[1])) count = add(vm, count, one);
    }
    return count;
}

// --- Comparison: equal ranges yield the same items ---

// (length, start or None, step or None): what matters of a range.
static Value essence(Vm *vm, const Range *range) {
    Value length = length_value(vm, range);
    Value items[] = {length, same(length, zero) ? NONE : range->start,
                     same(length, zero) || same(length, one) ? NONE : range->step};
    return tuple_from_array(vm, 3, items);
}

static Value range_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    bool is_equality = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (!is_range(right) || !is_equality) return NOT_IMPLEMENTED;
    Value left_essence = essence(vm, range_from(vm, left));
    return compare(vm, comparison, left_essence, essence(vm, range_from(vm, right)));
}

static intptr_t range_hash(Vm *vm, Value self) { return value_hash(vm, essence(vm, range_from(vm, self))); }

// --- The type ---

static Value range_repr(Vm *vm, Value self) {
    const Range *range = range_from(vm, self);
    if (same(range->step, one)) return str_format_c(vm, "range(%R, %R)", range->start, range->stop);
    return str_format_c(vm, "range(%R, %R, %R)", range->start, range->stop, range->step);
}

static Value range_start(Vm *vm, Value self) { return range_from(vm, self)->start; }
static Value range_stop(Vm *vm, Value self) { return range_from(vm, self)->stop; }
static Value range_step(Vm *vm, Value self) { return range_from(vm, self)->step; }

// range.__reduce__()
// Returns what pickle and copy need: range and its three numbers.
static Value range_reduce(Vm *vm, const Value *args) {
    const Range *range = range_from(vm, args[0]);
    Value parts[] = {range->start, range->stop, range->step};
    return tuple_pair(vm, value_from_type(&range_type), tuple_from_array(vm, 3, parts));
}

static const Method range_methods[] = {
    {NAME_index, 1, 0, range_index},
    {NAME_count, 1, 0, range_count},
    {NAME___reversed__, 0, 0, range_reversed},
    {NAME___reduce__, 0, 0, range_reduce},
};

static const Getter range_getters[] = {
    {NAME_start, range_start, readonly_attribute},
    {NAME_stop, range_stop, readonly_attribute},
    {NAME_step, range_step, readonly_attribute},
};

static const Slots range_slots = {
    .repr = range_repr,
    .hash = range_hash,
    .truth = range_truth,
    .length = range_length,
    .iterate = range_iterate,
    .get_item = range_get_item,
    .contains = range_contains,
    .compare = range_compare,
};

const Type range_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_range,
    .kind = KIND_RANGE,
    .slots = &range_slots,
    .methods = TABLE(range_methods),
    .getters = TABLE(range_getters),
    .construct = {NAME_range, 1, 2, range_construct},
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_SEQUENCE,
};
