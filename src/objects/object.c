// object: what every value can do. Also __class__ as an attribute, and the default way of
// copying and pickling (PEP 307), which copy uses too.
//
// object itself has instances: Instance objects with a shape in ROM that never gets
// attributes.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/attribute_storage.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/object_names.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "objects/type_object.h"

// --- Instances of object itself ---

static const Shape object_shape __attribute__((aligned(GRANULE))) = {.object = {ROM_HEADER(KIND_SHAPE)}, .type = &object_type};

Value object_instance_new(Vm *vm) {
    Instance *instance = heap_allocate(vm, KIND_INSTANCE, sizeof *instance);
    store_pointer(instance, &instance->shape, &object_shape);
    return value_from_object(instance);
}

// "method 'f'" or "methods 'f', 'g'" in alphabetical order.
static Value abstract_names(Vm *vm, const Type *type) {
    Value set = dict_get_name(dict_unchecked(type->dict), name_value(NAME___abstractmethods__));
    Value names = list_new(vm, 4);
    list_extend(vm, names, set);
    call_method(vm, names, NAME_sort, 0, NULL);
    Value text = str_from_c(vm, list_count(names) == 1 ? "method " : "methods ");
    for (size_t i = 0; i < list_count(names); i++) {
        text = str_format_c(vm, "%S%s'%S'", text, i ? ", " : "", list_item(names, i));
    }
    return text;
}

// Raises TypeError naming the methods that are missing.
void check_not_abstract(Vm *vm, const Type *type) {
    if (!(type->flags & TYPE_IS_ABSTRACT)) return;
    raise_type_error(vm, "Can't instantiate abstract class %N without an implementation for abstract %S", type,
                     abstract_names(vm, type));
}

// Defined in Python, not the native one.
static bool overrides(Vm *vm, const Type *type, Name name) {
    Value found = type_lookup(vm, type, name_value(name));
    return !is_absent(found) && !is_native_function(found);
}

// Arguments are for an __init__ that takes them.
void check_object_new(Vm *vm, const Type *type, size_t extra) {
    if (extra == 0) return;
    if (overrides(vm, type, NAME___new__)) {
        raise_type_error(vm, "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (!overrides(vm, type, NAME___init__)) raise_type_error(vm, "%N() takes no arguments", type);
}

// object.__init__(*args, **kwargs)
// Does nothing; arguments are accepted only for a class that overrides __new__() and not
// __init__().
static Value object_init(Vm *vm, const Value *args) {
    size_t extra = is_absent(args[1]) ? 0 : tuple_count(args[1]);
    if (!is_absent(args[2])) extra += dict_count(args[2]);
    const Type *type = type_of(args[0]);
    if (extra == 0 || is_type(args[0]) || type->kind != KIND_INSTANCE) return NONE;
    if (!(type->flags & TYPE_IS_HEAP) || overrides(vm, type, NAME___init__)) {
        raise_type_error(vm, "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    bool is_plain = type->flags & TYPE_IS_HEAP && !overrides(vm, type, NAME___new__);
    if (is_plain) raise_type_error(vm, "%N() takes no arguments", type);
    return NONE;
}

// --- Slots ---

// The number is the identity: objects move, so that an address would not do.
static Value object_repr(Vm *vm, Value self) {
    return str_format_c(vm, "<%S object at 0x%x>", type_full_name(vm, type_of(self)), (unsigned)heap_identity(vm, self));
}

static Value object_str(Vm *vm, Value self) { return value_repr(vm, self); }

// There is nothing to say in a format specification about any object.
static Value object_format(Vm *vm, Value self, Value specification) {
    if (str_unchecked(specification)->length) {
        raise_type_error(vm, "unsupported format string passed to %T.__format__", self);
    }
    return value_str(vm, self);
}

// By identity: the number that id() gives.
static intptr_t object_hash(Vm *vm, Value self) { return (intptr_t)heap_identity(vm, self); }

// != is the opposite of what the class's == says.
static Value object_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (comparison == COMPARE_EQUAL) return same(left, right) ? TRUE_VALUE : NOT_IMPLEMENTED;
    if (comparison != COMPARE_NOT_EQUAL) return NOT_IMPLEMENTED;
    Value equal = compare_one_side(vm, COMPARE_EQUAL, left, right);
    return same(equal, NOT_IMPLEMENTED) ? equal : value_from_bool(!value_is_true(vm, equal));
}

// --- __class__ ---

static Value get_class(Vm *vm, Value self) {
    (void)vm;
    return value_from_type(type_of(self));
}

// Same kind of memory, same words for __slots__, both or neither with a dict.
static bool same_layout(const Type *a, const Type *b) {
    bool dicts = (a->flags & TYPE_HAS_INSTANCE_DICT) == (b->flags & TYPE_HAS_INSTANCE_DICT);
    bool natives = a->kind == KIND_INSTANCE ? b->kind == KIND_INSTANCE : type_native_base(a) == type_native_base(b);
    return natives && a->instance_size == b->instance_size && dicts;
}

// Each kind of object keeps its class elsewhere.
static void set_class(Vm *vm, Value self, Value value) {
    if (is_absent(value)) raise_type_error(vm, "can't delete __class__ attribute");
    if (!is_type(value)) raise_type_error(vm, "__class__ must be set to a class, not '%T' object", value);
    const Type *old = type_of(self), *new = type_unchecked(value);
    bool both_modules = type_native_base(old) == &module_type && type_native_base(new) == &module_type;
    if (!both_modules && (!(old->flags & TYPE_IS_HEAP) || !(new->flags & TYPE_IS_HEAP))) {
        raise_type_error(vm, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!both_modules && !same_layout(old, new)) {
        raise_type_error(vm, "__class__ assignment: '%N' object layout differs from '%N'", new, old);
    }
    Object *object = object_of(self);
    if (is_instance(self)) {
        instance_change_class(vm, self, new);
    } else if (object_kind(object) == KIND_TYPE) {
        store_pointer(object, &((Type *)object)->metatype, new);
    } else if (object_kind(object) == KIND_EXCEPTION || object_kind(object) == KIND_NATIVE) {
        store_pointer(object, &((Native *)object)->type, new);
    } else if (object_flag(object, FLAG_SUBCLASS)) {
        store_pointer(object, &subclass_part(object)->type, new);
    } else {
        raise_type_error(vm, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (object_flag(object, FLAG_SUBCLASS)) store_pointer(object, &subclass_part(object)->type, new);
}

// --- Copying and pickling: __reduce_ex__ ---

// copyreg.__newobj__(cls, *args)
// Returns cls.__new__(cls, *args): the reconstructor in what __reduce_ex__() gives.
static Value new_object(Vm *vm, const Value *args) {
    Value class = tuple_item(args[0], 0);
    return call_spread(vm, get_attribute(vm, class, name_value(NAME___new__)), args[0], ABSENT);
}
static const Method new_object_row = {NAME___newobj__, 0, 0, new_object, "*args"};

// args[0] in front of the items of args[1].
static Value with_class(Vm *vm, const Value *args) {
    Value all = list_from_array(vm, 1, args);
    list_extend(vm, all, args[1]);
    return tuple_from_iterable(vm, all);
}

// copyreg.__newobj_ex__(cls, args, kwargs)
// Returns cls.__new__(cls, *args, **kwargs).
static Value new_object_with_keywords(Vm *vm, const Value *args) {
    return call_spread(vm, get_attribute(vm, args[0], name_value(NAME___new__)), with_class(vm, args), args[2]);
}
static const Method new_object_with_keywords_row = {NAME___newobj_ex__, 3, 0, new_object_with_keywords};

// Of the __slots__ of all classes in the MRO, as far as they are set.
static void add_slot_values(Vm *vm, Value object, Value values) {
    Value order = type_mro(vm, type_of(object));
    for (size_t i = 0; i < tuple_count(order); i++) {
        Value names = type_unchecked(tuple_item(order, i))->slot_names;
        for (size_t j = 0; !is_absent(names) && j < tuple_count(names); j++) {
            Value name = str_intern_value(vm, tuple_item(names, j));
            if (same(name, name_value(NAME___dict__)) || same(name, name_value(NAME___weakref__))) continue;
            Value value = get_attribute_or(vm, object, name, ABSENT);
            if (!is_absent(value)) dict_set(vm, values, name, value);
        }
    }
}

// object.__getstate__()
// Returns the attributes as one value: None, a dict, or (dict or None, slots).
static Value object_get_state(Vm *vm, const Value *args) {
    Value object = args[0];
    Value attributes = NONE;
    if (has_attribute_storage(object)) {
        Value dict = dict_copy(vm, attribute_dict(vm, object));
        if (dict_count(dict)) attributes = dict;
    }
    Value slots = dict_new(vm, 0);
    add_slot_values(vm, object, slots);
    return dict_count(slots) ? tuple_pair(vm, attributes, slots) : attributes;
}

// The reconstructor and its arguments: the class, then what __getnewargs_ex__ or __getnewargs__ gives.
static void find_constructor(Vm *vm, Value object, Value parts[2]) {
    Value args[] = {value_from_type(type_of(object)), tuple_new(vm, 0), ABSENT};
    Value given = call_special(vm, object, NAME___getnewargs_ex__, 0, NULL);
    if (!is_absent(given)) {
        if (!is_tuple(given)) raise_type_error(vm, "__getnewargs_ex__ should return a tuple, not '%T'", given);
        if (tuple_count(given) != 2) {
            raise_value_error(vm, "__getnewargs_ex__ should return a tuple of length 2, not %zu", tuple_count(given));
        }
        args[1] = tuple_item(given, 0);
        args[2] = tuple_item(given, 1);
        parts[0] = value_from_native(&new_object_with_keywords_row, false);
        parts[1] = tuple_from_array(vm, 3, args);
        return;
    }
    given = call_special(vm, object, NAME___getnewargs__, 0, NULL);
    if (!is_absent(given)) args[1] = given;
    if (!is_tuple(args[1])) raise_type_error(vm, "__getnewargs__ should return a tuple, not '%T'", given);
    parts[0] = value_from_native(&new_object_row, false);
    parts[1] = with_class(vm, args);
}

// object.__reduce__()
// Returns what pickle and copy need: reconstructor, its arguments, state, items, pairs.
static Value object_reduce(Vm *vm, const Value *args) {
    Value object = args[0];
    const Type *type = type_of(object);
    bool is_odd = !(type->flags & TYPE_IS_HEAP) && type != &object_type && type != &list_type && type != &dict_type;
    if (is_odd && !has_special(vm, object, NAME___getnewargs__)) {
        raise_type_error(vm, "cannot pickle '%T' object", object);
    }
    Value parts[5] = {ABSENT, ABSENT, NONE, NONE, NONE};
    find_constructor(vm, object, parts);
    parts[2] = call_method(vm, object, NAME___getstate__, 0, NULL);
    if (is_list(object)) parts[3] = iterate(vm, object);
    if (is_dict(object)) parts[4] = iterate(vm, call_method(vm, object, NAME_items, 0, NULL));
    return tuple_from_array(vm, 5, parts);
}

// object.__reduce_ex__(protocol, /)
// Returns what __reduce__() does; one of the class's own goes before ours.
static Value object_reduce_ex(Vm *vm, const Value *args) {
    Value method = type_lookup(vm, type_of(args[0]), name_value(NAME___reduce__));
    bool is_ours = is_native_function(method) && native_row(method)->run == object_reduce;
    return is_ours ? object_reduce(vm, args) : call_dunder(vm, method, args[0], 0, NULL);
}

// --- The other methods ---

// object.__dir__()
// Returns the names that dir() shows.
static Value object_dir(Vm *vm, const Value *args) { return instance_names(vm, args[0]); }

// object.__sizeof__()
// Returns the bytes that the object takes, without what it refers to.
static Value object_size_of(Vm *vm, const Value *args) {
    bool in_heap = is_object(args[0]) && heap_contains(heap_of(vm), object_of(args[0]));
    return int_from_intptr(vm, in_heap ? (intptr_t)object_size(object_of(args[0])) : (intptr_t)sizeof(Value));
}

// object.__init_subclass__()
// Is called when a class is derived; this one does nothing.
static Value object_init_subclass(Vm *vm, const Value *args) {
    if (tuple_count(args[1]) || (!is_absent(args[2]) && dict_count(args[2]))) {
        raise_type_error(vm, "%N.__init_subclass__() takes no keyword arguments", type_unchecked(args[0]));
    }
    return NONE;
}

// object.__subclasshook__(class, /)
// Answers for abstract classes whether a class counts as derived; this one has no opinion.
static Value object_subclass_hook(Vm *vm, const Value *args) {
    (void)vm;
    (void)args;
    return NOT_IMPLEMENTED;
}

static const Method object_methods[] = {
    {NAME___init__, 0, 0, object_init, "*args, **kwargs"},
    {NAME___dir__, 0, 0, object_dir},
    {NAME___reduce__, 0, 0, object_reduce},
    {NAME___reduce_ex__, 1, 0, object_reduce_ex},
    {NAME___getstate__, 0, 0, object_get_state},
    {NAME___sizeof__, 0, 0, object_size_of},
};

static const Method object_class_methods[] = {
    {NAME___init_subclass__, 0, 0, object_init_subclass, "*args, **kwargs"},
    {NAME___subclasshook__, 1, 0, object_subclass_hook},
};

static const Getter object_getters[] = {
    {NAME___class__, get_class, set_class},
};

static const Slots object_slots = {
    .repr = object_repr,
    .str = object_str,
    .format = object_format,
    .hash = object_hash,
    .compare = object_compare,
    .get_attribute = generic_get_attribute,
    .set_attribute = generic_set_attribute,
};

const Type object_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_object,
    .kind = KIND_INSTANCE,
    .root_shape = (Shape *)&object_shape,
    .slots = &object_slots,
    .methods = TABLE(object_methods),
    .class_methods = TABLE(object_class_methods),
    .getters = TABLE(object_getters),
};
