// collections.defaultdict: a dict that makes missing values. Its factory is kept in the attribute dict that every
// instance of a type derived from dict can have.
// SPDX-License-Identifier: MIT
#include "modules/collections/collections.h"
#include "objects/attribute_storage.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/raise.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/tuple.h"

static bool is_default_dict(Value value) { return is_dict(value) && is_instance_of(value, &defaultdict_type); }

static Value default_dict_from(Vm *vm, Value value) {
    if (!is_default_dict(value)) raise_type_error(vm, "expected collections.defaultdict, not %T", value);
    return value;
}

// --- The factory ---

static Value factory_of(Value self) {
    Value attributes = subclass_part(object_of(self))->attributes;
    if (is_absent(attributes)) return NONE;
    Value factory = dict_get_name(dict_unchecked(attributes), name_value(NAME_default_factory));
    return is_absent(factory) ? NONE : factory;
}

static void set_factory(Vm *vm, Value self, Value factory) {
    set_own_attribute(vm, self, name_value(NAME_default_factory), factory);
}

static Value get_default_factory(Vm *vm, Value self) { return factory_of(default_dict_from(vm, self)); }

static void set_default_factory(Vm *vm, Value self, Value value) {
    set_factory(vm, default_dict_from(vm, self), is_absent(value) ? NONE : value);
}

// --- Making ---

static void fill(Vm *vm, Value self, Value args, Value keywords) {
    size_t count = tuple_count(args);
    Value factory = count > 0 ? tuple_item(args, 0) : NONE;
    if (!is_none(factory) && !is_callable(factory)) raise_type_error(vm, "first argument must be callable or None");
    if (count > 2) raise_type_error(vm, "dict expected at most 1 argument, got %zu", count - 1);
    set_factory(vm, self, factory);
    if (count == 2) dict_update(vm, self, tuple_item(args, 1));
    dict_merge(vm, self, keywords);
}

// defaultdict(default_factory=None, /, *args, **kwargs)
static Value default_dict_construct(Vm *vm, const Value *args) {
    Value self = dict_new_of(vm, type_unchecked(args[0]));
    if (type_unchecked(args[0]) == &defaultdict_type) fill(vm, self, args[1], args[2]);
    return self;
}

// defaultdict.__init__(default_factory=None, /, *args, **kwargs)
static Value default_dict_init(Vm *vm, const Value *args) {
    fill(vm, default_dict_from(vm, args[0]), args[1], args[2]);
    return NONE;
}

// A defaultdict of the class and with the factory of `model`, with the entries of `source`.
static Value make_like(Vm *vm, Value model, Value source) {
    const Type *type = type_of(model);
    if (type != &defaultdict_type) return call2(vm, value_from_type(type), factory_of(model), source);
    Value copy = dict_new_of(vm, type);
    set_factory(vm, copy, factory_of(model));
    dict_update(vm, copy, source);
    return copy;
}

// --- Methods ---

// defaultdict.__missing__(key, /)
static Value default_dict_missing(Vm *vm, const Value *args) {
    Value factory = factory_of(default_dict_from(vm, args[0]));
    if (is_none(factory)) raise_key_error(vm, args[1]);
    Value value = call0(vm, factory);
    if (type_of(args[0]) == &defaultdict_type) dict_set(vm, args[0], args[1], value);
    else set_item(vm, args[0], args[1], value);
    return value;
}

// defaultdict.copy(), defaultdict.__copy__()
static Value default_dict_copy(Vm *vm, const Value *args) {
    return make_like(vm, default_dict_from(vm, args[0]), args[0]);
}

// defaultdict.__reduce__()
static Value default_dict_reduce(Vm *vm, const Value *args) {
    Value self = default_dict_from(vm, args[0]), factory = factory_of(self);
    Value items = call_method(vm, self, NAME_items, 0, NULL);
    Value parts[] = {value_from_type(type_of(self)), is_none(factory) ? tuple_new(vm, 0) : tuple_from_array(vm, 1, &factory),
                     NONE, NONE, iterate(vm, items)};
    return tuple_from_array(vm, 5, parts);
}

// --- Slots ---

static Value factory_repr(Vm *vm, Value factory) {
    if (!repr_enter(vm, factory)) return str_from_c(vm, "...");
    Value text = value_repr(vm, factory);
    repr_leave(vm);
    return text;
}

static Value default_dict_repr(Vm *vm, Value self) {
    Value entries = dict_type.slots->repr(vm, self);
    return str_format_c(vm, "%S(%S, %S)", type_name_value(vm, type_of(self)), factory_repr(vm, factory_of(self)), entries);
}

static Value default_dict_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator != OPERATOR_OR || !is_dict(left) || !is_dict(right)) return NOT_IMPLEMENTED;
    Value merged = make_like(vm, is_default_dict(left) ? left : right, left);
    dict_update(vm, merged, right);
    return merged;
}

static const Method default_dict_methods[] = {
    {NAME___init__, 0, 0, default_dict_init, "*args, **kwargs"},
    {NAME___missing__, 1, 0, default_dict_missing},
    {NAME_copy, 0, 0, default_dict_copy},
    {NAME___copy__, 0, 0, default_dict_copy},
    {NAME___reduce__, 0, 0, default_dict_reduce},
};

static const Method default_dict_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Getter default_dict_getters[] = {
    {NAME_default_factory, get_default_factory, set_default_factory},
};

static const Slots default_dict_slots = {
    .repr = default_dict_repr,
    .binary = default_dict_binary,
};

const Type defaultdict_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .base = &dict_type,
    .name = NAME_defaultdict,
    .module_name = NAME_collections,
    .kind = KIND_DICT,
    .slots = &default_dict_slots,
    .methods = TABLE(default_dict_methods),
    .class_methods = TABLE(default_dict_class_methods),
    .getters = TABLE(default_dict_getters),
    .construct = {NAME_defaultdict, 0, 0, default_dict_construct, "*args, **kwargs"},
    .flags = TYPE_MATCHES_MAPPING,
};
