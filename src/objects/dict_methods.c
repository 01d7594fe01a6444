// dict: methods, operators, the type.
//
// Methods work on the dict's own storage, whatever a derived class overrides, as in CPython;
// only `d[k]` of a derived class asks __missing__().
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/dict_views.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/set_internal.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/text_builder.h"
#include "objects/sequence.h"
#include "objects/slot_wrappers.h"

// --- Merging ---

// A mapping that is no dict: its keys() and [].
static void update_from_keys(Vm *vm, Value dict, Value mapping, Value keys) {
    Value iterator = iterate(vm, call0(vm, keys));
    for (Value key; !is_absent(key = iterate_next(vm, iterator));) dict_set(vm, dict, key, get_item(vm, mapping, key));
}

// The position is told in a note, as in CPython 3.14.
_Noreturn static void raise_no_pair(Vm *vm, size_t index) {
    Value text = str_from_c(vm, "object is not iterable");
    Value error = exception_new(vm, &type_error_type, tuple_from_array(vm, 1, &text));
    Value note = str_format_c(vm, "Cannot convert dictionary update sequence element #%zu to a sequence", index);
    call_method(vm, error, NAME_add_note, 1, &note);
    raise_value(vm, error);
}

// Puts the two items of a pair into the dict.
static void set_pair(Vm *vm, Value dict, Value pair, size_t index) {
    if (!is_exactly(pair, KIND_TUPLE) && !is_exactly(pair, KIND_LIST)) {
        if (!value_is_iterable(vm, pair)) raise_no_pair(vm, index);
        pair = tuple_from_iterable(vm, pair);
    }
    if (sequence_count(pair) != 2) {
        raise_value_error(vm, "dictionary update sequence element #%zu has length %zu; 2 is required", index,
                          sequence_count(pair));
    }
    dict_set(vm, dict, sequence_item(pair, 0), sequence_item(pair, 1));
}

static void update_from_pairs(Vm *vm, Value dict, Value pairs) {
    Value iterator = iterate(vm, pairs);
    size_t index = 0;
    for (Value pair; !is_absent(pair = iterate_next(vm, iterator));) set_pair(vm, dict, pair, index++);
}

// Does the class iterate as dict does? Otherwise its keys() and [] are asked.
static bool iterates_as_dict(Vm *vm, Value value) {
    if (is_exactly(value, KIND_DICT)) return true;
    Value own = type_lookup(vm, type_of(value), name_value(NAME___iter__));
    return same_attribute(own, type_lookup(vm, &dict_type, name_value(NAME___iter__)));
}

void dict_update(Vm *vm, Value dict, Value other) {
    if (is_dict(other) && iterates_as_dict(vm, other)) {
        dict_merge(vm, dict, other);
        return;
    }
    Value keys = get_attribute_or(vm, other, name_value(NAME_keys), ABSENT);
    if (is_absent(keys)) update_from_pairs(vm, dict, other);
    else update_from_keys(vm, dict, other, keys);
}

// Both may be ABSENT.
static void update_with(Vm *vm, Value dict, Value other, Value keywords) {
    if (!is_absent(other)) dict_update(vm, dict, other);
    if (!is_absent(keywords)) dict_merge(vm, dict, keywords);
}

// --- Making ---

// dict(mapping_or_iterable=(), /, **kwargs)
// Creates a dictionary from a mapping or pairs, and from keyword arguments.
static Value dict_construct(Vm *vm, const Value *args) {
    const Type *type = type_unchecked(args[0]);
    Value self = dict_new_of(vm, type);
    if (type == &dict_type) update_with(vm, self, args[1], args[2]);
    return self;
}

// dict.__init__(mapping_or_iterable=(), /, **kwargs)
// Adds what dict() of the same arguments would hold.
static Value dict_init(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    update_with(vm, args[0], args[1], args[2]);
    return NONE;
}

// Keys of a set or dict bring their hashes along.
static Value dict_from_hashed(Vm *vm, Value source, Value value) {
    Value dict = dict_new(vm, 0);
    DictEntry entry;
    for (size_t at = 0; is_dict(source) ? dict_next_entry(source, &at, &entry)
                                        : set_next_entry(source, &at, &entry.key, &entry.hash);) {
        dict_set_hashed(vm, dict, entry.key, entry.hash, value);
    }
    return dict;
}

// dict.fromkeys(iterable, value=None, /)
// Creates a dictionary with keys from the iterable and all values the same.
static Value dict_fromkeys(Vm *vm, const Value *args) {
    Value value = is_absent(args[2]) ? NONE : args[2];
    bool is_plain = type_unchecked(args[0]) == &dict_type;
    if (is_plain && (is_exactly(args[1], KIND_DICT) || is_exactly(args[1], KIND_SET))) {
        return dict_from_hashed(vm, args[1], value);
    }
    Value dict = is_plain ? dict_new(vm, 0) : call0(vm, args[0]);
    Value iterator = iterate(vm, args[1]);
    for (Value key; !is_absent(key = iterate_next(vm, iterator));) {
        if (is_exactly(dict, KIND_DICT)) dict_set(vm, dict, key, value);
        else set_item(vm, dict, key, value);
    }
    return dict;
}

// --- Methods ---

// dict.get(key, default=None, /)
// Returns the value for the key if it is in the dictionary, else the default.
static Value dict_get_method(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    Value found = dict_get(vm, args[0], args[1]);
    if (!is_absent(found)) return found;
    return is_absent(args[2]) ? NONE : args[2];
}

// dict.setdefault(key, default=None, /)
// Returns the value for the key; inserts the default if there is none.
static Value dict_setdefault(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    return dict_set_default(vm, args[0], args[1], is_absent(args[2]) ? NONE : args[2]);
}

// dict.pop(key, default, /)
// Removes the key and returns its value, or the default; raises KeyError without one.
static Value dict_pop_method(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    Value value = dict_pop(vm, args[0], args[1]);
    if (!is_absent(value)) return value;
    if (is_absent(args[2])) raise_key_error(vm, args[1]);
    return args[2];
}

// dict.popitem()
// Removes and returns the pair that was inserted last; raises KeyError if there is none.
static Value dict_popitem(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    Value key, value;
    if (!dict_pop_end(args[0], true, &key, &value)) raise_error(vm, &key_error_type, "popitem(): dictionary is empty");
    return tuple_pair(vm, key, value);
}

// dict.clear()
// Removes all items.
static Value dict_clear_method(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    dict_clear(vm, args[0]);
    return NONE;
}

// dict.copy()
// Returns a shallow copy.
static Value dict_copy_method(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    return dict_copy(vm, args[0]);
}

// dict.update(mapping_or_iterable=(), /, **kwargs)
// Adds the items of a mapping or of pairs, then the keyword arguments.
static Value dict_update_method(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    update_with(vm, args[0], args[1], args[2]);
    return NONE;
}

// dict.keys()
// Returns a set-like view of the keys.
static Value dict_keys(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    return dict_view_new(vm, args[0], DICT_KEYS);
}

// dict.values()
// Returns a view of the values.
static Value dict_values(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    return dict_view_new(vm, args[0], DICT_VALUES);
}

// dict.items()
// Returns a set-like view of the (key, value) pairs.
static Value dict_items(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    return dict_view_new(vm, args[0], DICT_ITEMS);
}

// dict.__reversed__()
// Returns an iterator over the keys, the last one first.
static Value dict_reversed(Vm *vm, const Value *args) {
    dict_from(vm, args[0]);
    return dict_iterator_new(vm, args[0], DICT_KEYS, true);
}

// --- Slots ---

static Value dict_repr(Vm *vm, Value self) {
    if (dict_count(self) == 0) return str_from_c(vm, "{}");
    if (!repr_enter(vm, self)) return str_from_c(vm, "{...}");
    TextBuilder builder = text_builder_start(vm);
    text_builder_add_c(vm, &builder, "{");
    Value key, value;
    bool first = true;
    for (size_t at = 0; dict_next(self, &at, &key, &value); first = false) {
        if (!first) text_builder_add_c(vm, &builder, ", ");
        text_builder_add_value(vm, &builder, value_repr(vm, key));
        text_builder_add_c(vm, &builder, ": ");
        text_builder_add_value(vm, &builder, value_repr(vm, value));
    }
    text_builder_add_c(vm, &builder, "}");
    repr_leave(vm);
    return text_builder_finish(vm, &builder);
}

static intptr_t dict_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)dict_count(self);
}

static Value dict_iterate(Vm *vm, Value self) { return dict_iterator_new(vm, self, DICT_KEYS, false); }

static Value dict_get_item(Vm *vm, Value self, Value key) {
    Value found = dict_get(vm, self, key);
    if (!is_absent(found)) return found;
    if (!is_exactly(self, KIND_DICT)) {
        Value missing = call_special(vm, self, NAME___missing__, 1, &key);
        if (!is_absent(missing)) return missing;
    }
    raise_key_error(vm, key);
}

static void dict_set_item(Vm *vm, Value self, Value key, Value value) {
    if (!is_absent(value)) dict_set(vm, self, key, value);
    else if (!dict_delete(vm, self, key)) raise_key_error(vm, key);
}

// Values are never ABSENT.
static bool dict_contains(Vm *vm, Value self, Value key) { return !is_absent(dict_get(vm, self, key)); }

// Order does not matter. Stored hashes serve for the other dict too.
static bool dicts_equal(Vm *vm, Value left, Value right) {
    if (dict_count(left) != dict_count(right)) return false;
    DictEntry entry;
    for (size_t at = 0; dict_next_entry(left, &at, &entry);) {
        Value other = dict_get_hashed(vm, right, entry.key, entry.hash);
        if (is_absent(other) || !values_equal(vm, entry.value, other)) return false;
    }
    return true;
}

static Value dict_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    bool is_equality = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (!is_dict(right) || !is_equality) return NOT_IMPLEMENTED;
    checkpoint(vm);
    return value_from_bool(dicts_equal(vm, left, right) == (comparison == COMPARE_EQUAL));
}

static Value dict_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator != OPERATOR_OR || !is_dict(left) || !is_dict(right)) return NOT_IMPLEMENTED;
    Value merged = dict_copy(vm, left);
    dict_update(vm, merged, right);
    return merged;
}

static Value dict_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator != OPERATOR_OR) return NOT_IMPLEMENTED;
    dict_update(vm, left, right);
    return left;
}

static const Method dict_methods[] = {
    {NAME___init__, 0, 1, dict_init, "mapping, /, **kwargs"},
    {NAME_get, 1, 1, dict_get_method},
    {NAME_setdefault, 1, 1, dict_setdefault},
    {NAME_pop, 1, 1, dict_pop_method},
    {NAME_popitem, 0, 0, dict_popitem},
    {NAME_clear, 0, 0, dict_clear_method},
    {NAME_copy, 0, 0, dict_copy_method},
    {NAME_update, 0, 1, dict_update_method, "mapping, /, **kwargs"},
    {NAME_keys, 0, 0, dict_keys},
    {NAME_values, 0, 0, dict_values},
    {NAME_items, 0, 0, dict_items},
    {NAME___reversed__, 0, 0, dict_reversed},
};

static const Method dict_class_methods[] = {
    {NAME_fromkeys, 1, 1, dict_fromkeys},
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Slots dict_slots = {
    .repr = dict_repr,
    .length = dict_length,
    .iterate = dict_iterate,
    .get_item = dict_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains,
    .compare = dict_compare,
    .binary = dict_binary,
    .in_place = dict_in_place,
};

const Type dict_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_dict,
    .kind = KIND_DICT,
    .slots = &dict_slots,
    .construct = {NAME_dict, 0, 1, dict_construct, "mapping, /, **kwargs"},
    .methods = TABLE(dict_methods),
    .class_methods = TABLE(dict_class_methods),
    .flags = TYPE_MATCHES_MAPPING | TYPE_MATCHES_SELF,
};
