// Attribute access with the whole protocol.
//
// find_attribute() answers for any object and says ABSENT if there is no such attribute; the others are built on it.
// A kind of object with rules of its own (types, modules, super) has a get_attribute slot; all others follow
// generic_get_attribute(): data descriptor of the class, own attribute, other class attribute. Classes that define
// __getattribute__ or __getattr__ in Python have flags.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"

#include "objects/attribute_storage.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/exception_fields.h"
#include "objects/function.h"
#include "objects/instance.h"
#include "objects/member.h"
#include "objects/module.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/slot_wrappers.h"
#include "objects/slots.h"
#include "objects/source.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "objects/weakref.h"

enum { ASKS_PYTHON = TYPE_CUSTOM_GETATTRIBUTE | TYPE_HAS_GETATTR };

// Lookups compare names by pointer.
static Value interned(Vm *vm, Value name) {
    return object_flag(object_of(name), STR_INTERNED) ? name : str_intern_value(vm, name);
}

// In the class only: special methods do not live in instances.
static Value lookup(Vm *vm, Value object, Name name) { return type_lookup(vm, type_of(object), name_value(name)); }

// --- Errors ---

static Value missing_in_module(Vm *vm, Value module, Value name) {
    Value own = module_get(vm, module, name_value(NAME___name__));
    if (is_absent(own) || !is_str(own)) return str_format_c(vm, "module has no attribute '%S'", name);
    bool is_loading = object_flag(object_of(module), MODULE_IS_LOADING);
    if (!is_loading) return str_format_c(vm, "module '%S' has no attribute '%S'", own, name);
    Value file = module_get(vm, module, name_value(NAME___file__));
    Value place = is_absent(file) ? str_empty() : str_format_c(vm, " from %R", file);
    const char *format = "partially initialized module '%S'%S has no attribute '%S' (most likely due to a circular import)";
    return str_format_c(vm, format, own, place, name);
}

// Classes and modules are named, other objects by their class.
static Value missing_text(Vm *vm, Value object, Value name) {
    if (is_type(object)) return str_format_c(vm, "type object '%N' has no attribute '%S'", type_unchecked(object), name);
    if (is_module(object)) return missing_in_module(vm, object, name);
    return str_format_c(vm, "'%T' object has no attribute '%S'", object, name);
}

// The name and the object go with the exception: suggestions are made from them.
static _Noreturn void raise_about(Vm *vm, Value text, Value object, Value name) {
    Value exception = exception_new(vm, &attribute_error_type, tuple_from_array(vm, 1, &text));
    Exception *error = exception_unchecked(exception);
    store(error, &error->fields[ATTRIBUTE_NAME], name);
    store(error, &error->fields[ATTRIBUTE_OBJECT], object);
    if (same(frame_self(vm), object)) store(error, &error->fields[ATTRIBUTE_OF_SELF], TRUE_VALUE);
    raise_value(vm, exception);
}

void raise_attribute_error(Vm *vm, Value object, Value name) {
    raise_about(vm, missing_text(vm, object, name), object, name);
}

// A class attribute that cannot be overlaid is "read-only".
static _Noreturn void raise_not_settable(Vm *vm, Value object, Value name) {
    Value in_class = type_lookup(vm, type_of(object), name);
    if (!is_absent(in_class)) {
        raise_about(vm, str_format_c(vm, "'%T' object attribute '%S' is read-only", object, name), object, name);
    }
    raise_about(vm, str_format_c(vm, "'%T' object has no attribute '%S' and no __dict__ for setting new attributes",
                                 object, name), object, name);
}

// --- Reading ---

// Properties and __slots__ without the detour of the descriptor protocol; ABSENT: go the usual way.
static Value quick_descriptor(Vm *vm, Value in_class, Value object) {
    if (!has_kind(in_class, KIND_NATIVE)) return ABSENT;
    const Type *kind = ((Native *)object_of(in_class))->type;
    if (kind == &property_type) {
        Value getter = ((Property *)object_of(in_class))->getter;
        return is_function(getter) ? call1(vm, getter, object) : ABSENT;
    }
    return kind == &member_descriptor_type ? member_quick_get(in_class, object) : ABSENT;
}

// object.__getattribute__: data descriptor, own attribute, other class attribute.
Value generic_get_attribute(Vm *vm, Value object, Value name) {
    const Type *type = type_of(object);
    Value in_class = type_lookup(vm, type, name);
    Value quick = quick_descriptor(vm, in_class, object);
    if (!is_absent(quick)) return quick;
    DescriptorKind kind = is_absent(in_class) ? DESCRIPTOR_NONE : descriptor_kind(vm, in_class);
    if (kind == DESCRIPTOR_DATA) return descriptor_bind(vm, in_class, object, value_from_type(type));
    Value own = own_attribute(vm, object, name);
    if (!is_absent(own)) return own;
    if (kind == DESCRIPTOR_GET) return descriptor_bind(vm, in_class, object, value_from_type(type));
    if (!is_absent(in_class)) return in_class;
    if (same(name, name_value(NAME___dict__))) return attribute_dict(vm, object);
    if (same(name, name_value(NAME___weakref__)) && type_can_be_weak(type)) return weak_reference_first(vm, object);
    if (same(name, name_value(NAME___new__))) return native_new_of(vm, type);
    return ABSENT;
}

typedef Value (*GetAttribute)(Vm *vm, Value object, Value name);

// The way of the native layout, whatever the Python class derived from it.
static GetAttribute native_getter(const Type *type) {
    return SLOT(type->flags & TYPE_IS_HEAP ? type_native_base(type) : type, get_attribute);
}

typedef struct Attempt {
    Value object, name, getter;
    Value result;
} Attempt;

// What __getattribute__ says.
static void attempt_get(Vm *vm, void *context) {
    Attempt *attempt = context;
    const Slots *native = wrapped_slots(type_of(attempt->object), attempt->getter, NAME___getattribute__);
    attempt->result = native ? native->get_attribute(vm, attempt->object, attempt->name)
                             : call_dunder(vm, attempt->getter, attempt->object, 1, &attempt->name);
}

// ABSENT if it raises AttributeError; other exceptions go on.
static Value get_quietly(Vm *vm, void (*body)(Vm *vm, void *context), Attempt *attempt) {
    Value exception;
    if (try_call(vm, body, attempt, &exception)) return attempt->result;
    if (!is_instance_of(exception, &attribute_error_type)) raise_again(vm, exception);
    return ABSENT;
}

static bool binds_quietly(Vm *vm, const Type *type, Value name) {
    Value in_class = type_lookup(vm, type, name);
    return is_absent(in_class) || is_function(in_class) || is_native_function(in_class);
}

// Reading it can run no Python code, so that nothing needs to be caught. A class binds what it has itself, too.
static bool is_quiet(Vm *vm, Value object, Value name) {
    return binds_quietly(vm, type_of(object), name) && (!is_type(object) || binds_quietly(vm, type_unchecked(object), name));
}

static void attempt_fallback(Vm *vm, void *context) {
    Attempt *attempt = context;
    attempt->result = call_dunder(vm, attempt->getter, attempt->object, 1, &attempt->name);
}

// What __getattr__ says. An AttributeError of its own learns what was asked of which object, for suggestions.
static Value ask_fallback(Vm *vm, Attempt *attempt) {
    Value exception;
    if (try_call(vm, attempt_fallback, attempt, &exception)) return attempt->result;
    Exception *error = exception_unchecked(exception);
    if (is_instance_of(exception, &attribute_error_type) && is_absent(error->fields[ATTRIBUTE_NAME])) {
        store(error, &error->fields[ATTRIBUTE_NAME], attempt->name);
        store(error, &error->fields[ATTRIBUTE_OBJECT], attempt->object);
    }
    raise_again(vm, exception);
}

// __getattribute__, and __getattr__ if that finds nothing or raises AttributeError.
static Value custom_get_attribute(Vm *vm, Value object, Value name) {
    Attempt attempt = {object, name, lookup(vm, object, NAME___getattribute__), ABSENT};
    Value fallback = lookup(vm, object, NAME___getattr__);
    bool is_native = wrapped_slots(type_of(object), attempt.getter, NAME___getattribute__);
    if (is_absent(fallback) || (is_native && is_quiet(vm, object, name))) attempt_get(vm, &attempt);
    else get_quietly(vm, attempt_get, &attempt);
    if (!is_absent(attempt.result) || is_absent(fallback)) return attempt.result;
    attempt.getter = fallback;
    return ask_fallback(vm, &attempt);
}

Value find_attribute(Vm *vm, Value object, Value name) {
    const Type *type = type_of(object);
    name = interned(vm, name);
    if (type->flags & ASKS_PYTHON) return custom_get_attribute(vm, object, name);
    return is_instance(object) ? generic_get_attribute(vm, object, name) : native_getter(type)(vm, object, name);
}

Value get_attribute(Vm *vm, Value object, Value name) {
    Value found = find_attribute(vm, object, name);
    if (is_absent(found)) raise_attribute_error(vm, object, name);
    return found;
}

// For get_quietly().
static void attempt_find(Vm *vm, void *context) {
    Attempt *attempt = context;
    attempt->result = find_attribute(vm, attempt->object, attempt->name);
}

// Where nothing can raise, nothing needs to be caught.
Value get_attribute_or(Vm *vm, Value object, Value name, Value otherwise) {
    name = interned(vm, name);
    Value found;
    bool is_plain = !(type_of(object)->flags & ASKS_PYTHON) && is_quiet(vm, object, name) &&
                    native_getter(type_of(object)) == generic_get_attribute;
    if (is_plain) {
        found = generic_get_attribute(vm, object, name);
    } else {
        Attempt attempt = {object, name, ABSENT, ABSENT};
        found = get_quietly(vm, attempt_find, &attempt);
    }
    return is_absent(found) ? otherwise : found;
}

// Not call_special(): the caller wants the method itself, with its __get__ done.
Value get_special(Vm *vm, Value object, Name name) {
    Value in_class = lookup(vm, object, name);
    if (is_absent(in_class)) return ABSENT;
    return descriptor_bind(vm, in_class, object, value_from_type(type_of(object)));
}

// May the object be passed to it as first argument, with no more questions asked? A Python class may hold a native
// method of another type: that one goes the long way, where self is checked.
static bool binds_object(const Type *type, Value in_class) {
    if (!is_native_function(in_class)) return is_function(in_class);
    if (!native_takes_self(in_class)) return false;
    return !(type->flags & TYPE_IS_HEAP) || native_row_fits(type, native_row(in_class), false);
}

// Methods of instances need no bound method object: most calls come this way.
bool get_method(Vm *vm, Value object, Value name, Value *function) {
    const Type *type = type_of(object);
    if (!(type->flags & TYPE_CUSTOM_GETATTRIBUTE)) {
        name = interned(vm, name);
        Value in_class = type_lookup(vm, type, name);
        if (binds_object(type, in_class) && (is_instance(object) || native_getter(type) == generic_get_attribute)) {
            Value own = own_attribute(vm, object, name);
            *function = is_absent(own) ? in_class : own;
            return is_absent(own);
        }
    }
    *function = get_attribute(vm, object, name);
    return false;
}

// --- Storing ---

// In the instance, where no descriptor wants it.
static void store_own(Vm *vm, Value object, Value name, Value value) {
    if (!has_attribute_storage(object)) raise_not_settable(vm, object, name);
    if (!is_absent(value)) set_own_attribute(vm, object, name, value);
    else if (!delete_own_attribute(vm, object, name)) raise_attribute_error(vm, object, name);
}

// Data descriptor of the class, __dict__ as a whole, own attribute, in this order.
void generic_set_attribute(Vm *vm, Value object, Value name, Value value) {
    const Type *type = type_of(object);
    name = interned(vm, name);
    Value in_class = type_lookup(vm, type, name);
    if (has_kind(in_class, KIND_NATIVE) && member_quick_set(in_class, object, value)) return;
    if (!is_absent(in_class) && descriptor_stores(vm, in_class)) {
        descriptor_store(vm, in_class, object, value);
    } else if (same(name, name_value(NAME___dict__)) && has_attribute_storage(object)) {
        replace_attribute_dict(vm, object, value);
    } else {
        store_own(vm, object, name, value);
    }
}

// __setattr__ or __delattr__, in Python or inherited from a native type.
static void custom_set_attribute(Vm *vm, Value object, Value name, Value value) {
    Name method_name = is_absent(value) ? NAME___delattr__ : NAME___setattr__;
    Value method = lookup(vm, object, method_name);
    const Slots *native = wrapped_slots(type_of(object), method, method_name);
    Value args[] = {name, value};
    if (native) native->set_attribute(vm, object, name, value);
    else call_dunder(vm, method, object, is_absent(value) ? 1 : 2, args);
}

// Classes with __setattr__ or __delattr__ have a flag, so the others need no look-up.
void set_attribute(Vm *vm, Value object, Value name, Value value) {
    const Type *type = type_of(object);
    name = interned(vm, name);
    if (type->flags & TYPE_CUSTOM_SETATTR) {
        custom_set_attribute(vm, object, name, value);
    } else if (is_instance(object)) {
        generic_set_attribute(vm, object, name, value);
    } else {
        SLOT(type->flags & TYPE_IS_HEAP ? type_native_base(type) : type, set_attribute)(vm, object, name, value);
    }
}
