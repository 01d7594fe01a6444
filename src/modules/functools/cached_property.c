// functools.cached_property: computed once, then an attribute of the instance.
// SPDX-License-Identifier: MIT
#include "modules/functools/functools.h"
#include "objects/attribute.h"
#include "objects/attribute_storage.h"
#include "objects/call.h"
#include "objects/generic_alias.h"
#include "objects/raise.h"
#include "objects/str.h"

typedef struct CachedProperty {
    Native native;
    Value function;
    Value name;          // ABSENT until __set_name__
    Value doc, module;
} CachedProperty;

static CachedProperty *property_from(Vm *vm, Value value) { return native_from(vm, value, &cached_property_type); }

// cached_property(func)
static Value cached_property_construct(Vm *vm, const Value *args) {
    Value doc = get_attribute_or(vm, args[1], name_value(NAME___doc__), NONE);
    Value module = get_attribute_or(vm, args[1], name_value(NAME___module__), NONE);
    CachedProperty *property = object_new_of(vm, type_unchecked(args[0]), sizeof *property);
    store(property, &property->function, args[1]);
    store(property, &property->doc, doc);
    store(property, &property->module, module);
    return value_from_object(property);
}

// cached_property.__set_name__(owner, name, /)
static Value cached_property_set_name(Vm *vm, const Value *args) {
    CachedProperty *property = property_from(vm, args[0]);
    if (is_absent(property->name)) {
        store(property, &property->name, str_intern_value(vm, args[2]));
    } else if (!values_equal(vm, property->name, args[2])) {
        raise_type_error(vm, "Cannot assign the same cached_property to two different names (%R and %R).", property->name,
                         args[2]);
    }
    return NONE;
}

static Value cached_property_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    const CachedProperty *property = (CachedProperty *)object_of(self);
    if (is_absent(instance)) return self;
    if (is_absent(property->name)) {
        raise_type_error(vm, "Cannot use cached_property instance without calling __set_name__ on it.");
    }
    if (!has_attribute_storage(instance)) {
        raise_type_error(vm, "No '__dict__' attribute on '%T' instance to cache '%S' property.", instance, property->name);
    }
    Value found = own_attribute(vm, instance, property->name);
    if (!is_absent(found)) return found;
    Value value = call1(vm, property->function, instance);
    set_own_attribute(vm, instance, property->name, value);
    return value;
}

static Value or_none(Value value) { return is_absent(value) ? NONE : value; }
static Value get_func(Vm *vm, Value self) { return property_from(vm, self)->function; }
static Value get_attrname(Vm *vm, Value self) { return or_none(property_from(vm, self)->name); }
static Value get_doc(Vm *vm, Value self) { return property_from(vm, self)->doc; }
static Value get_module(Vm *vm, Value self) { return property_from(vm, self)->module; }

static const Method cached_property_methods[] = {
    {NAME___set_name__, 2, 0, cached_property_set_name},
};

static const Method cached_property_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Getter cached_property_getters[] = {
    {NAME_func, get_func},
    {NAME_attrname, get_attrname},
    {NAME___doc__, get_doc},
    {NAME___module__, get_module},
};

static const Slots cached_property_slots = {.descriptor_get = cached_property_get};

const Type cached_property_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_cached_property,
    .module_name = NAME_functools,
    .kind = KIND_NATIVE,
    .reference_words = 4,
    .slots = &cached_property_slots,
    .methods = TABLE(cached_property_methods),
    .class_methods = TABLE(cached_property_class_methods),
    .getters = TABLE(cached_property_getters),
    .construct = {NAME_cached_property, 1, 0, cached_property_construct, "def func"},
    .flags = TYPE_IS_PYTHON_IN_CPYTHON,
};
