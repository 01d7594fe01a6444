// __slots__: where a class says which attributes its instances have.
//
// Each name becomes a member descriptor in the class and a word at the end of its instances
// (member.h). Native layouts have no room for words of their own; there the value goes into
// the attribute dict, and only what programs see is as in CPython.
//
// Instances have `__dict__` and `__weakref__` unless __slots__ says otherwise. Programs seldom look at the
// descriptors of these, which would take room in every class: they are made when somebody asks for the namespace.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/attribute_storage.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/lookup_cache.h"
#include "objects/member.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "objects/weakref.h"

// True for types whose instances have no fixed size: no place for more fields in CPython.
static bool has_variable_size(const Type *type) {
    switch (type_native_base(type)->kind) {
    case KIND_INT: case KIND_TUPLE: case KIND_BYTES: case KIND_TYPE: return true;
    default: return false;
    }
}

// Letters beyond ASCII are taken on trust.
static bool is_identifier(const Str *name) {
    const unsigned char *text = (const unsigned char *)name->text;
    if (name->length == 0 || (text[0] >= '0' && text[0] <= '9')) return false;
    for (size_t i = 0; i < name->length; i++) {
        bool is_letter = (text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z';
        if (!is_letter && text[i] != '_' && text[i] < 0x80 && !(text[i] >= '0' && text[i] <= '9')) return false;
    }
    return true;
}

// Raises TypeError.
static void check_name(Vm *vm, Value name) {
    if (!is_str(name)) raise_type_error(vm, "__slots__ items must be strings, not '%T'", name);
    if (!is_identifier(str_unchecked(name))) raise_type_error(vm, "__slots__ must be identifiers");
}

// `__x` in class _C becomes `_C__x`.
static Value mangled(Vm *vm, const Type *type, Value name) {
    const Str *text = str_unchecked(name);
    bool is_private = text->length > 2 && text->text[0] == '_' && text->text[1] == '_';
    bool is_dunder = is_private && text->text[text->length - 1] == '_' && text->text[text->length - 2] == '_';
    const char *class = type_name(type);
    while (*class == '_') class++;
    if (!is_private || is_dunder || !*class) return str_intern_value(vm, name);
    return str_intern_value(vm, str_format_c(vm, "_%s%S", class, name));
}

// A str stands for one name; a dict's keys are the names (its values are documentation).
static Value names_of(Vm *vm, Value declared) {
    return is_str(declared) ? tuple_from_array(vm, 1, &declared) : tuple_from_iterable(vm, declared);
}

// A word more in every instance, and the descriptor that knows its place.
static void add_member(Vm *vm, Type *type, Value name) {
    Value attribute = mangled(vm, type, name);
    Value present = dict_get(vm, type->dict, attribute);
    if (!is_absent(present) && is_native_of(present, &member_descriptor_type)) return;    // named twice
    if (!is_absent(present)) {
        raise_value_error(vm, "%R in __slots__ conflicts with class variable", attribute);
    }
    size_t index = type->instance_size / sizeof(Value);
    dict_set(vm, type->dict, attribute, member_descriptor_new(vm, type, attribute, index));
    bool has_words = type->kind == KIND_INSTANCE || type->kind == KIND_EXCEPTION;
    if (has_words) type->instance_size = (uint16_t)(type->instance_size + sizeof(Value));
}

// They name no attribute of their own.
static bool is_special(Value name) {
    return same(name, name_value(NAME___dict__)) || same(name, name_value(NAME___weakref__));
}

// `__dict__` and `__weakref__` may be named once, and only where no base has them.
// `__dict__` among the slots: instances take other attributes as well.
static void note_special(Vm *vm, Type *type, Value names, size_t index) {
    Value name = tuple_item(names, index);
    bool is_dict = str_equals_c(name, "__dict__");
    bool is_there = is_dict ? type->base->flags & TYPE_HAS_INSTANCE_DICT : type_can_be_weak(type->base);
    for (size_t i = 0; i < index; i++) is_there |= values_equal(vm, tuple_item(names, i), name);
    if (is_there) raise_type_error(vm, "%S slot disallowed: we already got one", name);
    if (is_dict) type->flags |= TYPE_HAS_INSTANCE_DICT;
}

// Without __slots__ instances have a dict; with them only if a base has.
void type_add_slots(Vm *vm, Type *type) {
    bool base_has_dict = type->base->flags & TYPE_HAS_INSTANCE_DICT;
    Value declared = dict_get_name(dict_unchecked(type->dict), name_value(NAME___slots__));
    if (is_absent(declared) || base_has_dict) type->flags |= TYPE_HAS_INSTANCE_DICT;
    if (is_absent(declared)) return;
    Value names = names_of(vm, declared);
    store(type, &type->slot_names, names);
    if (tuple_count(names) && has_variable_size(type)) {
        raise_type_error(vm, "nonempty __slots__ not supported for subtype of '%N'", type->base);
    }
    for (size_t i = 0; i < tuple_count(names); i++) {
        Value name = tuple_item(names, i);
        check_name(vm, name);
        name = str_intern_value(vm, name);
        if (is_special(name)) note_special(vm, type, names, i);
        else add_member(vm, type, name);
    }
}

// --- __dict__ and __weakref__ ---

// Does the class itself, not a base, make room for weak references?
static bool adds_weak_slot(const Type *type) {
    if (has_variable_size(type)) return false;
    bool found = is_absent(type->slot_names);
    for (size_t i = 0; !found && i < tuple_count(type->slot_names); i++) {
        found = str_equals_c(tuple_item(type->slot_names, i), "__weakref__");
    }
    return found;
}

// As in CPython: not for numbers, texts, and the containers whose instances have no room for it.
bool type_can_be_weak(const Type *type) {
    for (; type->flags & TYPE_IS_HEAP; type = type->base) {
        if (adds_weak_slot(type)) return true;
    }
    switch (type->kind) {
    case KIND_INT: case KIND_FLOAT: case KIND_COMPLEX: case KIND_STR: case KIND_BYTES: case KIND_BYTEARRAY: case KIND_LIST:
    case KIND_TUPLE: case KIND_DICT: case KIND_RANGE: case KIND_SLICE: case KIND_CELL: case KIND_INSTANCE: case KIND_EXCEPTION:
    case KIND_WEAK_REFERENCE:
        return false;
    default: return true;
    }
}

static const Getter dict_row = {NAME___dict__, attribute_dict, replace_attribute_dict};
static const Getter weakref_row = {NAME___weakref__, weak_reference_first};

// Unless a base has it, or the class has something else under the name.
static void add_getter(Vm *vm, const Type *type, const Getter *row) {
    Value name = name_value((Name)row->name);
    if (!is_absent(type_lookup(vm, type, name))) return;
    dict_set(vm, type->dict, name, getter_descriptor_new(vm, type, row));
    // CPython puts a missing docstring behind the descriptors.
    Value doc = name_value(NAME___doc__);
    if (is_none(dict_get(vm, type->dict, doc)) && dict_delete(vm, type->dict, doc)) dict_set(vm, type->dict, doc, NONE);
    type_cache_clear(vm);
}

// Bases first.
void type_show_getters(Vm *vm, const Type *type) {
    Value order = type_mro(vm, type);
    for (size_t i = tuple_count(order); i-- > 0;) {
        const Type *each = type_unchecked(tuple_item(order, i));
        if (!(each->flags & TYPE_IS_HEAP)) continue;
        if (each->flags & TYPE_HAS_INSTANCE_DICT) add_getter(vm, each, &dict_row);
        if (adds_weak_slot(each) && !type_can_be_weak(each->base)) add_getter(vm, each, &weakref_row);
    }
}
