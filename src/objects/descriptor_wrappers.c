// staticmethod and classmethod.
//
// Both hold a callable and show its name and documentation as their own. CPython copies these
// attributes into the wrapper; here they are read from the function unless set on the wrapper,
// so that a wrapper costs four words.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/attribute_storage.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"

// Unchecked: slots and getters are only reached through the type.
static Wrapper *wrapper_from(Value value) { return (Wrapper *)object_of(value); }

// What functools.update_wrapper() would copy.
static const uint16_t copied_names[] = {NAME___module__, NAME___name__, NAME___qualname__, NAME___doc__,
                                        NAME___annotations__, NAME___annotate__};

Value wrapper_new(Vm *vm, const Type *type, Value function) {
    Wrapper *wrapper = object_new_of(vm, type, sizeof *wrapper);
    store(wrapper, &wrapper->function, function);
    return value_from_object(wrapper);
}

// staticmethod(function, /), classmethod(function, /)
// Wraps a function: without an instance as first argument, or with the class in its place.
static Value wrapper_construct(Vm *vm, const Value *args) { return wrapper_new(vm, type_unchecked(args[0]), args[1]); }

static Value wrapper_function(Vm *vm, Value self) {
    (void)vm;
    return wrapper_from(self)->function;
}

static bool is_copied(Value name) {
    for (unsigned i = 0; i < sizeof copied_names / sizeof *copied_names; i++) {
        if (same(name, name_value((Name)copied_names[i]))) return true;
    }
    return false;
}

// Name, documentation and the like are the function's, unless set on the wrapper itself.
static Value wrapper_get_attribute(Vm *vm, Value self, Value name) {
    Value own = own_attribute(vm, self, name);
    if (!is_absent(own)) return own;
    if (is_copied(name)) return find_attribute(vm, wrapper_from(self)->function, name);
    return generic_get_attribute(vm, self, name);
}

// Anything may be set on them: functools.wraps() does.
static void wrapper_set_attribute(Vm *vm, Value self, Value name, Value value) {
    if (!is_absent(value)) set_own_attribute(vm, self, name, value);
    else if (!delete_own_attribute(vm, self, name)) raise_attribute_error(vm, self, name);
}

// __isabstractmethod__: that of the function, for classes derived from abc.ABC.
static Value is_abstract(Vm *vm, Value self) {
    Value name = name_value(NAME___isabstractmethod__);
    return value_from_bool(value_is_true(vm, get_attribute_or(vm, wrapper_from(self)->function, name, FALSE_VALUE)));
}

static Value wrapper_repr(Vm *vm, Value self) {
    return str_format_c(vm, "<%T(%R)>", self, wrapper_from(self)->function);
}

static Value wrapper_dict(Vm *vm, Value self) { return attribute_dict(vm, self); }

static const Getter wrapper_getters[] = {
    {NAME___func__, wrapper_function},
    {NAME___wrapped__, wrapper_function},
    {NAME___isabstractmethod__, is_abstract},
    {NAME___dict__, wrapper_dict},
};

// --- staticmethod ---

static Value static_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)vm;
    (void)instance;
    (void)owner;
    return wrapper_from(self)->function;
}

// Since Python 3.10 the wrapper itself can be called.
static Value static_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    return call_with(vm, wrapper_from(self)->function, count, args, names);
}

static const Slots static_slots = {
    .repr = wrapper_repr,
    .call = static_call,
    .get_attribute = wrapper_get_attribute,
    .set_attribute = wrapper_set_attribute,
    .descriptor_get = static_get,
};

const Type staticmethod_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_staticmethod,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &static_slots,
    .getters = TABLE(wrapper_getters),
    .construct = {NAME_staticmethod, 1, 0, wrapper_construct},
};

// --- classmethod ---

// Asked through an instance, it is still the class that is bound.
static Value class_get(Vm *vm, Value self, Value instance, Value owner) {
    Value class = is_absent(owner) ? value_from_type(type_of(instance)) : owner;
    return bound_method_new(vm, wrapper_from(self)->function, class);
}

static const Slots class_slots = {
    .repr = wrapper_repr,
    .get_attribute = wrapper_get_attribute,
    .set_attribute = wrapper_set_attribute,
    .descriptor_get = class_get,
};

const Type classmethod_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_classmethod,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &class_slots,
    .getters = TABLE(wrapper_getters),
    .construct = {NAME_classmethod, 1, 0, wrapper_construct},
};
