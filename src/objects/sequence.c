// What list and tuple have in common: comparison, search, repr, repetition.
//
// == and repr() of items may run Python code that changes a list. So every loop goes by index
// and asks for the count at each step; an item is held by a C local while it is compared.
// SPDX-License-Identifier: MIT
#include "objects/sequence.h"

#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/text_builder.h"

// --- Comparison and search ---

// Of the lengths, where all items in common are equal.
static bool holds(Comparison comparison, size_t left, size_t right) {
    switch (comparison) {
    case COMPARE_LESS: return left < right;
    case COMPARE_LESS_EQUAL: return left <= right;
    case COMPARE_EQUAL: return left == right;
    case COMPARE_NOT_EQUAL: return left != right;
    case COMPARE_GREATER: return left > right;
    default: return left >= right;
    }
}

// Lists of different length need not be compared to be unequal.
Value sequence_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    bool only_equality = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (only_equality && sequence_count(left) != sequence_count(right)) {
        return value_from_bool(comparison == COMPARE_NOT_EQUAL);
    }
    for (size_t i = 0; i < sequence_count(left) && i < sequence_count(right); i++) {
        Value a = sequence_item(left, i), b = sequence_item(right, i);
        if (values_equal(vm, a, b)) continue;
        // The comparison may have cut the lists: as in CPython their lengths decide then.
        if (i >= sequence_count(left) || i >= sequence_count(right)) break;
        return only_equality ? value_from_bool(comparison == COMPARE_NOT_EQUAL) : compare(vm, comparison, a, b);
    }
    return value_from_bool(holds(comparison, sequence_count(left), sequence_count(right)));
}

intptr_t sequence_find(Vm *vm, Value sequence, Value item, size_t start, size_t stop) {
    for (size_t i = start; i < stop && i < sequence_count(sequence); i++) {
        if (values_equal(vm, sequence_item(sequence, i), item)) return (intptr_t)i;
    }
    return -1;
}

bool sequence_contains(Vm *vm, Value sequence, Value item) {
    return sequence_find(vm, sequence, item, 0, SIZE_MAX) >= 0;
}

// Identity counts as equal.
size_t sequence_occurrences(Vm *vm, Value sequence, Value item) {
    size_t found = 0;
    for (size_t i = 0; i < sequence_count(sequence); i++) found += values_equal(vm, sequence_item(sequence, i), item);
    return found;
}

size_t search_bound(Vm *vm, Value argument, size_t length, size_t otherwise) {
    if (is_absent(argument)) return otherwise;
    intptr_t bound = slice_index(vm, argument, "slice indices must be integers or have an __index__ method");
    if (bound < 0) bound += (intptr_t)length;
    return bound < 0 ? 0 : (size_t)bound;
}

// --- Text ---

// "(1,)": a tuple of one item has a comma.
Value sequence_repr(Vm *vm, Value sequence, const char *brackets) {
    bool is_list = brackets[0] == '[';
    if (sequence_count(sequence) == 0) return str_new(vm, brackets, 2);
    if (!repr_enter(vm, sequence)) return str_from_c(vm, is_list ? "[...]" : "(...)");
    TextBuilder text = text_builder_start(vm);
    text_builder_add(vm, &text, brackets, 1);
    size_t i = 0;
    for (; i < sequence_count(sequence); i++) {
        if (i > 0) text_builder_add(vm, &text, ", ", 2);
        text_builder_add_value(vm, &text, value_repr(vm, sequence_item(sequence, i)));
    }
    if (!is_list && i == 1) text_builder_add(vm, &text, ",", 1);
    text_builder_add(vm, &text, brackets + 1, 1);
    repr_leave(vm);
    return text_builder_finish(vm, &text);
}

// --- Repetition ---

intptr_t count_argument(Vm *vm, Value value) {
    if (is_small_int(value)) return small_int(value);
    Value number = operate_unary(vm, OPERATOR_INDEX, value);
    intptr_t count;
    if (!int_try_intptr(number, &count)) raise_overflow_error(vm, "cannot fit '%T' into an index-sized integer", value);
    return count;
}

intptr_t repetitions_from(Vm *vm, Value times) {
    if (!is_small_int(times) && is_absent(type_lookup(vm, type_of(times), name_value(NAME___index__)))) {
        raise_type_error(vm, "can't multiply sequence by non-int of type '%T'", times);
    }
    return count_argument(vm, times);
}

size_t repeated_count(Vm *vm, intptr_t times, size_t count) {
    size_t total = 0;
    if (times <= 0 || count == 0) return 0;
    bool is_too_large = __builtin_mul_overflow(count, (size_t)times, &total);
    if (is_too_large || total > SIZE_MAX / sizeof(Value) / 4) raise_memory_error(vm);
    return total;
}

// Copies what is there already, twice as much each time.
void repeat_items(Value *target, size_t count, size_t total) {
    if (count == 1) {
        for (size_t i = 1; i < total; i++) target[i] = target[0];
        return;
    }
    for (size_t done = count; done < total;) {
        size_t part = done < total - done ? done : total - done;
        memcpy(target + done, target, part * sizeof(Value));
        done += part;
    }
}

// --- Indexes ---

size_t checked_index(Vm *vm, Value key, size_t length, const char *what) {
    if (!is_small_int(key) && is_absent(type_lookup(vm, type_of(key), name_value(NAME___index__)))) {
        int word = (int)strcspn(what, " ");
        raise_type_error(vm, "%.*s indices must be integers or slices, not %T", word, what, key);
    }
    intptr_t index = is_small_int(key) ? small_int(key) : index_from(vm, key);
    if (index < 0) index += (intptr_t)length;
    if ((size_t)index >= length) raise_index_error(vm, "%s index out of range", what);
    return (size_t)index;
}

intptr_t size_argument(Vm *vm, Value value) {
    if (is_small_int(value)) return small_int(value);
    Value number = operate_unary(vm, OPERATOR_INDEX, value);
    intptr_t size;
    if (!int_try_intptr(number, &size)) raise_overflow_error(vm, "Python int too large to convert to C ssize_t");
    return size;
}
