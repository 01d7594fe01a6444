// collections.OrderedDict: a dict whose order counts in comparisons and can be changed.
// SPDX-License-Identifier: MIT
#include "modules/collections/collections.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/dict_views.h"
#include "objects/iterate.h"
#include "objects/raise.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/tuple.h"

static bool is_ordered_dict(Value value) { return is_dict(value) && is_instance_of(value, &ordered_dict_type); }

static Value ordered_dict_from(Vm *vm, Value value) {
    if (!is_ordered_dict(value)) raise_type_error(vm, "expected collections.OrderedDict, not %T", value);
    return value;
}

static bool is_exactly_ordered(Value self) { return type_of(self) == &ordered_dict_type; }

// --- Making ---

// Puts the two items of a pair, as C code in CPython unpacks it.
static void set_pair(Vm *vm, Value self, Value pair) {
    Value iterator = iterate(vm, pair);
    Value key = iterate_next(vm, iterator);
    Value value = is_absent(key) ? ABSENT : iterate_next(vm, iterator);
    if (is_absent(value)) {
        raise_value_error(vm, "need more than %d value%s to unpack", is_absent(key) ? 0 : 1, is_absent(key) ? "s" : "");
    }
    if (!is_absent(iterate_next(vm, iterator))) raise_value_error(vm, "too many values to unpack (expected 2)");
    set_item(vm, self, key, value);
}

// Derived classes may override __setitem__: it is called for each entry then.
static void update_from(Vm *vm, Value self, Value other) {
    if (is_exactly_ordered(self) && is_dict(other)) {
        dict_update(vm, self, other);
        return;
    }
    Value keys = get_attribute_or(vm, other, name_value(NAME_keys), ABSENT);
    Value iterator = iterate(vm, is_absent(keys) ? other : call0(vm, keys));
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (is_absent(keys)) set_pair(vm, self, item);
        else set_item(vm, self, item, get_item(vm, other, item));
    }
}

// args: a tuple of at most one, keywords: a Dict.
static void update(Vm *vm, Value self, Value args, Value keywords) {
    if (tuple_count(args) > 1) raise_type_error(vm, "expected at most 1 argument, got %zu", tuple_count(args));
    if (tuple_count(args) == 1) update_from(vm, self, tuple_item(args, 0));
    Value key, value;
    for (size_t at = 0; dict_next(keywords, &at, &key, &value);) set_item(vm, self, key, value);
}

// OrderedDict(mapping_or_iterable=(), /, **kwargs)
static Value ordered_dict_construct(Vm *vm, const Value *args) {
    Value self = dict_new_of(vm, type_unchecked(args[0]));
    if (type_unchecked(args[0]) == &ordered_dict_type) update(vm, self, args[1], args[2]);
    return self;
}

// OrderedDict.__init__(mapping_or_iterable=(), /, **kwargs), OrderedDict.update(...)
static Value ordered_dict_update(Vm *vm, const Value *args) {
    update(vm, ordered_dict_from(vm, args[0]), args[1], args[2]);
    return NONE;
}

static Value copy_of(Vm *vm, Value self, Value source) {
    if (!is_exactly_ordered(self)) return call1(vm, value_from_type(type_of(self)), source);
    Value copy = dict_new_of(vm, &ordered_dict_type);
    dict_update(vm, copy, source);
    return copy;
}

// OrderedDict.copy(), OrderedDict.__copy__()
static Value ordered_dict_copy(Vm *vm, const Value *args) {
    return copy_of(vm, ordered_dict_from(vm, args[0]), args[0]);
}

// --- Methods ---

// OrderedDict.move_to_end(key, last=True)
static Value ordered_dict_move_to_end(Vm *vm, const Value *args) {
    bool last = is_absent(args[2]) || value_is_true(vm, args[2]);
    if (!dict_move(vm, ordered_dict_from(vm, args[0]), args[1], last)) raise_key_error(vm, args[1]);
    return NONE;
}

// OrderedDict.popitem(last=True)
static Value ordered_dict_popitem(Vm *vm, const Value *args) {
    bool last = is_absent(args[1]) || value_is_true(vm, args[1]);
    Value key, value;
    if (!dict_pop_end(ordered_dict_from(vm, args[0]), last, &key, &value)) {
        raise_error(vm, &key_error_type, "dictionary is empty");
    }
    return tuple_pair(vm, key, value);
}

// OrderedDict.pop(key, default=<absent>)
static Value ordered_dict_pop(Vm *vm, const Value *args) {
    Value value = dict_pop(vm, ordered_dict_from(vm, args[0]), args[1]);
    if (!is_absent(value)) return value;
    if (is_absent(args[2])) raise_key_error(vm, args[1]);
    return args[2];
}

// OrderedDict.setdefault(key, default=None)
static Value ordered_dict_setdefault(Vm *vm, const Value *args) {
    Value self = ordered_dict_from(vm, args[0]), value = is_absent(args[2]) ? NONE : args[2];
    if (is_exactly_ordered(self)) return dict_set_default(vm, self, args[1], value);
    Value found = dict_get(vm, self, args[1]);
    if (!is_absent(found)) return found;
    set_item(vm, self, args[1], value);
    return value;
}

// OrderedDict.keys()
static Value ordered_dict_keys(Vm *vm, const Value *args) {
    return dict_view_new_of(vm, &odict_keys_type, ordered_dict_from(vm, args[0]));
}

// OrderedDict.values()
static Value ordered_dict_values(Vm *vm, const Value *args) {
    return dict_view_new_of(vm, &odict_values_type, ordered_dict_from(vm, args[0]));
}

// OrderedDict.items()
static Value ordered_dict_items(Vm *vm, const Value *args) {
    return dict_view_new_of(vm, &odict_items_type, ordered_dict_from(vm, args[0]));
}

// OrderedDict.__reversed__()
static Value ordered_dict_reversed(Vm *vm, const Value *args) {
    return ordered_dict_iterator_new(vm, ordered_dict_from(vm, args[0]), DICT_KEYS, true);
}

// OrderedDict.__reduce__()
static Value ordered_dict_reduce(Vm *vm, const Value *args) {
    Value self = ordered_dict_from(vm, args[0]);
    Value state = attribute_dict(vm, self);
    bool has_state = !is_absent(state) && dict_count(state) > 0;
    Value parts[] = {value_from_type(type_of(self)), tuple_new(vm, 0), has_state ? state : NONE, NONE,
                     iterate(vm, call_method(vm, self, NAME_items, 0, NULL))};
    return tuple_from_array(vm, 5, parts);
}

// --- Slots ---

static Value ordered_dict_repr(Vm *vm, Value self) {
    if (dict_count(self) == 0) return str_format_c(vm, "%S()", type_name_value(vm, type_of(self)));
    if (!repr_enter(vm, self)) return str_from_c(vm, "...");
    Value text = str_format_c(vm, "%S(%R)", type_name_value(vm, type_of(self)), dict_copy(vm, self));
    repr_leave(vm);
    return text;
}

static bool same_order(Vm *vm, Value left, Value right) {
    size_t left_at = 0, right_at = 0;
    Value left_key, right_key, value;
    while (dict_next(left, &left_at, &left_key, &value) && dict_next(right, &right_at, &right_key, &value)) {
        if (!values_equal(vm, left_key, right_key)) return false;
    }
    return true;
}

static Value ordered_dict_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    Value result = dict_type.slots->compare(vm, comparison, left, right);
    bool say_equal = same(result, value_from_bool(comparison == COMPARE_EQUAL));
    if (same(result, NOT_IMPLEMENTED) || !say_equal || !is_ordered_dict(right) || !is_ordered_dict(left)) return result;
    return value_from_bool(same_order(vm, left, right) == (comparison == COMPARE_EQUAL));
}

static Value ordered_dict_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator != OPERATOR_OR || !is_dict(left) || !is_dict(right)) return NOT_IMPLEMENTED;
    Value merged = copy_of(vm, is_ordered_dict(left) ? left : right, left);
    dict_update(vm, merged, right);
    return merged;
}

static Value ordered_dict_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator != OPERATOR_OR) return NOT_IMPLEMENTED;
    update_from(vm, left, right);
    return left;
}

static const Method ordered_dict_methods[] = {
    {NAME___init__, 0, 0, ordered_dict_update, "*args, **kwargs"},
    {NAME_update, 0, 0, ordered_dict_update, "*args, **kwargs"},
    {NAME_copy, 0, 0, ordered_dict_copy},
    {NAME___copy__, 0, 0, ordered_dict_copy},
    {NAME_move_to_end, 1, 1, ordered_dict_move_to_end, "key, last"},
    {NAME_popitem, 0, 1, ordered_dict_popitem, "last"},
    {NAME_pop, 1, 1, ordered_dict_pop, "key, default"},
    {NAME_setdefault, 1, 1, ordered_dict_setdefault, "key, default"},
    {NAME_keys, 0, 0, ordered_dict_keys},
    {NAME_values, 0, 0, ordered_dict_values},
    {NAME_items, 0, 0, ordered_dict_items},
    {NAME___reversed__, 0, 0, ordered_dict_reversed},
    {NAME___reduce__, 0, 0, ordered_dict_reduce},
};

static Value ordered_dict_iterate(Vm *vm, Value self) { return ordered_dict_iterator_new(vm, self, DICT_KEYS, false); }

static const Slots ordered_dict_slots = {
    .repr = ordered_dict_repr,
    .iterate = ordered_dict_iterate,
    .compare = ordered_dict_compare,
    .binary = ordered_dict_binary,
    .in_place = ordered_dict_in_place,
};

const Type ordered_dict_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .base = &dict_type,
    .name = NAME_OrderedDict,
    .module_name = NAME_collections,
    .kind = KIND_DICT,
    .slots = &ordered_dict_slots,
    .methods = TABLE(ordered_dict_methods),
    .construct = {NAME_OrderedDict, 0, 0, ordered_dict_construct, "*args, **kwargs"},
    .flags = TYPE_MATCHES_MAPPING,
};

#define ODICT_VIEW_TYPE(identifier, base_type, type_name) \
    const Type identifier = {                             \
        .object = {ROM_HEADER(KIND_TYPE)},                \
        .base = &base_type,                               \
        .name = type_name,                                \
        .kind = KIND_NATIVE,                              \
        .reference_words = 1,                             \
        .flags = TYPE_IS_FINAL,                           \
    };
ODICT_VIEW_TYPE(odict_keys_type, dict_keys_type, NAME_odict_keys)
ODICT_VIEW_TYPE(odict_values_type, dict_values_type, NAME_odict_values)
ODICT_VIEW_TYPE(odict_items_type, dict_items_type, NAME_odict_items)
