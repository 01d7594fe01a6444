// Unions: int | None. A union is a flat tuple of members, each once and in the order of
// writing; two are equal if they have the same members. Annotations use them, and
// isinstance().
// SPDX-License-Identifier: MIT
#include "objects/union_type.h"

#include "objects/attribute.h"
#include "objects/generic_alias.h"
#include "objects/kind_types.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/set.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_params.h"

// Unchecked.
static Union *union_from(Value value) { return (Union *)object_of(value); }

// --- Making ---

// Strings are not: they would hide mistakes.
static bool is_unionable(Value value) {
    return is_none(value) || is_type(value) || is_union(value) || is_type_variable(value) ||
           is_native_of(value, &generic_alias_type) || is_native_of(value, &type_alias_type);
}

// Nested unions are flattened, repetitions dropped.
static void add_member(Vm *vm, Value list, Value member) {
    if (is_none(member)) member = value_from_type(&none_type);
    if (is_union(member)) {
        Value inner = union_from(member)->members;
        for (size_t i = 0; i < tuple_count(inner); i++) add_member(vm, list, tuple_item(inner, i));
        return;
    }
    for (size_t i = 0; i < list_count(list); i++) {
        if (values_equal(vm, list_item(list, i), member)) return;
    }
    list_append(vm, list, member);
}

// A single member is no union.
static Value union_of(Vm *vm, size_t count, const Value *items) {
    Value list = list_new(vm, count);
    for (size_t i = 0; i < count; i++) add_member(vm, list, items[i]);
    if (list_count(list) == 1) return list_item(list, 0);
    Union *made = native_new(vm, &union_type, sizeof *made);
    Value members = tuple_from_iterable(vm, list);
    store(made, &made->members, members);
    return value_from_object(made);
}

Value union_if_possible(Vm *vm, Value left, Value right) {
    if (!is_unionable(left) || !is_unionable(right)) return NOT_IMPLEMENTED;
    Value items[] = {left, right};
    return union_of(vm, 2, items);
}

Value union_members(Value value) { return union_from(value)->members; }

// typing.Union[a, b]
// Makes a union of the given types.
static Value union_class_getitem(Vm *vm, const Value *args) {
    if (!is_tuple(args[1])) return union_of(vm, 1, &args[1]);
    if (tuple_count(args[1]) == 0) raise_type_error(vm, "Cannot take a Union of no types.");
    return union_of(vm, tuple_count(args[1]), tuple_unchecked(args[1])->items);
}

// --- Behaviour ---

static Value union_repr(Vm *vm, Value self) {
    Value members = union_from(self)->members;
    Value text = str_from_c(vm, "");
    for (size_t i = 0; i < tuple_count(members); i++) {
        text = str_format_c(vm, "%S%s%S", text, i ? " | " : "", type_argument_repr(vm, tuple_item(members, i)));
    }
    return text;
}

static bool has_member(Vm *vm, Value members, Value wanted) {
    for (size_t i = 0; i < tuple_count(members); i++) {
        if (values_equal(vm, tuple_item(members, i), wanted)) return true;
    }
    return false;
}

// The order of the members does not count.
static Value union_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    bool comparable = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (!comparable || !is_union(right)) return NOT_IMPLEMENTED;
    Value a = union_from(left)->members, b = union_from(right)->members;
    bool equal = tuple_count(a) == tuple_count(b);
    for (size_t i = 0; equal && i < tuple_count(a); i++) equal = has_member(vm, b, tuple_item(a, i));
    return value_from_bool(equal == (comparison == COMPARE_EQUAL));
}

// The same for any order of the members.
static intptr_t union_hash(Vm *vm, Value self) {
    Value members = union_from(self)->members;
    uintptr_t hash = tuple_count(members);
    for (size_t i = 0; i < tuple_count(members); i++) {
        uintptr_t part = (uintptr_t)value_hash(vm, tuple_item(members, i));
        hash ^= (part ^ part >> 5) * 0x9E3779B1u;
    }
    return (intptr_t)hash == -1 ? -2 : (intptr_t)hash;
}

static Value union_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    return operator == OPERATOR_OR ? union_if_possible(vm, left, right) : NOT_IMPLEMENTED;
}

// Collected when first asked for.
static Value union_parameters(Vm *vm, Value self) {
    if (is_absent(union_from(self)->parameters)) {
        Value parameters = collect_type_parameters(vm, union_from(self)->members);
        store(object_of(self), &union_from(self)->parameters, parameters);
    }
    return union_from(self)->parameters;
}

// (T | None)[int]: what an alias of the members would give, as a union again.
static Value union_get_item(Vm *vm, Value self, Value key) {
    if (tuple_count(union_parameters(vm, self)) == 0) raise_type_error(vm, "%R is not a generic class", self);
    Value alias = generic_alias_new(vm, value_from_type(&union_type), union_from(self)->members);
    Value replaced = get_item(vm, alias, key);
    Value args = ((GenericAlias *)object_of(replaced))->args;
    return union_of(vm, tuple_count(args), tuple_unchecked(args)->items);
}

static Value get_args(Vm *vm, Value self) { return (void)vm, union_from(self)->members; }
static Value get_origin(Vm *vm, Value self) { return (void)vm, (void)self, value_from_type(&union_type); }

static const Method union_class_methods[] = {
    {NAME___class_getitem__, 1, 0, union_class_getitem},
};

static Value get_name(Vm *vm, Value self) { return (void)vm, (void)self, name_value(NAME_Union); }

static const Getter union_getters[] = {
    {NAME___name__, get_name},
    {NAME___qualname__, get_name},
    {NAME___args__, get_args},
    {NAME___parameters__, union_parameters},
    {NAME___origin__, get_origin},
};

static const Slots union_slots = {
    .repr = union_repr,
    .hash = union_hash,
    .get_item = union_get_item,
    .binary = union_binary,
    .compare = union_compare,
};

const Type union_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_Union,
    .module_name = NAME_typing,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &union_slots,
    .class_methods = TABLE(union_class_methods),
    .getters = TABLE(union_getters),
    .flags = TYPE_IS_FINAL,
};
