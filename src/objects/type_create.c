// Making a class: type.__new__.
//
// In CPython's order: metaclass, best base, the class object with a copy of the namespace, __slots__, implicit
// static and class methods, MRO, __classcell__, then __set_name__ of the attributes and __init_subclass__ of the base.
// SPDX-License-Identifier: MIT
#include "objects/type_create.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/instance.h"
#include "objects/list.h"
#include "objects/lookup_cache.h"
#include "objects/raise.h"
#include "objects/shape.h"
#include "objects/slot_wrappers.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/super.h"
#include "objects/tuple.h"
#include "objects/type_object.h"
#include "objects/str_codec.h"

// --- Metaclass and layout ---

// Each must derive from the other or be its ancestor.
const Type *type_metaclass(Vm *vm, const Type *metatype, Value bases) {
    const Type *winner = metatype;
    for (size_t i = 0; i < tuple_count(bases); i++) {
        const Type *other = type_of(tuple_item(bases, i));
        if (type_derives_from(winner, other)) continue;
        if (!type_derives_from(other, winner)) {
            raise_type_error(vm, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                                 "of the metaclasses of all its bases");
        }
        winner = other;
    }
    return winner;
}

// The nearest class that adds something to the layout of instances: a native type, or one with __slots__.
static const Type *layout_of(const Type *type) {
    while (type->flags & TYPE_IS_HEAP) {
        const Type *base = type->base;
        bool adds_slots = type->kind == KIND_INSTANCE && base->flags & TYPE_IS_HEAP &&
                          type->instance_size > base->instance_size;
        bool first_slots = type->kind == KIND_INSTANCE && !(base->flags & TYPE_IS_HEAP) && type->instance_size;
        if (adds_slots || first_slots) return type;
        type = base;
    }
    // Some native types (typing.Generic) are plain objects; exceptions without fields are all laid out alike.
    while (type->kind == KIND_EXCEPTION && !type->getters.count) type = type->base;
    return type->kind == KIND_INSTANCE ? &object_type : type;
}

// Raises TypeError for what cannot be derived from.
static void check_base(Vm *vm, Value base) {
    if (!is_type(base)) raise_type_error(vm, "bases must be types");
    const Type *type = type_unchecked(base);
    if (type->flags & TYPE_IS_FINAL) raise_type_error(vm, "type '%N' is not an acceptable base type", type);
}

// The one whose layout includes those of the others.
const Type *type_best_base(Vm *vm, Value bases) {
    const Type *best = NULL;
    for (size_t i = 0; i < tuple_count(bases); i++) {
        check_base(vm, tuple_item(bases, i));
        const Type *base = type_unchecked(tuple_item(bases, i));
        const Type *layout = layout_of(base);
        if (!best) {
            best = base;
        } else if (type_derives_from(layout_of(best), layout)) {
            continue;
        } else if (type_derives_from(layout, layout_of(best))) {
            best = base;
        } else {
            raise_type_error(vm, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

// --- The class object ---

// Defined in Python, or taken from a type of another layout.
static bool differs_from_native(Vm *vm, const Type *type, Name name) {
    Value method = type_lookup(vm, type, name_value(name));
    return !is_absent(method) && !wrapped_slots(type, method, name);
}

void type_update_flags(Vm *vm, Type *type) {
    type->flags &= (uint16_t)~(TYPE_CUSTOM_GETATTRIBUTE | TYPE_HAS_GETATTR | TYPE_CUSTOM_SETATTR | TYPE_HAS_FINALIZER);
    if (differs_from_native(vm, type, NAME___getattribute__)) type->flags |= TYPE_CUSTOM_GETATTRIBUTE;
    if (differs_from_native(vm, type, NAME___getattr__)) type->flags |= TYPE_HAS_GETATTR;
    if (differs_from_native(vm, type, NAME___setattr__) || differs_from_native(vm, type, NAME___delattr__)) {
        type->flags |= TYPE_CUSTOM_SETATTR;
    }
    bool native_finalizer = type_native_base(type)->flags & TYPE_HAS_FINALIZER;
    if (native_finalizer || !is_absent(type_lookup(vm, type, name_value(NAME___del__)))) {
        type->flags |= TYPE_HAS_FINALIZER;
    }
}

// Instances of native types keep their kind; others become Instance objects.
static void inherit_layout(Type *type) {
    const Type *base = type->base;
    bool has_reserved = base->flags & TYPE_IS_HEAP;
    type->kind = base == &object_type ? KIND_INSTANCE : base->kind;
    type->reference_words = base->reference_words;
    type->instance_size = has_reserved ? base->instance_size : 0;
    type->expected_slots = base->expected_slots;
    type->slots = &instance_slots;
    for (size_t i = 0; i < tuple_count(type->bases); i++) {
        const Type *other = type_unchecked(tuple_item(type->bases, i));
        type->flags |= other->flags & (TYPE_MATCHES_SEQUENCE | TYPE_MATCHES_MAPPING | TYPE_MATCHES_SELF);
    }
}

// Everything that is known before the namespace is looked at.
static Type *allocate(Vm *vm, const Type *metatype, const Type *base, Value name, Value bases) {
    Type *type = heap_allocate(vm, KIND_TYPE, sizeof *type);
    type->flags = TYPE_IS_HEAP;
    type->slots = &instance_slots;
    store_pointer(type, &type->base, base);
    if (metatype != &type_type) store_pointer(type, &type->metatype, metatype);
    store(type, &type->bases, bases);
    store(type, &type->name_string, name);
    store(type, &type->qualified_name, name);
    inherit_layout(type);
    return type;
}

// --- The namespace ---

// From the namespace of the class under construction.
static Value own(const Type *type, Name name) { return dict_get_name(dict_unchecked(type->dict), name_value(name)); }

static void put(Vm *vm, Type *type, Name name, Value value) { dict_set(vm, type->dict, name_value(name), value); }

// Only plain functions: a decorated one is what its author wants.
static void wrap_implicit(Vm *vm, Type *type, Name name, const Type *wrapper) {
    Value function = own(type, name);
    if (is_function(function)) put(vm, type, name, wrapper_new(vm, wrapper, function));
}

// __qualname__ leaves the namespace, __module__ stays.
static void set_names(Vm *vm, Type *type) {
    Value qualified_name = dict_pop(vm, type->dict, name_value(NAME___qualname__));
    if (!is_absent(qualified_name)) {
        if (!is_str(qualified_name)) raise_type_error(vm, "type __qualname__ must be a str, not %T", qualified_name);
        store(type, &type->qualified_name, qualified_name);
    }
    Value module = own(type, NAME___module__);
    if (is_absent(module)) {
        module = caller_module_name(vm);
        if (is_absent(module)) module = name_value(NAME_builtins);
        put(vm, type, NAME___module__, module);
    }
    store(type, &type->module, module);
}

// A class that defines == but no hash is unhashable.
static void complete_namespace(Vm *vm, Type *type) {
    set_names(vm, type);
    type_add_slots(vm, type);
    if (is_absent(own(type, NAME___doc__))) put(vm, type, NAME___doc__, NONE);
    if (!is_absent(own(type, NAME___eq__)) && is_absent(own(type, NAME___hash__))) put(vm, type, NAME___hash__, NONE);
    wrap_implicit(vm, type, NAME___new__, &staticmethod_type);
    wrap_implicit(vm, type, NAME___init_subclass__, &classmethod_type);
    wrap_implicit(vm, type, NAME___class_getitem__, &classmethod_type);
}

// The cells through which methods see __class__, and annotations the class's namespace.
static void fill_cell(Vm *vm, Type *type, Name name, Value content) {
    Value cell = dict_pop(vm, type->dict, name_value(name));
    if (is_absent(cell)) return;
    if (!has_kind(cell, KIND_CELL)) {
        raise_type_error(vm, "%s must be a nonlocal cell, not %R", name_text(name), value_from_type(type_of(cell)));
    }
    store(object_of(cell), &((Cell *)object_of(cell))->content, content);
}

// What an mro() in Python gave must not make methods run on objects of another layout.
static void check_mro(Vm *vm, const Type *type, Value order) {
    if (tuple_count(order) == 0) raise_type_error(vm, "type MRO must not be empty");
    for (size_t i = 0; i < tuple_count(order); i++) {
        Value class = tuple_item(order, i);
        if (!is_type(class)) raise_type_error(vm, "mro() returned a non-class ('%T')", class);
        if (type_derives_from(layout_of(type), layout_of(type_unchecked(class)))) continue;
        raise_type_error(vm, "mro() returned base with unsuitable layout ('%N')", type_unchecked(class));
    }
}

// A metaclass may define mro() in Python.
static void set_mro(Vm *vm, Type *type) {
    if (type->metatype && is_function(type_lookup(vm, type->metatype, name_value(NAME_mro)))) {
        Value order = tuple_from_iterable(vm, call_method(vm, value_from_type(type), NAME_mro, 0, NULL));
        check_mro(vm, type, order);
        store(type, &type->mro, order);
        type_cache_clear(vm);
    } else {
        store(type, &type->mro, mro_compute(vm, type));
    }
}

// --- What the new class's attributes and bases want to be told ---

static void add_note(Vm *vm, Value exception, Value text) { call_method(vm, exception, NAME_add_note, 1, &text); }

typedef struct SetName {
    Value attribute, owner, name;
} SetName;

static void call_set_name(Vm *vm, void *context) {
    SetName *it = context;
    Value args[] = {it->owner, it->name};
    call_special(vm, it->attribute, NAME___set_name__, 2, args);
}

// An exception tells which attribute it was about.
static void run_set_name(Vm *vm, Value attribute, Value owner, Value name) {
    SetName context = {attribute, owner, name};
    Value exception;
    if (try_call(vm, call_set_name, &context, &exception)) return;
    add_note(vm, exception, str_format_c(vm, "Error calling __set_name__ on '%T' instance %R in '%N'", attribute, name,
                                         type_unchecked(owner)));
    raise_again(vm, exception);
}

// Over a copy: __set_name__ may change the class.
static void set_attribute_names(Vm *vm, Type *type) {
    Value snapshot = ABSENT;
    Value key, value;
    for (size_t at = 0; dict_next(type->dict, &at, &key, &value);) {
        if (!is_object(value) || is_function(value) || is_str(value)) continue;
        if (has_special(vm, value, NAME___set_name__)) snapshot = dict_copy(vm, type->dict);
        if (!is_absent(snapshot)) break;
    }
    if (is_absent(snapshot)) return;
    for (size_t at = 0; dict_next(snapshot, &at, &key, &value);) {
        if (has_special(vm, value, NAME___set_name__)) run_set_name(vm, value, value_from_type(type), key);
    }
}

// The hook of the next class in the MRO; the class itself is not yet asked.
static void init_subclass(Vm *vm, Type *type, Value keywords) {
    Value class = value_from_type(type);
    Value hook = super_find(vm, type, class, name_value(NAME___init_subclass__));
    bool has_keywords = !is_absent(keywords) && dict_count(keywords);
    call_spread(vm, hook, tuple_new(vm, 0), has_keywords ? keywords : ABSENT);
}

// Classes with a `__new__` of their own among the bases' metaclasses take over.
static bool other_metaclass_makes_it(Vm *vm, const Type *winner, const Type *metatype) {
    return winner != metatype && !is_absent(type_lookup(vm, winner, name_value(NAME___new__)));
}

static Value call_metaclass_new(Vm *vm, const Type *winner, Value name, Value bases, Value namespace, Value keywords) {
    Value args[] = {value_from_type(winner), name, bases, namespace};
    Value new = get_attribute(vm, value_from_type(winner), name_value(NAME___new__));
    return call_spread(vm, new, tuple_from_array(vm, 4, args), keywords);
}

// No bases: object.
static Value checked_bases(Vm *vm, Value bases) {
    Value object = value_from_type(&object_type);
    for (size_t i = 0; i < tuple_count(bases); i++) {
        Value base = tuple_item(bases, i);
        if (is_type(base) || is_absent(get_attribute_or(vm, base, name_value(NAME___mro_entries__), ABSENT))) continue;
        raise_type_error(vm, "type() doesn't support MRO entry resolution; use types.new_class()");
    }
    return tuple_count(bases) ? bases : tuple_from_array(vm, 1, &object);
}

void type_check_name(Vm *vm, Value name) {
    if (strlen(str_text(name)) != str_unchecked(name)->length) {
        raise_value_error(vm, "type name must not contain null characters");
    }
    check_encodable(vm, name);
}

// A docstring that cannot be encoded is refused here only, as in CPython.
static void check_doc(Vm *vm, Value namespace) {
    Value doc = dict_get(vm, namespace, name_value(NAME___doc__));
    if (!is_absent(doc) && is_str(doc)) check_encodable(vm, doc);
}

// From the MRO on the class is complete enough to be found by Python code.
Value type_new(Vm *vm, const Type *metatype, Value name, Value bases, Value namespace, Value keywords) {
    type_check_name(vm, name);
    bases = checked_bases(vm, bases);
    const Type *winner = type_metaclass(vm, metatype, bases);
    if (other_metaclass_makes_it(vm, winner, metatype)) {
        return call_metaclass_new(vm, winner, name, bases, namespace, keywords);
    }
    check_doc(vm, namespace);
    Type *type = allocate(vm, winner, type_best_base(vm, bases), name, bases);
    Value class = value_from_type(type);
    store(type, &type->dict, dict_copy(vm, namespace));
    complete_namespace(vm, type);
    store_pointer(type, &type->root_shape, shape_root_new(vm, type));
    fill_cell(vm, type, NAME___classcell__, class);
    fill_cell(vm, type, NAME___classdictcell__, type->dict);
    set_mro(vm, type);
    type_update_flags(vm, type);
    for (size_t i = 0; i < tuple_count(bases); i++) type_note_subclass(vm, type_unchecked(tuple_item(bases, i)), class);
    set_attribute_names(vm, type);
    init_subclass(vm, type, keywords);
    return class;
}

// --- type() ---

// The three arguments of type() are of exactly known types.
static void check_argument(Vm *vm, int position, const Type *expected, Value argument) {
    if (is_instance_of(argument, expected)) return;
    raise_type_error(vm, "type.__new__() argument %d must be %N, not %T", position, expected, argument);
}

// type(object), type(name, bases, dict, **kwds)
// Returns the type of an object, or makes a new one.
Value type_construct_type(Vm *vm, const Value *args) {
    const Type *metatype = type_unchecked(args[0]);
    Value arguments = args[1];
    size_t count = is_absent(arguments) ? 0 : tuple_count(arguments);
    bool has_keywords = !is_absent(args[2]) && dict_count(args[2]);
    if (metatype == &type_type && count == 1 && !has_keywords) return value_from_type(type_of(tuple_item(arguments, 0)));
    if (count != 3) {
        if (metatype == &type_type) raise_type_error(vm, "type() takes 1 or 3 arguments");
        raise_type_error(vm, "type.__new__() takes exactly 3 arguments (%zu given)", count);
    }
    check_argument(vm, 1, &str_type, tuple_item(arguments, 0));
    check_argument(vm, 2, &tuple_type, tuple_item(arguments, 1));
    check_argument(vm, 3, &dict_type, tuple_item(arguments, 2));
    return type_new(vm, metatype, tuple_item(arguments, 0), tuple_item(arguments, 1), tuple_item(arguments, 2), args[2]);
}
