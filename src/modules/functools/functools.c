// The module functools. What is written in Python (lib/_functools_*.py) is imported when it is asked for.
// SPDX-License-Identifier: MIT
#include "modules/functools/functools.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/run.h"

// reduce(function, iterable, /, initial=<absent>)
static Value functools_reduce(Vm *vm, const Value *args) {
    if (!value_is_iterable(vm, args[1])) raise_type_error(vm, "reduce() arg 2 must support iteration");
    Value iterator = iterate(vm, args[1]);
    Value result = is_absent(args[2]) ? iterate_next(vm, iterator) : args[2];
    if (is_absent(result)) raise_type_error(vm, "reduce() of empty iterable with no initial value");
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) result = call2(vm, args[0], result, item);
    return result;
}

// --- Wrappers ---

Value wrapper_assignments(Vm *vm) {
    Value names[] = {name_value(NAME___module__), name_value(NAME___name__),     name_value(NAME___qualname__),
                     name_value(NAME___doc__),    name_value(NAME___annotate__), name_value(NAME___type_params__)};
    return tuple_from_array(vm, sizeof names / sizeof *names, names);
}

Value wrapper_updates(Vm *vm) {
    Value name = name_value(NAME___dict__);
    return tuple_from_array(vm, 1, &name);
}

// update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES)
Value functools_update_wrapper(Vm *vm, const Value *args) {
    Value wrapper = args[0], wrapped = args[1];
    Value assigned = iterate(vm, is_absent(args[2]) ? wrapper_assignments(vm) : args[2]);
    for (Value name; !is_absent(name = iterate_next(vm, assigned));) {
        Value interned = str_intern_value(vm, name);
        Value value = get_attribute_or(vm, wrapped, interned, ABSENT);
        if (!is_absent(value)) set_attribute(vm, wrapper, interned, value);
    }
    Value updated = iterate(vm, is_absent(args[3]) ? wrapper_updates(vm) : args[3]);
    for (Value name; !is_absent(name = iterate_next(vm, updated));) {
        Value interned = str_intern_value(vm, name);
        Value source = get_attribute_or(vm, wrapped, interned, ABSENT);
        if (is_absent(source)) source = dict_new(vm, 0);
        call_method(vm, get_attribute(vm, wrapper, interned), NAME_update, 1, &source);
    }
    set_attribute(vm, wrapper, name_value(NAME___wrapped__), wrapped);
    return wrapper;
}

static const Method update_wrapper_row = {NAME_update_wrapper, 2, 2, functools_update_wrapper,
                                          "wrapper, wrapped, assigned, updated"};

// wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES)
Value functools_wraps(Vm *vm, const Value *args) {
    Value keywords = dict_new(vm, 3);
    dict_set(vm, keywords, name_value(NAME_wrapped), args[0]);
    dict_set(vm, keywords, name_value(NAME_assigned), is_absent(args[1]) ? wrapper_assignments(vm) : args[1]);
    dict_set(vm, keywords, name_value(NAME_updated), is_absent(args[2]) ? wrapper_updates(vm) : args[2]);
    return partial_new(vm, &partial_type, value_from_native(&update_wrapper_row, false), tuple_new(vm, 0), keywords);
}

// --- The module ---

static const uint16_t python_names[] = {NAME_singledispatch, NAME_singledispatchmethod, NAME_partialmethod};

static Value functools_get(Vm *vm, Value name) {
    static const uint16_t more[] = {NAME_total_ordering, NAME_cached_property};
    Value found = import_python_part(vm, "_functools_more", more, sizeof more / sizeof *more, name);
    if (!is_absent(found)) return found;
    return import_python_part(vm, "_functools_classes", python_names, sizeof python_names / sizeof *python_names, name);
}

static void functools_start(Vm *vm, Value dict) {
    static const uint16_t public[] = {
        NAME_update_wrapper, NAME_wraps, NAME_WRAPPER_ASSIGNMENTS, NAME_WRAPPER_UPDATES, NAME_total_ordering,
        NAME_cache, NAME_cmp_to_key, NAME_lru_cache, NAME_reduce, NAME_partial, NAME_cached_property, NAME_Placeholder};
    enum { COUNT = sizeof public / sizeof *public };
    Value names[COUNT];
    for (size_t i = 0; i < COUNT; i++) names[i] = name_value((Name)public[i]);
    dict_set(vm, dict, name_value(NAME___all__), list_from_array(vm, COUNT, names));
    dict_set(vm, dict, name_value(NAME_WRAPPER_ASSIGNMENTS), wrapper_assignments(vm));
    dict_set(vm, dict, name_value(NAME_WRAPPER_UPDATES), wrapper_updates(vm));
}

static const Method functools_functions[] = {
    {NAME_reduce, 2, 1, functools_reduce, "function, iterable, /, initial"},
    {NAME_update_wrapper, 2, 2, functools_update_wrapper, "def wrapper, wrapped, assigned, updated"},
    {NAME_wraps, 1, 2, functools_wraps, "def wrapped, assigned, updated"},
    {NAME_lru_cache, 0, 2, functools_lru_cache, "def maxsize, typed"},
    {NAME_cache, 1, 0, functools_cache, "def user_function"},
    {NAME_cmp_to_key, 1, 0, functools_cmp_to_key, "mycmp"},
};

static const Member functools_members[] = {
    {NAME_partial, ROM_VALUE(&partial_type)},
    {NAME_Placeholder, ROM_VALUE(&functools_placeholder)},
};

const NativeModule functools_module = {
    .name = NAME_functools,
    .functions = TABLE(functools_functions),
    .members = TABLE(functools_members),
    .start = functools_start,
    .get = functools_get,
};
