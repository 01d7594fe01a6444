// property: a data descriptor that calls up to three functions. attribute.c calls Python
// getters itself, without coming here.
//
// ABSENT and None both mean that a function is missing. Documentation given to the constructor
// belongs to the property; else it is that of the getter.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/attribute_storage.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/function.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"

// Unchecked.
static Property *property_from(Value value) { return (Property *)object_of(value); }
static bool is_missing(Value value) { return is_absent(value) || is_none(value); }
static Value or_none(Value value) { return is_absent(value) ? NONE : value; }

// property(fget=None, fset=None, fdel=None, doc=None)
// Property attribute.
static Value property_construct(Vm *vm, const Value *args) {
    Property *property = object_new_of(vm, type_unchecked(args[0]), sizeof *property);
    return value_from_object(property);
}

// Without `doc` the getter's documentation is used.
static Value getter_doc(Vm *vm, Value getter) {
    if (is_missing(getter)) return ABSENT;
    return get_attribute_or(vm, getter, name_value(NAME___doc__), ABSENT);
}

// The documentation of a derived class would hide that of its instances. Without room for it there should be none.
static void show_doc(Vm *vm, Value self) {
    Value doc = property_from(self)->doc;
    bool has_room = has_attribute_storage(self);
    if (has_room || !is_missing(doc)) set_attribute(vm, self, name_value(NAME___doc__), or_none(doc));
}

// property.__init__(fget=None, fset=None, fdel=None, doc=None)
// Sets the functions and the documentation.
static Value property_init(Vm *vm, const Value *args) {
    Property *self = native_from(vm, args[0], &property_type);
    store(self, &self->getter, args[1]);
    store(self, &self->setter, args[2]);
    store(self, &self->deleter, args[3]);
    store(self, &self->doc, is_missing(args[4]) ? getter_doc(vm, args[1]) : args[4]);
    if (type_of(args[0]) != &property_type) show_doc(vm, args[0]);
    return NONE;
}

// A derived class has its __init__ called by whoever makes the instance.
static Value construct_and_init(Vm *vm, const Value *args) {
    Value made = property_construct(vm, args);
    if (!same(args[0], value_from_type(&property_type))) return made;
    Value init_args[] = {made, args[1], args[2], args[3], args[4]};
    property_init(vm, init_args);
    return made;
}

// --- Use as a descriptor ---

// The name for messages: that of __set_name__, or of the getter.
static Value shown_name(Vm *vm, const Property *self) {
    if (!is_absent(self->name)) return self->name;
    return is_missing(self->getter) ? ABSENT : get_attribute_or(vm, self->getter, name_value(NAME___name__), ABSENT);
}

// CPython's words, with the name if it is known.
static _Noreturn void raise_lacking(Vm *vm, const Property *self, Value instance, const char *what) {
    Value name = shown_name(vm, self);
    if (is_absent(name)) {
        raise_error(vm, &attribute_error_type, "property of '%T' object has no %s", instance, what);
    }
    raise_error(vm, &attribute_error_type, "property %R of '%T' object has no %s", name, instance, what);
}

// Asked of the class, it is the property itself.
static Value property_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    if (is_absent(instance) || is_none(instance)) return self;
    Property *property = property_from(self);
    if (is_missing(property->getter)) raise_lacking(vm, property, instance, "getter");
    return call1(vm, property->getter, instance);
}

static void property_set(Vm *vm, Value self, Value instance, Value value) {
    Property *property = property_from(self);
    bool deletes = is_absent(value);
    Value function = deletes ? property->deleter : property->setter;
    if (is_missing(function)) raise_lacking(vm, property, instance, deletes ? "deleter" : "setter");
    if (deletes) call1(vm, function, instance);
    else call2(vm, function, instance, value);
}

// --- getter(), setter(), deleter(): copies with one function changed ---

// Documentation that came from the old getter is taken from the new one.
static Value copy_with(Vm *vm, Value self, Value getter, Value setter, Value deleter) {
    Property *old = native_from(vm, self, &property_type);
    Value doc_is_getters = getter_doc(vm, old->getter);
    bool keeps_doc = is_absent(old->doc) || !same(doc_is_getters, old->doc) || is_missing(getter);
    Value args[] = {or_none(is_absent(getter) ? old->getter : getter), or_none(is_absent(setter) ? old->setter : setter),
                    or_none(is_absent(deleter) ? old->deleter : deleter), keeps_doc ? or_none(old->doc) : NONE};
    Value copy = call(vm, value_from_type(type_of(self)), 4, args);
    if (is_native_of(copy, &property_type)) store(object_of(copy), &property_from(copy)->name, old->name);
    return copy;
}

// property.getter(fget, /)
// Returns a copy of the property with another getter.
static Value property_getter(Vm *vm, const Value *args) { return copy_with(vm, args[0], args[1], ABSENT, ABSENT); }
// property.setter(fset, /)
// Returns a copy of the property with another setter.
static Value property_setter(Vm *vm, const Value *args) { return copy_with(vm, args[0], ABSENT, args[1], ABSENT); }
// property.deleter(fdel, /)
// Returns a copy of the property with another deleter.
static Value property_deleter(Vm *vm, const Value *args) { return copy_with(vm, args[0], ABSENT, ABSENT, args[1]); }

// property.__set_name__(owner, name, /)
// Notes the name under which a class holds the property.
static Value property_set_name(Vm *vm, const Value *args) {
    Property *self = native_from(vm, args[0], &property_type);
    store(self, &self->name, args[2]);
    return NONE;
}

// --- Attributes ---

static Value get_getter(Vm *vm, Value self) { return (void)vm, or_none(property_from(self)->getter); }
static Value get_setter(Vm *vm, Value self) { return (void)vm, or_none(property_from(self)->setter); }
static Value get_deleter(Vm *vm, Value self) { return (void)vm, or_none(property_from(self)->deleter); }
static Value get_doc(Vm *vm, Value self) { return (void)vm, or_none(property_from(self)->doc); }

static void set_doc(Vm *vm, Value self, Value value) {
    (void)vm;
    store(object_of(self), &property_from(self)->doc, value);
}

static Value get_name(Vm *vm, Value self) {
    Value name = shown_name(vm, property_from(self));
    if (is_absent(name)) raise_attribute_error(vm, self, name_value(NAME___name__));
    return name;
}

static void set_name(Vm *vm, Value self, Value value) {
    (void)vm;
    store(object_of(self), &property_from(self)->name, value);
}

// abc looks for this mark.
static bool says_abstract(Vm *vm, Value function) {
    if (is_missing(function)) return false;
    return value_is_true(vm, get_attribute_or(vm, function, name_value(NAME___isabstractmethod__), FALSE_VALUE));
}

static Value is_abstract(Vm *vm, Value self) {
    const Property *property = property_from(self);
    return value_from_bool(says_abstract(vm, property->getter) || says_abstract(vm, property->setter) ||
                           says_abstract(vm, property->deleter));
}

static const Method property_methods[] = {
    {NAME___init__, 0, 4, property_init, "fget, fset, fdel, doc"},
    {NAME_getter, 1, 0, property_getter},
    {NAME_setter, 1, 0, property_setter},
    {NAME_deleter, 1, 0, property_deleter},
    {NAME___set_name__, 2, 0, property_set_name},
};

static const Getter property_getters[] = {
    {NAME_fget, get_getter, readonly_attribute},
    {NAME_fset, get_setter, readonly_attribute},
    {NAME_fdel, get_deleter, readonly_attribute},
    {NAME___doc__, get_doc, set_doc},
    {NAME___name__, get_name, set_name},
    {NAME___isabstractmethod__, is_abstract},
};

static const Slots property_slots = {
    .descriptor_get = property_get,
    .descriptor_set = property_set,
};

const Type property_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_property,
    .kind = KIND_NATIVE,
    .reference_words = 5,
    .slots = &property_slots,
    .methods = TABLE(property_methods),
    .getters = TABLE(property_getters),
    .construct = {NAME_property, 0, 4, construct_and_init, "fget, fset, fdel, doc"},
};
