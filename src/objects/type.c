// What every type has in common: the class of a value, derivation, attribute lookup with its
// cache, allocation.
//
// Most objects do not store their class: the kind in the header says it, or a field that the
// kind has anyway. Only instances of Python classes derived from native types carry it at
// their end (FLAG_SUBCLASS).
// SPDX-License-Identifier: MIT
#include "objects/type.h"

#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/generator.h"
#include "objects/instance.h"
#include "objects/kind_types.h"
#include "objects/list.h"
#include "objects/finalizer.h"
#include "objects/lookup_cache.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/native_attribute.h"
#include "objects/str.h"
#include "objects/tuple.h"

// --- The class of a value ---

// By the number of the constant (value.h); ABSENT has no type.
static const Type *const constant_types[] = {NULL, &none_type, &bool_type, &bool_type, &ellipsis_type,
                                             &not_implemented_type};

// Of kinds that have one class; NULL: type_of_object() looks closer.
static const Type *const kind_types[KIND_COUNT] = {
    [KIND_INT] = &int_type, [KIND_FLOAT] = &float_type, [KIND_COMPLEX] = &complex_type, [KIND_STR] = &str_type,
    [KIND_BYTES] = &bytes_type, [KIND_BYTEARRAY] = &bytearray_type, [KIND_LIST] = &list_type,
    [KIND_TUPLE] = &tuple_type, [KIND_DICT] = &dict_type, [KIND_RANGE] = &range_type, [KIND_SLICE] = &slice_type,
    [KIND_CELL] = &cell_type, [KIND_FUNCTION] = &function_type, [KIND_CODE] = &code_type,
    [KIND_MODULE] = &module_type, [KIND_RANGE_ITERATOR] = &range_iterator_type,
    [KIND_WEAK_REFERENCE] = &weak_reference_type,
};

static const Type *const dict_iterator_types[] = {
    [DICT_KEYS] = &dict_key_iterator_type,
    [DICT_VALUES] = &dict_value_iterator_type,
    [DICT_ITEMS] = &dict_item_iterator_type,
    [DICT_REVERSED + DICT_KEYS] = &dict_reverse_key_iterator_type,
    [DICT_REVERSED + DICT_VALUES] = &dict_reverse_value_iterator_type,
    [DICT_REVERSED + DICT_ITEMS] = &dict_reverse_item_iterator_type,
};

static const Type *generator_kind_type(const Generator *generator) {
    uint32_t flags = code_unchecked(generator->code)->flags;
    if (flags & CODE_COROUTINE) return &coroutine_type;
    return flags & CODE_ASYNC_GENERATOR ? &async_generator_type : &generator_type;
}

static const Type *class_of_class(const Type *type) { return type->metatype ? type->metatype : &type_type; }

// __init__ is a row as methods are, but Python sees it as what fills a slot.
static bool is_init(Value native) { return native_row(native)->name == NAME___init__; }

static const Type *bound_type(Value function) {
    if (!is_native_function(function)) return &method_type;
    return is_init(function) ? &init_wrapper_type : &builtin_function_type;
}

static const Type *native_type(Value function) {
    if (!native_takes_self(function)) return &builtin_function_type;
    return is_init(function) ? &init_descriptor_type : &method_descriptor_type;
}

// Kinds whose class depends on the object.
static const Type *type_of_object(const Object *object) {
    switch (object_kind(object)) {
    case KIND_INSTANCE: return ((const Instance *)object)->shape->type;
    case KIND_NATIVE: return ((const Native *)object)->type;
    case KIND_EXCEPTION: return ((const Exception *)object)->type;
    case KIND_TYPE: return class_of_class((const Type *)object);
    case KIND_SET: return object_flag(object, SET_FROZEN) ? &frozenset_type : &set_type;
    case KIND_STR_ITERATOR: return object_flag(object, STR_ASCII) ? &str_ascii_iterator_type : &str_iterator_type;
    case KIND_GENERATOR: return generator_kind_type((const Generator *)object);
    case KIND_DICT_ITERATOR: return dict_iterator_types[((const DictIterator *)object)->view];
    case KIND_LIST_ITERATOR:
        return is_tuple(((const ListIterator *)object)->sequence) ? &tuple_iterator_type : &list_iterator_type;
    case KIND_BOUND_METHOD:
        return bound_type(((const BoundMethod *)object)->function);
    default: return &object_type;
    }
}

const Type *type_of(Value value) {
    if (is_small_int(value)) return &int_type;
    if (is_immediate_float(value)) return &float_type;
    if (is_native_function(value)) return native_type(value);
    if (!is_object(value)) return constant_types[(value.bits >> 4) + 1];
    const Object *object = object_of(value);
    Kind kind = object_kind(object);
    if (object_flag(object, FLAG_SUBCLASS) && kind != KIND_NATIVE) return subclass_part(object)->type;
    return kind_types[kind] ? kind_types[kind] : type_of_object(object);
}

size_t native_reference_count(const Object *object) {
    uint8_t words = ((const Native *)object)->type->reference_words;
    return words == ALL_REFERENCES ? ALL_REFERENCES : words + 1u;
}

// --- Names and derivation ---

const char *type_name(const Type *type) {
    return is_absent(type->name_string) ? name_text((Name)type->name) : str_text(type->name_string);
}

Value type_name_value(Vm *vm, const Type *type) {
    (void)vm;
    return is_absent(type->name_string) ? name_value((Name)type->name) : type->name_string;
}

const Type *type_base(const Type *type) {
    if (type == &object_type) return NULL;
    return type->base ? type->base : &object_type;
}

const Type *type_native_base(const Type *type) {
    while (type->flags & TYPE_IS_HEAP) type = type_base(type);
    return type;
}

bool type_derives_from(const Type *type, const Type *ancestor) {
    if (type == ancestor) return true;
    if (is_absent(type->mro)) {
        while (type && type != ancestor) type = type_base(type);
        return type != NULL;
    }
    for (size_t i = 1; i < tuple_count(type->mro); i++) {
        if (type_unchecked(tuple_item(type->mro, i)) == ancestor) return true;
    }
    return false;
}

// --- Lookup ---

static Value method_in(const MethodTable *table, Name name) {
    for (unsigned i = 0; i < table->count; i++) {
        if (table->rows[i].name == name) return value_from_native(&table->rows[i], true);
    }
    return ABSENT;
}

// In the type itself, not in its bases: a Dict, or the tables of a ROM type.
static Value own_attribute(Vm *vm, const Type *type, Value name) {
    if (!is_absent(type->dict)) return dict_get_name(dict_unchecked(type->dict), name);
    Name static_name;
    if (type->flags & TYPE_IS_HEAP || !name_of(name, &static_name)) return ABSENT;
    Value method = method_in(&type->methods, static_name);
    if (is_absent(method)) method = method_in(&type->more_methods, static_name);
    return is_absent(method) ? native_type_attribute(vm, type, static_name) : method;
}

// *where is the class that it was found in, if it was.
static Value lookup_uncached(Vm *vm, const Type *type, Value name, const Type **where) {
    Value found = ABSENT;
    if (is_absent(type->mro)) {
        for (; type && is_absent(found); type = type_base(type)) {
            *where = type;
            found = own_attribute(vm, type, name);
        }
        return found;
    }
    Value mro = type->mro;
    for (size_t i = 0; i < tuple_count(mro) && is_absent(found); i++) {
        *where = type_unchecked(tuple_item(mro, i));
        found = own_attribute(vm, *where, name);
    }
    return found;
}

Value type_lookup_where(Vm *vm, const Type *type, Value name, const Type **where) {
    Value found = lookup_uncached(vm, type, name, where);
    if (is_absent(found)) *where = NULL;
    return found;
}

// Also remembers what does not exist. native_type_attribute() may collect, which empties the
// cache: the entry is looked for again.
Value type_lookup(Vm *vm, const Type *type, Value name) {
    LookupEntry *entry = lookup_entry(vm, type, name);
    if (entry->owner == type && same(entry->name, name)) return entry->value;
    const Type *where;
    Value found = lookup_uncached(vm, type, name, &where);
    *lookup_entry(vm, type, name) = (LookupEntry){type, name, found};
    return found;
}

// --- Allocation ---

void *native_new(Vm *vm, const Type *type, size_t bytes) {
    Native *native = heap_allocate(vm, KIND_NATIVE, bytes);
    store_pointer(native, &native->type, type);
    return native;
}

// Exceptions and native objects have their type in the same place.
static void set_second_word(Object *object, const Type *type) {
    store_pointer(object, &((Native *)object)->type, type);
}

void *object_new_of(Vm *vm, const Type *type, size_t bytes) {
    Kind kind = (Kind)type->kind;
    bool has_part = type->flags & TYPE_IS_HEAP && kind != KIND_EXCEPTION;
    size_t size = (bytes + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    Object *object = heap_allocate(vm, kind, has_part ? size + sizeof(SubclassPart) : size);
    if (kind == KIND_NATIVE || kind == KIND_EXCEPTION) set_second_word(object, type);
    if (has_part) {
        object_set_flag(object, FLAG_SUBCLASS);
        store_pointer(object, &subclass_part(object)->type, type);
    }
    if (type->flags & TYPE_HAS_FINALIZER) finalizer_register(vm, value_from_object(object));
    return object;
}

void *native_from(Vm *vm, Value value, const Type *type) {
    if (!is_native_of(value, type)) raise_type_error(vm, "expected %N, not %T", type, value);
    return object_of(value);
}
