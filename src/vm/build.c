// Displays, string building, and unpacking.
//
// Displays are built by first putting all items into registers where their number is known,
// and by LIST_APPEND and its kin where something starred is among them. The messages are those
// of CPython's instructions.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/instructions.h"

// Set and dict displays evaluate all items before the first is hashed, so that errors come
// late.
Value build_set(Vm *vm, size_t count, const Value *items) {
    Value set = set_new(vm, false);
    for (size_t i = 0; i < count; i++) add_to_set(vm, set, items[i]);
    return set;
}

Value build_dict(Vm *vm, size_t pairs, const Value *items) {
    Value dict = dict_new(vm, pairs);
    for (size_t i = 0; i < pairs; i++) dict_set(vm, dict, items[2 * i], items[2 * i + 1]);
    return dict;
}

// All parts are strs: their text one after the other.
Value build_string(Vm *vm, size_t count, const Value *parts) {
    size_t length = 0;
    for (size_t i = 0; i < count; i++) length += str_unchecked(parts[i])->length;
    Str *result = str_new_blank(vm, length);
    char *at = result->text;
    for (size_t i = 0; i < count; i++) {
        const Str *part = str_unchecked(parts[i]);
        memcpy(at, part->text, part->length);
        at += part->length;
    }
    return str_finish(vm, result);
}

// An f-string's {value:specification}; without one, a str is itself.
Value format_value(Vm *vm, Value value, Value specification) {
    if (is_absent(specification)) {
        if (is_exactly(value, KIND_STR)) return value;
        specification = str_new(vm, "", 0);
    }
    return value_format(vm, value, specification);
}

// !s, !r and !a.
Value convert_value(Vm *vm, Value value, char conversion) {
    if (conversion == 'r') return value_repr(vm, value);
    return conversion == 'a' ? value_ascii(vm, value) : value_str(vm, value);
}

// --- Starred items ---

void extend_starred(Vm *vm, Value list, Value iterable) {
    if (!value_is_iterable(vm, iterable)) raise_type_error(vm, "Value after * must be an iterable, not %T", iterable);
    list_extend(vm, list, iterable);
}

// Copied after the allocation: `source` is held by a C variable and does not move.
Value list_to_tuple(Vm *vm, Value list) {
    const List *source = list_unchecked(list);
    if (source->count == 0) return tuple_new(vm, 0);
    Value tuple = tuple_new(vm, source->count);
    for (size_t i = 0; i < source->count; i++) tuple_put(tuple, i, source->items->slots[i]);
    return tuple;
}

void add_to_set(Vm *vm, Value set, Value item) { set_add(vm, set, item); }

void update_set(Vm *vm, Value set, Value iterable) { set_update(vm, set, iterable); }

// Whatever has keys() will do, as for dict.update().
static bool is_mapping(Vm *vm, Value value) {
    if (is_dict(value)) return true;
    return !is_absent(get_attribute_or(vm, value, name_value(NAME_keys), ABSENT));
}

void update_dict(Vm *vm, Value dict, Value mapping) {
    if (!is_mapping(vm, mapping)) raise_type_error(vm, "'%T' object is not a mapping", mapping);
    dict_update(vm, dict, mapping);
}

// "module.name()" of the callee, for messages about its arguments.
static Value function_description(Vm *vm, Value function) {
    Value name = get_attribute_or(vm, function, name_value(NAME___qualname__), ABSENT);
    if (is_absent(name)) return value_str(vm, function);
    Value module = get_attribute_or(vm, function, name_value(NAME___module__), NONE);
    if (is_none(module) || str_equals_c(module, "builtins")) return str_format_c(vm, "%S()", name);
    return str_format_c(vm, "%S.%S()", module, name);
}

// f(**a, **b): a key that is there already is an error, unlike in {**a, **b}.
static void merge_one(Vm *vm, Value dict, Value key, Value value, Value function) {
    if (!is_str(key)) raise_type_error(vm, "keywords must be strings");
    if (!is_absent(dict_get(vm, dict, key))) {
        raise_type_error(vm, "%S got multiple values for keyword argument '%S'", function_description(vm, function), key);
    }
    dict_set(vm, dict, key, value);
}

// A mapping of any type: keys() may give a key twice.
static void merge_by_keys(Vm *vm, Value dict, Value mapping, Value function) {
    Value keys = iterate(vm, call_method(vm, mapping, NAME_keys, 0, NULL));
    for (Value key; !is_absent(key = iterate_next(vm, keys));) merge_one(vm, dict, key, get_item(vm, mapping, key), function);
}

void merge_keywords(Vm *vm, Value dict, Value mapping, Value function) {
    if (!is_mapping(vm, mapping)) {
        raise_type_error(vm, "%S argument after ** must be a mapping, not %T", function_description(vm, function), mapping);
    }
    if (!is_exactly(mapping, KIND_DICT)) return merge_by_keys(vm, dict, mapping, function);
    Value key, value;
    for (size_t at = 0; dict_next(mapping, &at, &key, &value);) merge_one(vm, dict, key, value, function);
}

// The arguments of f(*iterable) as a tuple.
Value starred_arguments(Vm *vm, Value function, Value iterable) {
    if (is_exactly(iterable, KIND_TUPLE)) return iterable;
    if (is_exactly(iterable, KIND_LIST)) return list_to_tuple(vm, iterable);
    if (!value_is_iterable(vm, iterable)) {
        raise_type_error(vm, "%S argument after * must be an iterable, not %T", function_description(vm, function), iterable);
    }
    return tuple_from_iterable(vm, iterable);
}

// --- Unpacking ---

static Value unpack_iterator(Vm *vm, Value source) {
    if (!value_is_iterable(vm, source)) raise_type_error(vm, "cannot unpack non-iterable %T object", source);
    return iterate(vm, source);
}

// The length is told for the types whose length costs nothing to find out and runs no code.
static _Noreturn void raise_too_many(Vm *vm, Value source, size_t expected) {
    if (is_list(source) || is_tuple(source) || is_dict(source)) {
        raise_value_error(vm, "too many values to unpack (expected %zu, got %zd)", expected, value_length(vm, source));
    }
    raise_value_error(vm, "too many values to unpack (expected %zu)", expected);
}

// Items are collected in a tuple, since what lies in `target` while the iterator runs Python
// code could be the iterator itself.
void unpack(Vm *vm, Value source, size_t count, Value *target) {
    if (is_exactly(source, KIND_LIST) && list_count(source) == count) {
        memcpy(target, list_unchecked(source)->items ? list_unchecked(source)->items->slots : target, count * sizeof(Value));
        return;
    }
    Value iterator = unpack_iterator(vm, source);
    Value items = tuple_new(vm, count);
    for (size_t i = 0; i < count; i++) {
        Value item = iterate_next(vm, iterator);
        if (is_absent(item)) {
            raise_value_error(vm, "not enough values to unpack (expected %zu, got %zu)", count, i);
        }
        tuple_put(items, i, item);
    }
    if (!is_absent(iterate_next(vm, iterator))) raise_too_many(vm, source, count);
    copy_values(target, tuple_unchecked(items)->items, count);
}

// `before` targets, then one for a list of the rest, then `after` more.
void unpack_starred(Vm *vm, Value source, size_t before, size_t after, Value *target) {
    Value iterator = unpack_iterator(vm, source);
    Value list = list_new(vm, before + after);
    // The rest is made a list of its own, which asks the iterator for its iterator.
    for (Value item; list_count(list) < before && !is_absent(item = iterate_next(vm, iterator));) list_append(vm, list, item);
    if (list_count(list) == before) list_extend(vm, list, iterator);
    size_t count = list_count(list);
    if (count < before + after) {
        raise_value_error(vm, "not enough values to unpack (expected at least %zu, got %zu)", before + after, count);
    }
    Value middle = list_get_slice(vm, list, before, count - after);
    for (size_t i = 0; i < before; i++) target[i] = list_item(list, i);
    target[before] = middle;
    for (size_t i = 0; i < after; i++) target[before + 1 + i] = list_item(list, count - after + i);
}
