// weakref.ref. What the collector does with them is in memory/collector.c; proxies are in lib/weakref.py.
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
#include "objects/list.h"
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

// What died but has not been collected counts no more. A reference that the list's growth may collect around stays
// where it is, and the order of the others in the heap does not change.
Value weak_references_to(Vm *vm, Value object) {
    heap_collect(vm);
    Value found = list_new(vm, 0);
    const WeakReference *each = NULL;
    while ((each = heap_next_weak_reference(heap_of(vm), object_of(object), each)) != NULL) {
        list_append(vm, found, value_from_object(each));
    }
    return found;
}

Value weak_reference_first(Vm *vm, Value object) {
    Value found = weak_references_to(vm, object);
    for (size_t i = 0; i < list_count(found); i++) {
        Value each = list_item(found, i);
        if (is_absent(reference_from(each)->callback)) return each;
    }
    return NONE;
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
    if (count) raise_type_error(vm, "weakref expected 0 arguments, got %zu", count);
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
    .construct = {NAME___new__, 1, 1, reference_construct},
};
