// types.GenericAlias: a class with type arguments. It acts like the class, except in
// isinstance().
//
// Attributes that are not the alias's own are asked of the class, so list[int].append is
// list.append. Arguments are never checked: annotations may be anything.
// SPDX-License-Identifier: MIT
#include "objects/generic_alias.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_object.h"
#include "objects/type_params.h"
#include "objects/union_type.h"
#include "objects/object_names.h"

static GenericAlias *alias_from(Value value) { return (GenericAlias *)object_of(value); }
static bool is_alias(Value value) { return is_native_of(value, &generic_alias_type); }

Value generic_alias_new(Vm *vm, Value origin, Value args) {
    if (!is_tuple(args)) args = tuple_from_array(vm, 1, &args);
    GenericAlias *alias = native_new(vm, &generic_alias_type, sizeof *alias);
    store(alias, &alias->origin, origin);
    store(alias, &alias->args, args);
    store(alias, &alias->starred, FALSE_VALUE);
    return value_from_object(alias);
}

Value generic_class_getitem(Vm *vm, const Value *args) { return generic_alias_new(vm, args[0], args[1]); }

// --- Type variables in arguments ---

// Each variable once, compared by identity.
static void add_parameter(Vm *vm, Value list, Value parameter) {
    for (size_t i = 0; i < list_count(list); i++) {
        if (same(list_item(list, i), parameter)) return;
    }
    list_append(vm, list, parameter);
}

// Arguments may be nested: list[dict[str, T]].
static void add_parameters(Vm *vm, Value list, Value argument) {
    if (is_type_variable(argument)) {
        add_parameter(vm, list, argument);
        return;
    }
    if (is_type(argument)) return;
    Value inner = is_tuple(argument) || is_list(argument)
                      ? collect_type_parameters(vm, tuple_from_iterable(vm, argument))
                      : get_attribute_or(vm, argument, name_value(NAME___parameters__), ABSENT);
    if (is_absent(inner) || !is_tuple(inner)) return;
    for (size_t i = 0; i < tuple_count(inner); i++) add_parameter(vm, list, tuple_item(inner, i));
}

Value collect_type_parameters(Vm *vm, Value args) {
    checkpoint(vm);
    Value list = list_new(vm, 0);
    for (size_t i = 0; i < tuple_count(args); i++) add_parameters(vm, list, tuple_item(args, i));
    return tuple_from_iterable(vm, list);
}

// Collected when first asked for.
static Value parameters_of(Vm *vm, Value self) {
    if (is_absent(alias_from(self)->parameters)) {
        Value parameters = collect_type_parameters(vm, alias_from(self)->args);
        store(object_of(self), &alias_from(self)->parameters, parameters);
    }
    return alias_from(self)->parameters;
}

// The item in the place that the variable has among the parameters; itself if it has none.
static Value replacement(Value parameters, Value items, Value parameter) {
    for (size_t i = 0; i < tuple_count(parameters); i++) {
        if (same(tuple_item(parameters, i), parameter)) return tuple_item(items, i);
    }
    return parameter;
}

// An argument with its variables replaced: itself, or subscripted in turn.
static Value substitute(Vm *vm, Value argument, Value parameters, Value items) {
    if (is_type_variable(argument)) return replacement(parameters, items, argument);
    if (is_type(argument)) return argument;
    Value inner = get_attribute_or(vm, argument, name_value(NAME___parameters__), ABSENT);
    if (is_absent(inner) || !is_tuple(inner) || tuple_count(inner) == 0) return argument;
    Value chosen = tuple_new(vm, tuple_count(inner));
    for (size_t i = 0; i < tuple_count(inner); i++) {
        tuple_put(chosen, i, replacement(parameters, items, tuple_item(inner, i)));
    }
    return get_item(vm, argument, chosen);
}

// list[T][int]: one argument for each variable.
static Value alias_get_item(Vm *vm, Value self, Value key) {
    Value parameters = parameters_of(vm, self);
    Value items = is_tuple(key) ? key : tuple_from_array(vm, 1, &key);
    size_t wanted = tuple_count(parameters), given = tuple_count(items);
    if (wanted == 0) raise_type_error(vm, "%R is not a generic class", self);
    if (wanted != given) {
        raise_type_error(vm, "Too %s arguments for %R; actual %zu, expected %zu", given > wanted ? "many" : "few", self,
                         given, wanted);
    }
    Value args = alias_from(self)->args;
    Value fresh = list_new(vm, tuple_count(args));
    for (size_t i = 0; i < tuple_count(args); i++) {
        list_append(vm, fresh, substitute(vm, tuple_item(args, i), parameters, items));
    }
    return generic_alias_new(vm, alias_from(self)->origin, tuple_from_iterable(vm, fresh));
}

// --- repr ---

Value type_argument_repr(Vm *vm, Value argument) {
    if (same(argument, ELLIPSIS)) return str_from_c(vm, "...");
    if (same(argument, value_from_type(type_of(NONE)))) return str_from_c(vm, "None");
    return is_type(argument) ? type_full_name(vm, type_unchecked(argument)) : value_repr(vm, argument);
}

static Value list_argument_repr(Vm *vm, Value list) {
    Value text = str_from_c(vm, "[");
    for (size_t i = 0; i < list_count(list); i++) {
        text = str_format_c(vm, "%S%s%S", text, i ? ", " : "", type_argument_repr(vm, list_item(list, i)));
    }
    return str_format_c(vm, "%S]", text);
}

static Value alias_repr(Vm *vm, Value self) {
    GenericAlias *alias = alias_from(self);
    Value text = str_format_c(vm, "%s%S[", is_true(alias->starred) ? "*" : "", type_argument_repr(vm, alias->origin));
    size_t count = tuple_count(alias->args);
    for (size_t i = 0; i < count; i++) {
        Value argument = tuple_item(alias->args, i);
        Value shown = is_list(argument) ? list_argument_repr(vm, argument) : type_argument_repr(vm, argument);
        text = str_format_c(vm, "%S%s%S", text, i ? ", " : "", shown);
    }
    return str_format_c(vm, count ? "%S]" : "%S()]", text);
}

// --- Acting like the class ---

// list[int]() is list().
static Value alias_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    Value made = call_with(vm, alias_from(self)->origin, count, args, names);
    // As CPython: instances know their type arguments if they can.
    if (type_of(made)->flags & TYPE_IS_HEAP && type_of(made)->flags & TYPE_HAS_INSTANCE_DICT) {
        set_attribute(vm, made, name_value(NAME___orig_class__), self);
    }
    return made;
}

// What is asked of the alias and not of its class; as in CPython, no other name.
static bool is_own_name(Value name) {
    static const uint16_t own[] = {NAME___origin__,    NAME___args__,  NAME___parameters__, NAME___mro_entries__, NAME___bases__,
                                   NAME___unpacked__,  NAME___class__, NAME___reduce_ex__,  NAME___reduce__,
                                   NAME___copy__,      NAME___deepcopy__, NAME___typing_unpacked_tuple_args__};
    for (unsigned i = 0; i < sizeof own / sizeof *own; i++) {
        if (same(name, name_value((Name)own[i]))) return true;
    }
    return false;
}

static Value alias_get_attribute(Vm *vm, Value self, Value name) {
    // What it lacks, its class lacks: that is what the message says.
    return is_own_name(name) ? generic_get_attribute(vm, self, name) : get_attribute(vm, alias_from(self)->origin, name);
}

static Value alias_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    return operator == OPERATOR_OR ? union_if_possible(vm, left, right) : NOT_IMPLEMENTED;
}

// By origin and arguments.
static Value alias_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    bool comparable = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (!comparable || !is_alias(right)) return NOT_IMPLEMENTED;
    GenericAlias *a = alias_from(left), *b = alias_from(right);
    bool equal = same(a->starred, b->starred) && values_equal(vm, a->origin, b->origin) && values_equal(vm, a->args, b->args);
    return value_from_bool(equal == (comparison == COMPARE_EQUAL));
}

static intptr_t alias_hash(Vm *vm, Value self) {
    intptr_t hash = value_hash(vm, alias_from(self)->origin) ^ value_hash(vm, alias_from(self)->args);
    return hash == -1 ? -2 : hash;
}

// Iterating gives the starred alias once: *list[int].
static Value alias_iterate(Vm *vm, Value self) {
    Value copy = generic_alias_new(vm, alias_from(self)->origin, alias_from(self)->args);
    store(object_of(copy), &alias_from(copy)->starred, TRUE_VALUE);
    return iterate(vm, tuple_from_array(vm, 1, &copy));
}

// GenericAlias.__mro_entries__(bases, /)
// Returns the class that takes the alias's place among the bases of a class.
static Value alias_mro_entries(Vm *vm, const Value *args) {
    return tuple_from_array(vm, 1, &alias_from(args[0])->origin);
}

// GenericAlias.__dir__()
// Returns the names of the class, and of what the alias has itself.
static Value alias_dir(Vm *vm, const Value *args) {
    Value origin = alias_from(args[0])->origin;
    Value names = is_type(origin) ? class_names(vm, type_unchecked(origin)) : instance_names(vm, origin);
    add_getter_names(vm, names, &generic_alias_type.getters);
    list_append(vm, names, name_value(NAME___mro_entries__));
    return names;
}

// GenericAlias.__instancecheck__(instance, /)
// Raises TypeError: what a container holds is not known at run time.
static Value alias_no_check(Vm *vm, const Value *args) {
    (void)args;
    raise_type_error(vm, "isinstance() argument 2 cannot be a parameterized generic");
}

// GenericAlias.__subclasscheck__(cls, /)
// Raises TypeError, as __instancecheck__() does.
static Value alias_no_subclass_check(Vm *vm, const Value *args) {
    (void)args;
    raise_type_error(vm, "issubclass() argument 2 cannot be a parameterized generic");
}

// types.GenericAlias(origin, args, /)
// Creates origin[args].
static Value alias_construct(Vm *vm, const Value *args) { return generic_alias_new(vm, args[1], args[2]); }

static Value get_origin(Vm *vm, Value self) { return (void)vm, alias_from(self)->origin; }
static Value get_args(Vm *vm, Value self) { return (void)vm, alias_from(self)->args; }
static Value get_unpacked(Vm *vm, Value self) { return (void)vm, alias_from(self)->starred; }

static const Method alias_methods[] = {
    {NAME___mro_entries__, 1, 0, alias_mro_entries},
    {NAME___dir__, 0, 0, alias_dir},
    {NAME___instancecheck__, 1, 0, alias_no_check},
    {NAME___subclasscheck__, 1, 0, alias_no_subclass_check},
};

static const Getter alias_getters[] = {
    {NAME___origin__, get_origin},
    {NAME___args__, get_args},
    {NAME___parameters__, parameters_of},
    {NAME___unpacked__, get_unpacked},
};

static const Slots alias_slots = {
    .repr = alias_repr,
    .hash = alias_hash,
    .iterate = alias_iterate,
    .get_item = alias_get_item,
    .binary = alias_binary,
    .compare = alias_compare,
    .call = alias_call,
    .get_attribute = alias_get_attribute,
};

const Type generic_alias_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_GenericAlias,
    .module_name = NAME_types,
    .kind = KIND_NATIVE,
    .reference_words = 4,
    .slots = &alias_slots,
    .methods = TABLE(alias_methods),
    .getters = TABLE(alias_getters),
    .construct = {NAME_GenericAlias, 2, 0, alias_construct},
};
