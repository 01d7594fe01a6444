// weakref.ref, weakref.proxy. What the collector does with them is in memory/collector.c.
//
// References without callback to one object are not shared here; they compare by their
// objects, as CPython's do. A reference keeps its object's hash, since it may be asked for it
// when the object is dead.
// SPDX-License-Identifier: MIT
#include "objects/weakref.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/function.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/type_create.h"

// Unchecked.
static WeakReference *reference_from(Value value) { return (WeakReference *)object_of(value); }

Value weak_reference_target(Value reference) { return value_from_object(reference_from(reference)->target); }

// Every reference is an object of its own.
static WeakReference *make(Vm *vm, const Type *type, Value target, Value callback) {
    if (!is_object(target) || !type_can_be_weak(type_of(target))) {
        raise_type_error(vm, "cannot create weak reference to '%T' object", target);
    }
    WeakReference *reference = object_new_of(vm, type, sizeof *reference);
    store(reference, &reference->callback, is_none(callback) ? ABSENT : callback);
    reference->target = object_of(target);
    return reference;
}

Value weak_reference_new(Vm *vm, Value target) { return value_from_object(make(vm, &weak_reference_type, target, ABSENT)); }

// What died but has not been collected counts no more.
Value weak_reference_first(Vm *vm, Value object) {
    heap_collect(vm);
    const WeakReference *found = NULL;
    do found = heap_next_weak_reference(heap_of(vm), object_of(object), found);
    while (found && !is_absent(found->callback));
    return found ? value_from_object(found) : NONE;
}

// weakref.ref(object, callback=None)
// Returns a weak reference; callback(reference) is called when the object has died.
static Value reference_construct(Vm *vm, const Value *args) {
    return value_from_object(make(vm, type_unchecked(args[0]), args[1], args[2]));
}

// The object, or None.
static Value reference_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    (void)args;
    (void)names;
    if (count) raise_type_error(vm, "ref() takes no arguments (%zu given)", count);
    Value target = weak_reference_target(self);
    return is_absent(target) ? NONE : target;
}

static Value reference_repr(Vm *vm, Value self) {
    Value target = weak_reference_target(self);
    unsigned identity = (unsigned)heap_identity(vm, self);
    if (is_absent(target)) return str_format_c(vm, "<weakref at 0x%x; dead>", identity);
    return str_format_c(vm, "<weakref at 0x%x; to '%T' at 0x%x>", identity, target, (unsigned)heap_identity(vm, target));
}

// The hash of the object, remembered for when it is dead.
static intptr_t reference_hash(Vm *vm, Value self) {
    WeakReference *reference = reference_from(self);
    if (reference->hash) return (intptr_t)reference->hash >> 1;
    Value target = weak_reference_target(self);
    if (is_absent(target)) raise_type_error(vm, "weak object has gone away");
    reference_from(self)->hash = (uintptr_t)value_hash(vm, target) << 1 | 1;
    return (intptr_t)reference_from(self)->hash >> 1;
}

// Living objects compare, dead ones are only themselves.
static Value reference_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    bool comparable = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (!comparable || !has_kind(right, KIND_WEAK_REFERENCE)) return NOT_IMPLEMENTED;
    Value a = weak_reference_target(left), b = weak_reference_target(right);
    bool equal = is_absent(a) || is_absent(b) ? same(left, right) : values_equal(vm, a, b);
    return value_from_bool(equal == (comparison == COMPARE_EQUAL));
}

static Value get_callback(Vm *vm, Value self) {
    (void)vm;
    Value callback = reference_from(self)->callback;
    return is_absent(callback) ? NONE : callback;
}

static const Getter reference_getters[] = {{NAME___callback__, get_callback}};
static const Method reference_class_methods[] = {{NAME___class_getitem__, 1, 0, generic_class_getitem}};

static const Slots reference_slots = {
    .repr = reference_repr,
    .hash = reference_hash,
    .compare = reference_compare,
    .call = reference_call,
};

const Type weak_reference_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_ReferenceType,
    .module_name = NAME_weakref,
    .kind = KIND_WEAK_REFERENCE,
    .slots = &reference_slots,
    .class_methods = TABLE(reference_class_methods),
    .getters = TABLE(reference_getters),
    .construct = {NAME_ReferenceType, 1, 1, reference_construct},
};

// --- Proxies: they hold a reference and do everything with its object ---

typedef struct Proxy {
    Native native;
    Value reference;
} Proxy;

// What can be called gets the proxy that can be called.
Value weak_proxy_new(Vm *vm, Value target, Value callback) {
    Value reference = value_from_object(make(vm, &weak_reference_type, target, callback));
    const Type *type = is_callable(target) ? &weak_callable_proxy_type : &weak_proxy_type;
    Proxy *proxy = native_new(vm, type, sizeof *proxy);
    store(proxy, &proxy->reference, reference);
    return value_from_object(proxy);
}

static bool is_proxy(Value value) {
    return is_native_of(value, &weak_proxy_type) || is_native_of(value, &weak_callable_proxy_type);
}

// Operands that are no proxies stand for themselves.
static Value target_of(Vm *vm, Value value) {
    if (!is_proxy(value)) return value;
    Value target = weak_reference_target(((Proxy *)object_of(value))->reference);
    if (is_absent(target)) raise_error(vm, &reference_error_type, "weakly-referenced object no longer exists");
    return target;
}

static Value proxy_repr(Vm *vm, Value self) {
    Value target = target_of(vm, self);
    return str_format_c(vm, "<weakproxy at 0x%x; to '%T' at 0x%x>", (unsigned)heap_identity(vm, self), target,
                        (unsigned)heap_identity(vm, target));
}

static Value proxy_str(Vm *vm, Value self) { return value_str(vm, target_of(vm, self)); }
static bool proxy_truth(Vm *vm, Value self) { return value_is_true(vm, target_of(vm, self)); }
static intptr_t proxy_length(Vm *vm, Value self) { return value_length(vm, target_of(vm, self)); }
static Value proxy_iterate(Vm *vm, Value self) { return iterate(vm, target_of(vm, self)); }
static Value proxy_next(Vm *vm, Value self) { return iterate_next(vm, target_of(vm, self)); }
static Value proxy_get_item(Vm *vm, Value self, Value key) { return get_item(vm, target_of(vm, self), key); }

static void proxy_set_item(Vm *vm, Value self, Value key, Value value) { set_item(vm, target_of(vm, self), key, value); }

static bool proxy_contains(Vm *vm, Value self, Value item) { return contains(vm, target_of(vm, self), item); }

static Value proxy_unary(Vm *vm, UnaryOperator operator, Value self) {
    return operate_unary(vm, operator, target_of(vm, self));
}

static Value proxy_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    return operate_if_possible(vm, operator, target_of(vm, left), target_of(vm, right));
}

static Value proxy_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    return operate_in_place(vm, operator, target_of(vm, left), target_of(vm, right));
}

static Value proxy_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    return compare(vm, comparison, target_of(vm, left), target_of(vm, right));
}

static Value proxy_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    return call_with(vm, target_of(vm, self), count, args, names);
}

static Value proxy_get_attribute(Vm *vm, Value self, Value name) { return find_attribute(vm, target_of(vm, self), name); }

static void proxy_set_attribute(Vm *vm, Value self, Value name, Value value) {
    set_attribute(vm, target_of(vm, self), name, value);
}

static const Slots proxy_slots = {
    .repr = proxy_repr,
    .str = proxy_str,
    .truth = proxy_truth,
    .length = proxy_length,
    .iterate = proxy_iterate,
    .next = proxy_next,
    .get_item = proxy_get_item,
    .set_item = proxy_set_item,
    .contains = proxy_contains,
    .unary = proxy_unary,
    .binary = proxy_binary,
    .in_place = proxy_in_place,
    .compare = proxy_compare,
    .get_attribute = proxy_get_attribute,
    .set_attribute = proxy_set_attribute,
};

static const Slots callable_proxy_slots = {.call = proxy_call};

const Type weak_proxy_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_ProxyType,
    .module_name = NAME_weakref,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &proxy_slots,
    .flags = TYPE_IS_FINAL,
};

const Type weak_callable_proxy_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_CallableProxyType,
    .base = &weak_proxy_type,
    .module_name = NAME_weakref,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &callable_proxy_slots,
    .flags = TYPE_IS_FINAL,
};
