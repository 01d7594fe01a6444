// slice, and clipping slices to a length: section 3.3.7 of the language reference, as
// slice.indices() spells it out.
//
// There are two versions: for lengths that fit intptr_t, which all real sequences have, and
// for ints of any size, which range and slice.indices() need.
// SPDX-License-Identifier: MIT
#include "objects/number.h"
#include "objects/descriptor.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/str.h"
#include "objects/tuple.h"

static const char index_message[] = "slice indices must be integers or None or have an __index__ method";

Value slice_new(Vm *vm, Value start, Value stop, Value step) {
    Slice *slice = heap_allocate(vm, KIND_SLICE, sizeof *slice);
    store(slice, &slice->start, start);
    store(slice, &slice->stop, stop);
    store(slice, &slice->step, step);
    return value_from_object(slice);
}

// Raises TypeError.
static Slice *slice_from(Vm *vm, Value value) {
    if (!is_slice(value)) raise_type_error(vm, "expected slice, not %T", value);
    return (Slice *)object_of(value);
}

// --- Clipping ---

// An int of any size, from __index__().
static Value index_value(Vm *vm, Value value, const char *message) {
    if (is_small_int(value)) return value;
    if (is_absent(type_lookup(vm, type_of(value), name_value(NAME___index__)))) raise_type_error(vm, "%s", message);
    return operate_unary(vm, OPERATOR_INDEX, value);
}

intptr_t slice_index(Vm *vm, Value value, const char *message) {
    if (is_small_int(value)) return small_int(value);
    Value number = index_value(vm, value, message);
    intptr_t result;
    if (int_try_intptr(number, &result)) return result;
    return int_is_negative(number) ? INTPTR_MIN : INTPTR_MAX;
}

// `otherwise` for None.
static intptr_t part_or(Vm *vm, Value part, intptr_t otherwise) {
    if (is_small_int(part)) return small_int(part);
    return is_none(part) ? otherwise : slice_index(vm, part, index_message);
}

intptr_t slice_search_bound(Vm *vm, Value bound, size_t length, size_t otherwise) {
    if (is_absent(bound)) return (intptr_t)otherwise;
    intptr_t at = part_or(vm, bound, (intptr_t)otherwise);
    if (at < 0) at += (intptr_t)length;
    return at < 0 ? 0 : at;
}

static bool is_plain(Value part) { return is_small_int(part) || is_none(part); }

// Clamped to the small ints: no sequence is longer.
static Value plain_part(Vm *vm, Value part) {
    if (is_plain(part)) return part;
    intptr_t index = slice_index(vm, part, index_message);
    return value_from_small_int(index < SMALL_INT_MIN ? SMALL_INT_MIN : index > SMALL_INT_MAX ? SMALL_INT_MAX : index);
}

Value slice_plain(Vm *vm, Value value) {
    const Slice *slice = (Slice *)object_of(value);
    if (is_plain(slice->start) && is_plain(slice->stop) && is_plain(slice->step)) return value;
    Value step = plain_part(vm, slice->step), start = plain_part(vm, slice->start);
    return slice_new(vm, start, plain_part(vm, slice->stop), step);
}

// A bound that counts from the end if negative; those outside become the outermost ones for this direction.
static intptr_t clip(intptr_t bound, intptr_t length, bool backwards) {
    if (bound < 0) {
        bound += length;
        return bound >= 0 ? bound : backwards ? -1 : 0;
    }
    return bound < length ? bound : backwards ? length - 1 : length;
}

// How many steps it takes; -step does not overflow, see slice_bounds().
static size_t count_between(intptr_t start, intptr_t stop, intptr_t step) {
    if (step > 0) return start < stop ? (size_t)(stop - start - 1) / (size_t)step + 1 : 0;
    return start > stop ? (size_t)(start - stop - 1) / (size_t)-step + 1 : 0;
}

SliceBounds slice_bounds(Vm *vm, Value value, size_t length) {
    const Slice *slice = (Slice *)object_of(value);
    intptr_t step = part_or(vm, slice->step, 1), count = (intptr_t)length;
    if (step == 0) raise_value_error(vm, "slice step cannot be zero");
    if (step < -INTPTR_MAX) step = -INTPTR_MAX;
    bool backwards = step < 0;
    intptr_t start = clip(part_or(vm, slice->start, backwards ? INTPTR_MAX : 0), count, backwards);
    intptr_t stop = clip(part_or(vm, slice->stop, backwards ? INTPTR_MIN : INTPTR_MAX), count, backwards);
    return (SliceBounds){start, stop, step, count_between(start, stop, step)};
}

static Value add(Vm *vm, Value left, Value right) { return int_binary(vm, OPERATOR_ADD, left, right); }

// One bound for a length of any size.
static Value big_bound(Vm *vm, Value bound, Value length, bool backwards, bool is_start) {
    Value lowest = value_from_small_int(backwards ? -1 : 0);
    Value highest = backwards ? add(vm, length, value_from_small_int(-1)) : length;
    if (is_none(bound)) return is_start == backwards ? highest : lowest;
    bound = index_value(vm, bound, index_message);
    if (int_is_negative(bound)) {
        bound = add(vm, bound, length);
        return int_compare(bound, lowest) < 0 ? lowest : bound;
    }
    return int_compare(bound, highest) > 0 ? highest : bound;
}

void slice_big_bounds(Vm *vm, Value value, Value length, Value *bounds) {
    const Slice *slice = (Slice *)object_of(value);
    Value step = is_none(slice->step) ? value_from_small_int(1) : index_value(vm, slice->step, index_message);
    if (same(step, value_from_small_int(0))) raise_value_error(vm, "slice step cannot be zero");
    bool backwards = int_is_negative(step);
    bounds[0] = big_bound(vm, slice->start, length, backwards, true);
    bounds[1] = big_bound(vm, slice->stop, length, backwards, false);
    bounds[2] = step;
}

// --- The type ---

// slice(stop, /), slice(start, stop, step=None, /)
// Creates a slice object, as extended slicing uses it.
static Value slice_construct(Vm *vm, const Value *args) {
    if (is_absent(args[2])) return slice_new(vm, NONE, args[1], NONE);
    return slice_new(vm, args[1], args[2], is_absent(args[3]) ? NONE : args[3]);
}

static Value slice_repr(Vm *vm, Value self) {
    const Slice *slice = slice_from(vm, self);
    return str_format_c(vm, "slice(%R, %R, %R)", slice->start, slice->stop, slice->step);
}

// As a tuple: slices compare like these.
static Value parts(Vm *vm, Value self) {
    const Slice *slice = slice_from(vm, self);
    Value items[] = {slice->start, slice->stop, slice->step};
    return tuple_from_array(vm, 3, items);
}

static intptr_t slice_hash(Vm *vm, Value self) {
    const Slice *slice = slice_from(vm, self);
    TupleHash hash = tuple_hash_start();
    tuple_hash_add(&hash, value_hash(vm, slice->start));
    tuple_hash_add(&hash, value_hash(vm, slice->stop));
    tuple_hash_add(&hash, value_hash(vm, slice->step));
    return hash.state == UINTPTR_MAX ? 1546275796 : (intptr_t)hash.state;
}

static Value slice_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_slice(right)) return NOT_IMPLEMENTED;
    if (same(left, right)) {
        bool holds = comparison == COMPARE_EQUAL || comparison == COMPARE_LESS_EQUAL ||
                     comparison == COMPARE_GREATER_EQUAL;
        return value_from_bool(holds);
    }
    Value left_parts = parts(vm, left);
    return compare(vm, comparison, left_parts, parts(vm, right));
}

static Value slice_start(Vm *vm, Value self) { return slice_from(vm, self)->start; }
static Value slice_stop(Vm *vm, Value self) { return slice_from(vm, self)->stop; }
static Value slice_step(Vm *vm, Value self) { return slice_from(vm, self)->step; }

// slice.indices(length, /)
// Returns start, stop and step for a sequence of the given length.
static Value slice_indices(Vm *vm, const Value *args) {
    slice_from(vm, args[0]);
    Value length = operate_unary(vm, OPERATOR_INDEX, args[1]);
    if (int_is_negative(length)) raise_value_error(vm, "length should not be negative");
    Value bounds[3];
    slice_big_bounds(vm, args[0], length, bounds);
    return tuple_from_array(vm, 3, bounds);
}

// slice.__reduce__()
// Returns what pickle and copy need: slice and its parts.
static Value slice_reduce(Vm *vm, const Value *args) {
    return tuple_pair(vm, value_from_type(&slice_type), parts(vm, args[0]));
}

static const Method slice_methods[] = {
    {NAME_indices, 1, 0, slice_indices},
    {NAME___reduce__, 0, 0, slice_reduce},
};

static const Getter slice_getters[] = {
    {NAME_start, slice_start, readonly_attribute},
    {NAME_stop, slice_stop, readonly_attribute},
    {NAME_step, slice_step, readonly_attribute},
};

static const Slots slice_slots = {
    .repr = slice_repr,
    .hash = slice_hash,
    .compare = slice_compare,
};

const Type slice_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_slice,
    .kind = KIND_SLICE,
    .slots = &slice_slots,
    .methods = TABLE(slice_methods),
    .getters = TABLE(slice_getters),
    .construct = {NAME_slice, 1, 2, slice_construct},
    .flags = TYPE_IS_FINAL,
};
