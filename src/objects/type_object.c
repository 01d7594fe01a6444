// type: the class of classes, with the attributes that all classes have. Much of it exists for
// ROM types and Python classes alike, so getters make of tables and fields what the dict of a
// Python class would say.
//
// Setting is for Python classes only; whatever depends on the attribute is brought up to date
// at once (type_attribute.c).
// SPDX-License-Identifier: MIT
#include "objects/type_object.h"

#include "objects/annotations.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/kind_types.h"
#include "objects/list.h"
#include "objects/lookup_cache.h"
#include "objects/number.h"
#include "objects/object_names.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "objects/union_type.h"

// Raises TypeError; calls through the rows of the type bring nothing else.
static const Type *checked_type(Vm *vm, Value self) {
    if (!is_type(self)) raise_type_error(vm, "expected type, not %T", self);
    return type_unchecked(self);
}

static bool is_python_class(const Type *type) { return type->flags & TYPE_IS_HEAP; }

// The class's own attribute; ABSENT if there is none.
static Value own(const Type *type, Name name) {
    return is_python_class(type) ? dict_get_name(dict_unchecked(type->dict), name_value(name)) : ABSENT;
}

// For setters. Deleting is refused unless `can_delete`.
static Type *settable(Vm *vm, Value self, Name name, Value value, bool can_delete) {
    Type *type = (Type *)checked_type(vm, self);
    const char *verb = is_absent(value) ? "delete" : "set";
    if (!is_python_class(type)) {
        raise_type_error(vm, "cannot %s '%s' attribute of immutable type '%N'", verb, name_text(name), type);
    }
    if (is_absent(value) && !can_delete) {
        raise_type_error(vm, "cannot delete '%s' attribute of type '%N'", name_text(name), type);
    }
    return type;
}

// --- Names ---

static Value get_name(Vm *vm, Value self) { return type_name_value(vm, checked_type(vm, self)); }

static void set_name(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___name__, value, false);
    if (!is_str(value)) {
        raise_type_error(vm, "can only assign string to %N.__name__, not '%T'", type, value);
    }
    type_check_name(vm, value);
    store(type, &type->name_string, value);
}

static Value get_qualname(Vm *vm, Value self) {
    const Type *type = checked_type(vm, self);
    return is_absent(type->qualified_name) ? type_name_value(vm, type) : type->qualified_name;
}

static void set_qualname(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___qualname__, value, false);
    if (!is_str(value)) {
        raise_type_error(vm, "can only assign string to %N.__qualname__, not '%T'", type, value);
    }
    store(type, &type->qualified_name, value);
}

Value native_module_name(const Type *type) {
    if (type->flags & TYPE_IS_HEAP) return ABSENT;
    if (!is_absent(type->module)) return type->module;
    return type->module_name ? name_value((Name)type->module_name) : ABSENT;
}

static Value get_module(Vm *vm, Value self) {
    const Type *type = checked_type(vm, self);
    if (!is_python_class(type)) {
        Value native = native_module_name(type);
        return is_absent(native) ? name_value(NAME_builtins) : native;
    }
    Value module = own(type, NAME___module__);
    if (is_absent(module)) raise_attribute_error(vm, self, name_value(NAME___module__));
    return module;
}

static void set_module(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___module__, value, false);
    dict_set(vm, type->dict, name_value(NAME___module__), value);
    store(type, &type->module, value);
}

// Classes of __main__ show it, those of builtins do not.
Value type_full_name(Vm *vm, const Type *type) {
    Value name = get_qualname(vm, value_from_type(type));
    Value module = is_python_class(type) ? own(type, NAME___module__) : native_module_name(type);
    if (is_absent(module) || !is_str(module) || str_equals_c(module, "builtins")) return name;
    return str_format_c(vm, "%S.%S", module, name);
}

// CPython's sentences are not ours to give.
Value native_type_doc(Vm *vm, const Type *type) { return str_format_c(vm, "Built-in class %N.", type); }

// Not inherited.
static Value get_doc(Vm *vm, Value self) {
    const Type *type = checked_type(vm, self);
    if (!is_python_class(type)) return native_type_doc(vm, type);
    Value doc = own(type, NAME___doc__);
    if (is_absent(doc)) return NONE;
    return is_str(doc) ? doc : descriptor_bind(vm, doc, ABSENT, self);
}

static void set_doc(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___doc__, value, false);
    dict_set(vm, type->dict, name_value(NAME___doc__), value);
}

// --- Bases ---

// ROM types know their base only.
static Value get_bases(Vm *vm, Value self) {
    const Type *type = checked_type(vm, self);
    if (!is_absent(type->bases)) return type->bases;
    const Type *base = type_base(type);
    Value value = base ? value_from_type(base) : ABSENT;
    return base ? tuple_from_array(vm, 1, &value) : tuple_new(vm, 0);
}

// Only among classes of the same layout.
static void set_bases(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___bases__, value, false);
    if (!is_tuple(value)) {
        raise_type_error(vm, "can only assign tuple to %N.__bases__, not %T", type, value);
    }
    if (tuple_count(value) == 0) {
        raise_type_error(vm, "can only assign non-empty tuple to %N.__bases__, not ()", type);
    }
    for (size_t i = 0; i < tuple_count(value); i++) {
        Value base = tuple_item(value, i);
        if (!is_type(base)) raise_type_error(vm, "%N.__bases__ must be tuple of classes, not '%T'", type, base);
        if (type_derives_from(type_unchecked(base), type)) {
            raise_type_error(vm, "a __bases__ item causes an inheritance cycle");
        }
    }
    const Type *base = type_best_base(vm, value);
    if (type_native_base(base) != type_native_base(type) || base->instance_size != type->base->instance_size ||
        !is_python_class(base) != !is_python_class(type->base)) {
        raise_type_error(vm, "__bases__ assignment: '%N' object layout differs from '%N'", base, type->base);
    }
    store(type, &type->bases, value);
    store(type, &type->mro, mro_compute(vm, type));
    store_pointer(type, &type->base, base);
    for (size_t i = 0; i < tuple_count(value); i++) type_note_subclass(vm, type_unchecked(tuple_item(value, i)), self);
    type_cache_clear(vm);
    type_update_flags(vm, type);
}

static Value get_base(Vm *vm, Value self) {
    const Type *base = type_base(checked_type(vm, self));
    return base ? value_from_type(base) : NONE;
}

static Value get_mro(Vm *vm, Value self) { return type_mro(vm, checked_type(vm, self)); }

// type.mro()
// Returns the classes in the order in which attributes are looked for.
static Value type_mro_method(Vm *vm, const Value *args) {
    const Type *type = checked_type(vm, args[0]);
    Value order = is_python_class(type) ? mro_compute(vm, type) : type_mro(vm, type);
    return list_from_array(vm, tuple_count(order), tuple_unchecked(order)->items);
}

// type.__subclasses__()
// Returns a list of the classes directly derived from this one.
static Value type_subclasses_method(Vm *vm, const Value *args) { return type_subclasses(vm, checked_type(vm, args[0])); }

// --- Namespace, annotations ---

// Read-only: stores must go through the class.
static Value get_dict(Vm *vm, Value self) {
    return call1(vm, value_from_type(&mappingproxy_type), type_namespace(vm, checked_type(vm, self)));
}

// The compiler names it __annotate_func__; __annotate__ may have been set by hand.
static Value get_annotate(Vm *vm, Value self) {
    const Type *type = checked_type(vm, self);
    if (!is_python_class(type)) raise_attribute_error(vm, self, name_value(NAME___annotate__));
    Value annotate = own(type, NAME___annotate_func__);
    if (is_absent(annotate)) annotate = own(type, NAME___annotate__);
    return is_absent(annotate) ? NONE : descriptor_bind(vm, annotate, ABSENT, self);
}

static void set_annotate(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___annotate__, value, false);
    if (!is_none(value) && !is_callable(value)) raise_type_error(vm, "__annotate__ must be callable or None");
    dict_set(vm, type->dict, name_value(NAME___annotate_func__), value);
    dict_delete(vm, type->dict, name_value(NAME___annotations_cache__));
    dict_delete(vm, type->dict, name_value(NAME___annotations__));
}

// Computed once and kept.
static Value get_annotations(Vm *vm, Value self) {
    const Type *type = checked_type(vm, self);
    if (!is_python_class(type)) raise_attribute_error(vm, self, name_value(NAME___annotations__));
    Value known = own(type, NAME___annotations__);
    if (is_absent(known)) known = own(type, NAME___annotations_cache__);
    if (!is_absent(known)) return known;
    Value annotations = annotations_from(vm, get_annotate(vm, self));
    dict_set(vm, type->dict, name_value(NAME___annotations_cache__), annotations);
    return annotations;
}

static void set_annotations(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___annotations__, value, true);
    dict_delete(vm, type->dict, name_value(NAME___annotations_cache__));
    if (is_absent(value)) {
        if (!dict_delete(vm, type->dict, name_value(NAME___annotations__))) {
            raise_attribute_error(vm, self, name_value(NAME___annotations__));
        }
    } else {
        dict_set(vm, type->dict, name_value(NAME___annotations__), value);
    }
}

static Value get_type_params(Vm *vm, Value self) {
    Value params = own(checked_type(vm, self), NAME___type_params__);
    return is_absent(params) ? tuple_new(vm, 0) : params;
}

static void set_type_params(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___type_params__, value, false);
    dict_set(vm, type->dict, name_value(NAME___type_params__), value);
}

// --- Abstract methods: what abc.ABCMeta stores ---

static Value get_abstract_methods(Vm *vm, Value self) {
    Value methods = own(checked_type(vm, self), NAME___abstractmethods__);
    if (is_absent(methods)) raise_attribute_error(vm, self, name_value(NAME___abstractmethods__));
    return methods;
}

// While there are any, no instances can be made.
static void set_abstract_methods(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___abstractmethods__, value, true);
    if (is_absent(value)) {
        if (!dict_delete(vm, type->dict, name_value(NAME___abstractmethods__))) {
            raise_attribute_error(vm, self, name_value(NAME___abstractmethods__));
        }
    } else {
        dict_set(vm, type->dict, name_value(NAME___abstractmethods__), value);
    }
    bool is_abstract = !is_absent(value) && value_is_true(vm, value);
    type->flags = (uint16_t)(is_abstract ? type->flags | TYPE_IS_ABSTRACT : type->flags & ~TYPE_IS_ABSTRACT);
}

// --- Flags for the curious ---

enum { CPYTHON_FLAG_HEAP = 1 << 9, CPYTHON_FLAG_BASE = 1 << 10, CPYTHON_FLAG_ABSTRACT = 1 << 20 };
enum { CPYTHON_FLAG_SEQUENCE = 1 << 5, CPYTHON_FLAG_MAPPING = 1 << 6 };

static intptr_t collection_flags(const Type *type) {
    return (type->flags & TYPE_MATCHES_SEQUENCE ? CPYTHON_FLAG_SEQUENCE : 0) |
           (type->flags & TYPE_MATCHES_MAPPING ? CPYTHON_FLAG_MAPPING : 0);
}

// What abc.ABCMeta says of classes for `match`, and of those that they register.
static Value get_collection_flags(Vm *vm, Value self) { return value_from_small_int(collection_flags(checked_type(vm, self))); }

static void set_collection_flags(Vm *vm, Value self, Value value) {
    Type *type = settable(vm, self, NAME___abc_tpflags__, value, false);
    intptr_t wanted = index_from(vm, value);
    type->flags &= (uint16_t)~(TYPE_MATCHES_SEQUENCE | TYPE_MATCHES_MAPPING);
    if (wanted & CPYTHON_FLAG_SEQUENCE) type->flags |= TYPE_MATCHES_SEQUENCE;
    if (wanted & CPYTHON_FLAG_MAPPING) type->flags |= TYPE_MATCHES_MAPPING;
}

// type.__flags__, as far as programs ask for it.
static Value get_flags(Vm *vm, Value self) {
    unsigned flags = checked_type(vm, self)->flags;
    intptr_t shown = (flags & TYPE_IS_HEAP ? CPYTHON_FLAG_HEAP : 0) | (flags & TYPE_IS_FINAL ? 0 : CPYTHON_FLAG_BASE) |
                     (flags & TYPE_IS_ABSTRACT ? CPYTHON_FLAG_ABSTRACT : 0) | collection_flags(type_unchecked(self));
    return int_from_intptr(vm, shown);
}

// What the class itself knows: the header, the shape and words for __slots__.
static Value get_basic_size(Vm *vm, Value self) {
    const Type *type = checked_type(vm, self);
    size_t size = is_python_class(type) ? sizeof(Object) + sizeof(Value) + type->instance_size : type->instance_size;
    return int_from_intptr(vm, (intptr_t)size);
}

// --- Slots ---

static Value type_repr(Vm *vm, Value self) { return str_format_c(vm, "<class '%S'>", type_full_name(vm, type_unchecked(self))); }

// By identity, like other objects.
static intptr_t type_hash(Vm *vm, Value self) { return (intptr_t)heap_identity(vm, self); }

static Value type_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    return type_construct(vm, type_unchecked(self), count, args, names);
}

// int | None.
static Value type_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    return operator == OPERATOR_OR ? union_if_possible(vm, left, right) : NOT_IMPLEMENTED;
}

// --- Methods ---

// type.__prepare__(*args, **kwargs)
// Returns the namespace for a class statement: an empty dictionary.
static Value type_prepare(Vm *vm, const Value *args) {
    (void)args;
    return dict_new(vm, 4);
}

// type.__instancecheck__(instance, /)
// Returns True if the object is an instance of this class, or claims to be.
static Value type_instance_check(Vm *vm, const Value *args) {
    return value_from_bool(type_instance_check_default(vm, args[1], args[0]));
}

// type.__subclasscheck__(subclass, /)
// Returns True if the class is derived from this one.
static Value type_subclass_check(Vm *vm, const Value *args) {
    return value_from_bool(type_subclass_check_default(vm, args[1], args[0]));
}

// type.__dir__()
// Returns the names of the attributes of the class and its bases.
static Value type_dir(Vm *vm, const Value *args) { return class_names(vm, checked_type(vm, args[0])); }

static const Method type_methods[] = {
    {NAME_mro, 0, 0, type_mro_method},
    {NAME___subclasses__, 0, 0, type_subclasses_method},
    {NAME___instancecheck__, 1, 0, type_instance_check},
    {NAME___subclasscheck__, 1, 0, type_subclass_check},
    {NAME___dir__, 0, 0, type_dir},
};

static const Method type_class_methods[] = {
    {NAME___prepare__, 0, 0, type_prepare, "*args, **kwargs"},
};

static const Getter type_getters[] = {
    {NAME___name__, get_name, set_name},
    {NAME___qualname__, get_qualname, set_qualname},
    {NAME___module__, get_module, set_module},
    {NAME___doc__, get_doc, set_doc},
    {NAME___bases__, get_bases, set_bases},
    {NAME___base__, get_base, readonly_attribute},
    {NAME___mro__, get_mro},
    {NAME___dict__, get_dict},
    {NAME___annotate__, get_annotate, set_annotate},
    {NAME___annotations__, get_annotations, set_annotations},
    {NAME___type_params__, get_type_params, set_type_params},
    {NAME___abstractmethods__, get_abstract_methods, set_abstract_methods},
    {NAME___abc_tpflags__, get_collection_flags, set_collection_flags},
    {NAME___flags__, get_flags},
    {NAME___basicsize__, get_basic_size},
};

static const Slots type_slots = {
    .repr = type_repr,
    .hash = type_hash,
    .binary = type_binary,
    .call = type_call,
    .get_attribute = type_get_attribute,
    .set_attribute = type_set_attribute,
};

const Type type_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_type,
    .kind = KIND_TYPE,
    .slots = &type_slots,
    .methods = TABLE(type_methods),
    .class_methods = TABLE(type_class_methods),
    .getters = TABLE(type_getters),
    .construct = {NAME_type, 0, 0, type_construct_type, "*args, **kwargs"},
};
