// The module bisect: where to insert into a sorted sequence.
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"

// args: a, x, lo, hi, key. `x` was put through the key function already where that is wanted.
static size_t find(Vm *vm, const Value *args, Value x, bool after_equal) {
    intptr_t low = is_absent(args[2]) ? 0 : index_from(vm, args[2]);
    if (low < 0) raise_value_error(vm, "lo must be non-negative");
    bool has_high = !is_absent(args[3]) && !is_none(args[3]);
    if (has_high && !is_int(args[3]) && is_absent(type_lookup(vm, type_of(args[3]), name_value(NAME___index__)))) {
        raise_type_error(vm, "argument should be integer or None, not '%T'", args[3]);
    }
    intptr_t high = has_high ? index_from(vm, args[3]) : value_length(vm, args[0]);
    bool has_key = !is_absent(args[4]) && !is_none(args[4]);
    while (low < high) {
        intptr_t middle = low + (high - low) / 2;
        Value item = get_item(vm, args[0], int_from_intptr(vm, middle));
        if (has_key) item = call1(vm, args[4], item);
        bool goes_left = after_equal ? values_less(vm, x, item) : !values_less(vm, item, x);
        if (goes_left) high = middle;
        else low = middle + 1;
    }
    return (size_t)low;
}

static Value insert(Vm *vm, const Value *args, bool after_equal) {
    bool has_key = !is_absent(args[4]) && !is_none(args[4]);
    size_t index = find(vm, args, has_key ? call1(vm, args[4], args[1]) : args[1], after_equal);
    Value insert_args[] = {int_from_intptr(vm, (intptr_t)index), args[1]};
    call_method(vm, args[0], NAME_insert, 2, insert_args);
    return NONE;
}

// bisect_right(a, x, lo=0, hi=None, *, key=None)
static Value bisect_right(Vm *vm, const Value *args) {
    return int_from_intptr(vm, (intptr_t)find(vm, args, args[1], true));
}

// bisect_left(a, x, lo=0, hi=None, *, key=None)
static Value bisect_left(Vm *vm, const Value *args) {
    return int_from_intptr(vm, (intptr_t)find(vm, args, args[1], false));
}

// insort_right(a, x, lo=0, hi=None, *, key=None)
static Value insort_right(Vm *vm, const Value *args) { return insert(vm, args, true); }
// insort_left(a, x, lo=0, hi=None, *, key=None)
static Value insort_left(Vm *vm, const Value *args) { return insert(vm, args, false); }

static const Method bisect_functions[] = {
    {NAME_bisect, 2, 2, bisect_right, "a, x, lo, hi, *, key"},
    {NAME_bisect_right, 2, 2, bisect_right, "a, x, lo, hi, *, key"},
    {NAME_bisect_left, 2, 2, bisect_left, "a, x, lo, hi, *, key"},
    {NAME_insort, 2, 2, insort_right, "a, x, lo, hi, *, key"},
    {NAME_insort_right, 2, 2, insort_right, "a, x, lo, hi, *, key"},
    {NAME_insort_left, 2, 2, insort_left, "a, x, lo, hi, *, key"},
};

const NativeModule bisect_module = {
    .name = NAME_bisect,
    .functions = TABLE(bisect_functions),
};
