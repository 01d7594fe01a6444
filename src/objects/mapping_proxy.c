// types.MappingProxyType: a mapping that can be read only; cls.__dict__ is one. All it does is
// forward to the mapping, whose own methods and errors show.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict_views.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct MappingProxy {
    Native native;
    Value mapping;
} MappingProxy;

static Value mapping_of(Value self) { return ((MappingProxy *)object_of(self))->mapping; }

Value mappingproxy_new(Vm *vm, Value mapping) {
    MappingProxy *proxy = native_new(vm, &mappingproxy_type, sizeof *proxy);
    store(proxy, &proxy->mapping, mapping);
    return value_from_object(proxy);
}

// mappingproxy(mapping, /)
// Makes a read-only view of a mapping.
static Value proxy_construct(Vm *vm, const Value *args) {
    bool is_mapping = has_special(vm, args[1], NAME___getitem__) && !is_list(args[1]) && !is_tuple(args[1]);
    if (!is_mapping) raise_type_error(vm, "mappingproxy() argument must be a mapping, not %T", args[1]);
    return mappingproxy_new(vm, args[1]);
}

static Value proxy_repr(Vm *vm, Value self) { return str_format_c(vm, "mappingproxy(%R)", mapping_of(self)); }
static Value proxy_str(Vm *vm, Value self) { return value_str(vm, mapping_of(self)); }
static intptr_t proxy_length(Vm *vm, Value self) { return value_length(vm, mapping_of(self)); }
static Value proxy_iterate(Vm *vm, Value self) { return iterate(vm, mapping_of(self)); }
static Value proxy_get_item(Vm *vm, Value self, Value key) { return get_item(vm, mapping_of(self), key); }
static bool proxy_contains(Vm *vm, Value self, Value key) { return contains(vm, mapping_of(self), key); }

// Operators work on the mappings themselves, so their result is no proxy.
static Value unwrap(Value value) { return is_native_of(value, &mappingproxy_type) ? mapping_of(value) : value; }

static Value proxy_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator != OPERATOR_OR) return NOT_IMPLEMENTED;
    return operate(vm, operator, unwrap(left), unwrap(right));
}

static intptr_t proxy_hash(Vm *vm, Value self) { return value_hash(vm, mapping_of(self)); }

static Value proxy_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    (void)left;
    (void)right;
    if (operator != OPERATOR_OR) return NOT_IMPLEMENTED;
    raise_type_error(vm, "'|=' is not supported by mappingproxy; use '|' instead");
}

static Value proxy_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    return compare(vm, comparison, unwrap(left), unwrap(right));
}

static Value forward(Vm *vm, const Value *args, Name name, size_t count) {
    return call_method(vm, mapping_of(args[0]), name, count, args + 1);
}

// mappingproxy.get(key, default=None, /)
// Returns the value for the key if it is in the mapping, else the default.
static Value proxy_get(Vm *vm, const Value *args) { return forward(vm, args, NAME_get, is_absent(args[2]) ? 1 : 2); }
// mappingproxy.keys()
// Returns the mapping's keys.
static Value proxy_keys(Vm *vm, const Value *args) { return forward(vm, args, NAME_keys, 0); }
// mappingproxy.values()
// Returns the mapping's values.
static Value proxy_values(Vm *vm, const Value *args) { return forward(vm, args, NAME_values, 0); }
// mappingproxy.items()
// Returns the mapping's items.
static Value proxy_items(Vm *vm, const Value *args) { return forward(vm, args, NAME_items, 0); }
// mappingproxy.copy()
// Returns a copy of the mapping, as its copy() makes it.
static Value proxy_copy(Vm *vm, const Value *args) { return forward(vm, args, NAME_copy, 0); }
// mappingproxy.__reversed__()
// Returns a reverse iterator over the keys.
static Value proxy_reversed(Vm *vm, const Value *args) { return forward(vm, args, NAME___reversed__, 0); }

static const Method proxy_methods[] = {
    {NAME_get, 1, 1, proxy_get},
    {NAME_keys, 0, 0, proxy_keys},
    {NAME_values, 0, 0, proxy_values},
    {NAME_items, 0, 0, proxy_items},
    {NAME_copy, 0, 0, proxy_copy},
    {NAME___reversed__, 0, 0, proxy_reversed},
};

static const Method proxy_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Slots proxy_slots = {
    .repr = proxy_repr,
    .str = proxy_str,
    .hash = proxy_hash,
    .length = proxy_length,
    .iterate = proxy_iterate,
    .get_item = proxy_get_item,
    .contains = proxy_contains,
    .binary = proxy_binary,
    .in_place = proxy_in_place,
    .compare = proxy_compare,
};

const Type mappingproxy_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_mappingproxy,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &proxy_slots,
    .construct = {NAME_mappingproxy, 1, 0, proxy_construct, "mapping"},
    .methods = TABLE(proxy_methods),
    .class_methods = TABLE(proxy_class_methods),
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_MAPPING,
};
