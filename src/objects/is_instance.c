// isinstance() and issubclass(), with all that the language reference (3.3.4) and PEP 3119
// allow: tuples, unions, metaclasses with checks of their own, objects that claim another
// __class__, and things that merely have __bases__.
//
// Ordinary classes are decided first, by the MRO alone.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/tuple.h"
#include "objects/type_object.h"
#include "objects/union_type.h"

// --- Things that only look like classes: they have __bases__ ---

// Only a tuple counts.
static Value bases_of(Vm *vm, Value class) {
    Value bases = get_attribute_or(vm, class, name_value(NAME___bases__), ABSENT);
    return !is_absent(bases) && is_tuple(bases) ? bases : ABSENT;
}

// Depth first along __bases__, as deep as the C stack allows.
static bool derives_by_bases(Vm *vm, Value class, Value ancestor) {
    if (same(class, ancestor)) return true;
    checkpoint(vm);
    Value bases = bases_of(vm, class);
    for (size_t i = 0; !is_absent(bases) && i < tuple_count(bases); i++) {
        if (derives_by_bases(vm, tuple_item(bases, i), ancestor)) return true;
    }
    return false;
}

// `__class__` if it says something else than the type: proxies and mocks do.
static Value claimed_class(Vm *vm, Value object) {
    const Type *type = type_of(object);
    if (!(type->flags & TYPE_IS_HEAP)) return ABSENT;
    Value in_class = type_lookup(vm, type, name_value(NAME___class__));
    bool is_usual = is_native_of(in_class, &getter_descriptor_type);
    if (is_usual && !(type->flags & TYPE_CUSTOM_GETATTRIBUTE)) return ABSENT;
    return get_attribute_or(vm, object, name_value(NAME___class__), ABSENT);
}

// type.__instancecheck__(). Raises TypeError if `class` is nothing like a class.
bool type_instance_check_default(Vm *vm, Value object, Value class) {
    if (is_type(class)) {
        if (is_instance_of(object, type_unchecked(class))) return true;
        Value claimed = claimed_class(vm, object);
        return !is_absent(claimed) && is_type(claimed) && type_derives_from(type_unchecked(claimed), type_unchecked(class));
    }
    if (is_absent(bases_of(vm, class))) {
        raise_type_error(vm, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    Value claimed = get_attribute_or(vm, object, name_value(NAME___class__), ABSENT);
    return !is_absent(claimed) && derives_by_bases(vm, claimed, class);
}

// type.__subclasscheck__(). Raises TypeError as above, for both arguments.
bool type_subclass_check_default(Vm *vm, Value class, Value ancestor) {
    if (is_type(class) && is_type(ancestor)) return type_derives_from(type_unchecked(class), type_unchecked(ancestor));
    if (!is_type(class) && is_absent(bases_of(vm, class))) raise_type_error(vm, "issubclass() arg 1 must be a class");
    if (!is_type(ancestor) && is_absent(bases_of(vm, ancestor))) {
        raise_type_error(vm, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    return derives_by_bases(vm, class, ancestor);
}

// --- The functions ---

typedef bool (*Check)(Vm *vm, Value object, Value classes);

// Tuples may be nested: checkpoint() limits the depth.
static bool any_of(Vm *vm, Check check, Value object, Value classes) {
    checkpoint(vm);
    for (size_t i = 0; i < tuple_count(classes); i++) {
        if (check(vm, object, tuple_item(classes, i))) return true;
    }
    return false;
}

// The metaclass's own check, if it is not type's. Things that are no classes may have one too.
static Value custom_check(Vm *vm, Value class, Name name) {
    Value method = type_lookup(vm, type_of(class), name_value(name));
    return is_type(class) && is_native_function(method) ? ABSENT : method;
}

// The usual case is an ordinary class: no Python code runs then.
bool object_is_instance(Vm *vm, Value object, Value classes) {
    if (is_type(classes)) {
        const Type *type = type_unchecked(classes);
        if (type_of(object) == type) return true;
        if (!type->metatype) return type_instance_check_default(vm, object, classes);
    }
    if (is_tuple(classes)) return any_of(vm, object_is_instance, object, classes);
    if (is_union(classes)) return any_of(vm, object_is_instance, object, union_members(classes));
    Value method = custom_check(vm, classes, NAME___instancecheck__);
    if (!is_absent(method)) return value_is_true(vm, call_dunder(vm, method, classes, 1, &object));
    return type_instance_check_default(vm, object, classes);
}

bool object_is_subclass(Vm *vm, Value class, Value classes) {
    if (is_type(classes) && is_type(class) && !type_unchecked(classes)->metatype) {
        return type_derives_from(type_unchecked(class), type_unchecked(classes));
    }
    if (is_tuple(classes)) return any_of(vm, object_is_subclass, class, classes);
    if (is_union(classes)) return any_of(vm, object_is_subclass, class, union_members(classes));
    Value method = custom_check(vm, classes, NAME___subclasscheck__);
    if (!is_absent(method)) return value_is_true(vm, call_dunder(vm, method, classes, 1, &class));
    return type_subclass_check_default(vm, class, classes);
}
