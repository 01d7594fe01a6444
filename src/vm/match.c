// Pattern matching (PEP 634): mappings and classes.
//
// Sequences need no function: flags of the type tell whether one matches, and UNPACK does the
// rest. None stands for "does not match", a tuple for the parts that sub-patterns go on with.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/raise.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/instructions.h"

// Mappings are asked by get() with a default that nothing else can be: no item is made by a
// __missing__ that way.
static Value get_or_absent(Vm *vm, Value mapping, Value key, Value getter) {
    if (is_exactly(mapping, KIND_DICT)) return dict_get(vm, mapping, key);
    Value marker = tuple_pair(vm, NONE, NONE);
    Value found = call2(vm, getter, key, marker);
    return same(found, marker) ? ABSENT : found;
}

// Keys are checked for doubles at run time, since they may be attributes (Color.RED).
Value match_keys(Vm *vm, Value mapping, Value keys) {
    Value seen = set_new(vm, false), values = tuple_new(vm, tuple_count(keys));
    Value getter = is_exactly(mapping, KIND_DICT) ? ABSENT : get_attribute(vm, mapping, name_value(NAME_get));
    for (size_t i = 0; i < tuple_count(keys); i++) {
        Value key = tuple_item(keys, i);
        if (!set_add(vm, seen, key)) raise_value_error(vm, "mapping pattern checks duplicate key (%R)", key);
        Value found = get_or_absent(vm, mapping, key, getter);
        if (is_absent(found)) return NONE;
        tuple_put(values, i, found);
    }
    return values;
}

// The names that positional sub-patterns stand for, a tuple; None if the only one stands for
// the subject itself, as with int(x). Raises TypeError if there are too many.
static Value match_arguments(Vm *vm, const Type *type, size_t positional) {
    Value class = value_from_type(type);
    Value names = get_attribute_or(vm, class, name_value(NAME___match_args__), ABSENT);
    if (!is_absent(names) && !is_tuple(names)) {
        raise_type_error(vm, "%N.__match_args__ must be a tuple (got %T)", type, names);
    }
    size_t allowed = is_absent(names) ? 0 : tuple_count(names);
    bool matches_self = is_absent(names) && type_native_base(type)->flags & TYPE_MATCHES_SELF;
    if (matches_self) allowed = 1;
    if (positional > allowed) {
        raise_type_error(vm, "%N() accepts %zu positional sub-pattern%s (%zu given)", type, allowed,
                         allowed == 1 ? "" : "s", positional);
    }
    return matches_self ? NONE : names;
}

// `seen` is a set of the names that this pattern has looked at.
static void check_new(Vm *vm, const Type *type, Value seen, Value name) {
    if (!is_str(name)) {
        raise_type_error(vm, "__match_args__ elements must be strings (got %T)", name);
    }
    if (!set_add(vm, seen, name)) raise_type_error(vm, "%N() got multiple sub-patterns for attribute %R", type, name);
}

// One attribute into the result; false if the subject has none.
static bool match_attribute(Vm *vm, Value subject, Value name, Value result, size_t at) {
    Value found = get_attribute_or(vm, subject, str_intern_value(vm, name), ABSENT);
    if (is_absent(found)) return false;
    tuple_put(result, at, found);
    return true;
}

// Positional sub-patterns first, then those by keyword; the first attribute that is missing
// ends it.
Value match_class(Vm *vm, Value subject, Value class, Value names, size_t positional) {
    if (!is_type(class)) raise_type_error(vm, "called match pattern must be a class");
    if (!object_is_instance(vm, subject, class)) return NONE;
    const Type *type = type_unchecked(class);
    Value result = tuple_new(vm, positional + tuple_count(names)), seen = set_new(vm, false);
    if (positional) {
        Value arguments = match_arguments(vm, type, positional);
        for (size_t i = 0; i < positional; i++) {
            if (is_none(arguments)) {
                tuple_put(result, i, subject);
                continue;
            }
            check_new(vm, type, seen, tuple_item(arguments, i));
            if (!match_attribute(vm, subject, tuple_item(arguments, i), result, i)) return NONE;
        }
    }
    for (size_t i = 0; i < tuple_count(names); i++) {
        check_new(vm, type, seen, tuple_item(names, i));
        if (!match_attribute(vm, subject, tuple_item(names, i), result, positional + i)) return NONE;
    }
    return result;
}
