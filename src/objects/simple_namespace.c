// types.SimpleNamespace: an object with nothing but attributes. They lie in a Dict of its own,
// in the order of their making, and hide what the class has.
// SPDX-License-Identifier: MIT
#include "objects/simple_namespace.h"

#include "objects/attribute.h"
#include "objects/dict.h"
#include "objects/raise.h"
#include "objects/repr_guard.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct SimpleNamespace {
    Native native;
    Value attributes;    // Dict
} SimpleNamespace;

// Unchecked.
static SimpleNamespace *namespace_from(Value value) { return (SimpleNamespace *)object_of(value); }
static Value attributes_of(Value value) { return namespace_from(value)->attributes; }

static Value make(Vm *vm, const Type *type, Value dict) {
    SimpleNamespace *made = object_new_of(vm, type, sizeof *made);
    store(made, &made->attributes, dict);
    return value_from_object(made);
}

Value simple_namespace_new(Vm *vm) { return make(vm, &simple_namespace_type, dict_new(vm, 0)); }

// Raises TypeError for a key that is no str.
static void check_keys(Vm *vm, Value dict) {
    Value key, value;
    for (size_t at = 0; dict_next(dict, &at, &key, &value);) {
        if (!is_str(key)) raise_type_error(vm, "keywords must be strings");
    }
}

// SimpleNamespace.__init__(mapping_or_iterable=(), /, **kwargs)
// Sets attributes from a mapping or pairs, then from the keyword arguments.
static Value namespace_init(Vm *vm, const Value *args) {
    Value attributes = attributes_of(args[0]);
    if (!is_absent(args[1])) {
        Value given = dict_new(vm, 0);
        dict_update(vm, given, args[1]);
        check_keys(vm, given);
        dict_update(vm, attributes, given);
    }
    if (!is_absent(args[2])) dict_update(vm, attributes, args[2]);
    return NONE;
}

// types.SimpleNamespace(mapping_or_iterable=(), /, **kwargs)
// A simple attribute-based namespace.
static Value namespace_construct(Vm *vm, const Value *args) {
    Value made = make(vm, type_unchecked(args[0]), dict_new(vm, 0));
    if (!same(args[0], value_from_type(&simple_namespace_type))) return made;
    Value init_args[] = {made, args[1], args[2]};
    namespace_init(vm, init_args);
    return made;
}

static Value namespace_get_attribute(Vm *vm, Value self, Value name) {
    Value own = dict_get(vm, attributes_of(self), name);
    if (!is_absent(own)) return own;
    return same(name, name_value(NAME___dict__)) ? attributes_of(self) : generic_get_attribute(vm, self, name);
}

// Everything is an attribute; only __class__ is a matter of the type.
static void namespace_set_attribute(Vm *vm, Value self, Value name, Value value) {
    if (same(name, name_value(NAME___class__))) generic_set_attribute(vm, self, name, value);
    else if (!is_absent(value)) dict_set(vm, attributes_of(self), name, value);
    else if (!dict_delete(vm, attributes_of(self), name)) raise_attribute_error(vm, self, name);
}

static Value namespace_repr(Vm *vm, Value self) {
    bool is_plain = type_of(self) == &simple_namespace_type;
    const char *name = is_plain ? "namespace" : type_name(type_of(self));
    if (!repr_enter(vm, self)) return str_format_c(vm, "%s(...)", name);
    Value text = str_format_c(vm, "%s(", name);
    Value key, value;
    const char *separator = "";
    for (size_t at = 0; dict_next(attributes_of(self), &at, &key, &value); separator = ", ") {
        text = str_format_c(vm, "%S%s%S=%R", text, separator, key, value);
    }
    repr_leave(vm);
    return str_format_c(vm, "%S)", text);
}

static Value namespace_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_native_of(right, &simple_namespace_type)) return NOT_IMPLEMENTED;
    return compare(vm, comparison, attributes_of(left), attributes_of(right));
}

// SimpleNamespace.__replace__(**kwargs)
// Returns a copy with changed attributes, for copy.replace().
static Value namespace_replace(Vm *vm, const Value *args) {
    Value dict = dict_copy(vm, attributes_of(args[0]));
    if (!is_absent(args[1])) dict_update(vm, dict, args[1]);
    return make(vm, type_of(args[0]), dict);
}

// SimpleNamespace.__reduce__()
// Returns what pickle and copy need: class, no arguments, the attributes.
static Value namespace_reduce(Vm *vm, const Value *args) {
    Value parts[] = {value_from_type(type_of(args[0])), tuple_new(vm, 0), attributes_of(args[0])};
    return tuple_from_array(vm, 3, parts);
}

static const Method namespace_methods[] = {
    {NAME___reduce__, 0, 0, namespace_reduce},
    {NAME___init__, 0, 1, namespace_init, "mapping_or_iterable, /, **kwargs"},
    {NAME___replace__, 0, 0, namespace_replace, "**kwargs"},
};

static const Slots namespace_slots = {
    .repr = namespace_repr,
    .compare = namespace_compare,
    .get_attribute = namespace_get_attribute,
    .set_attribute = namespace_set_attribute,
};

const Type simple_namespace_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_SimpleNamespace,
    .module_name = NAME_types,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &namespace_slots,
    .methods = TABLE(namespace_methods),
    .construct = {NAME_SimpleNamespace, 0, 1, namespace_construct, "mapping_or_iterable, /, **kwargs"},
};
