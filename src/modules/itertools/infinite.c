// itertools: count, cycle, repeat.
// SPDX-License-Identifier: MIT
#include "modules/itertools/itertools.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"

// --- count ---

typedef struct Count {
    Native native;
    Value next, step;
} Count;

static bool is_number(Vm *vm, Value value) {
    if (is_int(value) || is_float(value) || is_complex(value)) return true;
    const Type *type = type_of(value);
    return !is_absent(type_lookup(vm, type, name_value(NAME___index__))) ||
           !is_absent(type_lookup(vm, type, name_value(NAME___float__))) ||
           !is_absent(type_lookup(vm, type, name_value(NAME___int__)));
}

// count(start=0, step=1)
static Value count_construct(Vm *vm, const Value *args) {
    Value start = is_absent(args[1]) ? value_from_small_int(0) : args[1];
    Value step = is_absent(args[2]) ? value_from_small_int(1) : args[2];
    if (!is_number(vm, start) || !is_number(vm, step)) raise_type_error(vm, "a number is required");
    Count *count = object_new_of(vm, type_unchecked(args[0]), sizeof *count);
    store(count, &count->next, start);
    store(count, &count->step, step);
    return value_from_object(count);
}

static Value count_next(Vm *vm, Value self) {
    Count *count = (Count *)object_of(self);
    Value item = count->next;
    intptr_t sum;
    bool is_quick = both_small_ints(item, count->step) &&
                    !__builtin_add_overflow((intptr_t)item.bits, (intptr_t)(count->step.bits - 1), &sum);
    store(count, &count->next, is_quick ? (Value){(uintptr_t)sum} : operate(vm, OPERATOR_ADD, item, count->step));
    return item;
}

static Value count_repr(Vm *vm, Value self) {
    const Count *count = (Count *)object_of(self);
    if (same(count->step, value_from_small_int(1))) return str_format_c(vm, "%S(%R)", type_name_value(vm, type_of(self)), count->next);
    return str_format_c(vm, "%S(%R, %R)", type_name_value(vm, type_of(self)), count->next, count->step);
}

static const Slots count_slots = {.repr = count_repr, .iterate = iterate_self, .next = count_next};
ITERTOOLS_TYPE(count_type, NAME_count, 2, count_slots, 0, 2, count_construct,
               "start, step")

// --- cycle ---

typedef struct Cycle {
    Native native;
    Value iterator;      // ABSENT once it has ended
    Value saved;         // list
    size_t index;
} Cycle;

// cycle(iterable, /)
static Value cycle_construct(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[1]), saved = list_new(vm, 0);
    Cycle *cycle = object_new_of(vm, type_unchecked(args[0]), sizeof *cycle);
    store(cycle, &cycle->iterator, iterator);
    store(cycle, &cycle->saved, saved);
    return value_from_object(cycle);
}

static Value cycle_next(Vm *vm, Value self) {
    Cycle *cycle = (Cycle *)object_of(self);
    if (!is_absent(cycle->iterator)) {
        Value item = iterate_next(vm, cycle->iterator);
        if (!is_absent(item)) {
            list_append(vm, cycle->saved, item);
            return item;
        }
        store(cycle, &cycle->iterator, ABSENT);
    }
    size_t count = list_count(cycle->saved);
    if (count == 0) return ABSENT;
    size_t index = cycle->index;
    cycle->index = index + 1 == count ? 0 : index + 1;
    return list_item(cycle->saved, index);
}

static const Slots cycle_slots = {.iterate = iterate_self, .next = cycle_next};
ITERTOOLS_TYPE(cycle_type, NAME_cycle, 2, cycle_slots, 1, 0,
               cycle_construct)

// --- repeat ---

typedef struct Repeat {
    Native native;
    Value item;
    intptr_t left;       // -1: without end
} Repeat;

// repeat(object, times=<without end>)
static Value repeat_construct(Vm *vm, const Value *args) {
    intptr_t times = is_absent(args[2]) ? -1 : index_from(vm, args[2]);
    Repeat *repeat = object_new_of(vm, type_unchecked(args[0]), sizeof *repeat);
    store(repeat, &repeat->item, args[1]);
    repeat->left = !is_absent(args[2]) && times < 0 ? 0 : times;
    return value_from_object(repeat);
}

static Value repeat_next(Vm *vm, Value self) {
    (void)vm;
    Repeat *repeat = (Repeat *)object_of(self);
    if (repeat->left == 0) return ABSENT;
    if (repeat->left > 0) repeat->left--;
    return repeat->item;
}

static Value repeat_repr(Vm *vm, Value self) {
    const Repeat *repeat = (Repeat *)object_of(self);
    if (repeat->left < 0) return str_format_c(vm, "%S(%R)", type_name_value(vm, type_of(self)), repeat->item);
    return str_format_c(vm, "%S(%R, %zd)", type_name_value(vm, type_of(self)), repeat->item, repeat->left);
}

// repeat.__length_hint__()
static Value repeat_length_hint(Vm *vm, const Value *args) {
    const Repeat *repeat = native_from(vm, args[0], &repeat_type);
    if (repeat->left < 0) raise_type_error(vm, "len() of unsized object");
    return int_from_intptr(vm, repeat->left);
}

static const Method repeat_methods[] = {
    {NAME___length_hint__, 0, 0, repeat_length_hint},
};

static const Slots repeat_slots = {.repr = repeat_repr, .iterate = iterate_self, .next = repeat_next};

const Type repeat_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_repeat,
    .module_name = NAME_itertools,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &repeat_slots,
    .methods = TABLE(repeat_methods),
    .construct = {NAME_repeat, 1, 1, repeat_construct, "object, times"},
    .flags = TYPE_IS_ITERATOR,
};
