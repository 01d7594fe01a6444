// Truth, hash, length, text and items of any value, with fast paths for the common kinds.
// Everything else goes by the type's slot; those of Python classes are in instance_slots.c.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/str_methods.h"
#include "objects/tuple.h"
#include "objects/type_object.h"
#include "support/utf8.h"

// --- Truth, length, hash ---

// True and *length set for exact built-in containers.
static bool quick_length(Value value, intptr_t *length) {
    if (!is_object(value) || object_flag(object_of(value), FLAG_SUBCLASS)) return false;
    switch (object_kind(object_of(value))) {
    case KIND_STR: *length = (intptr_t)str_character_count(str_unchecked(value)); return true;
    case KIND_LIST: *length = (intptr_t)list_count(value); return true;
    case KIND_TUPLE: *length = (intptr_t)tuple_count(value); return true;
    case KIND_DICT: *length = (intptr_t)dict_count(value); return true;
    default: return false;
    }
}

// __bool__, else the length, else true.
bool value_is_true(Vm *vm, Value value) {
    if (is_bool(value)) return is_true(value);
    if (is_none(value)) return false;
    if (is_small_int(value)) return small_int(value) != 0;
    if (is_immediate_float(value)) return immediate_float(value) != 0;
    if (is_exactly(value, KIND_STR)) return str_unchecked(value)->length != 0;
    intptr_t length;
    if (quick_length(value, &length)) return length != 0;
    const Type *type = type_of(value);
    bool (*truth)(Vm *, Value) = SLOT(type, truth);
    if (truth) return truth(vm, value);
    intptr_t (*length_of)(Vm *, Value) = SLOT(type, length);
    return length_of ? length_of(vm, value) != 0 : true;
}

intptr_t value_length(Vm *vm, Value value) {
    intptr_t length;
    if (quick_length(value, &length)) return length;
    intptr_t (*length_of)(Vm *, Value) = SLOT(type_of(value), length);
    if (!length_of) raise_type_error(vm, "object of type '%T' has no len()", value);
    return length_of(vm, value);
}

// Strings are by far the most frequent keys.
intptr_t value_hash(Vm *vm, Value value) {
    if (is_exactly(value, KIND_STR)) return (intptr_t)str_hash(str_unchecked(value));
    const Type *type = type_of(value);
    intptr_t (*hash)(Vm *, Value) = hash_slot(type);
    if (!hash) raise_type_error(vm, "unhashable type: '%T'", value);
    return hash(vm, value);
}

// --- Text ---

// Containers nest: the C stack is checked at each level.
Value value_repr(Vm *vm, Value value) {
    checkpoint(vm);
    return SLOT(type_of(value), repr)(vm, value);
}

Value value_str(Vm *vm, Value value) {
    if (is_exactly(value, KIND_STR)) return value;
    checkpoint(vm);
    return SLOT(type_of(value), str)(vm, value);
}

// Writes the escaped form if `target` is given; returns its length.
// ASCII characters stay: repr() has escaped what cannot be printed.
static size_t escape_all(const Str *source, char *target) {
    size_t total = 0;
    for (size_t at = 0; at < source->length;) {
        char piece[10];
        uint32_t code_point;
        at += utf8_decode(source->text + at, &code_point);
        size_t count = code_point < 0x80 ? 1 : escape_code_point(piece, code_point);
        if (code_point < 0x80) piece[0] = (char)code_point;
        if (target) memcpy(target + total, piece, count);
        total += count;
    }
    return total;
}

// Measured first, then written: one allocation.
Value value_ascii(Vm *vm, Value value) {
    Value repr = value_repr(vm, value);
    if (str_is_ascii(str_unchecked(repr))) return repr;
    Str *escaped = str_new_blank(vm, escape_all(str_unchecked(repr), NULL));
    escape_all(str_unchecked(repr), escaped->text);
    return str_finish(vm, escaped);
}

Value value_format(Vm *vm, Value value, Value specification) {
    bool is_plain = str_unchecked(specification)->length == 0;
    if (is_plain && is_exactly(value, KIND_STR)) return value;
    return SLOT(type_of(value), format)(vm, value, specification);
}

// --- Items ---

// C[item] for a class C: __class_getitem__.
static Value class_get_item(Vm *vm, Value class, Value key) {
    Value name = name_value(NAME___class_getitem__);
    Value method = get_attribute_or(vm, class, name, ABSENT);
    if (is_absent(method) && same(class, value_from_type(&type_type))) return generic_alias_new(vm, class, key);
    if (is_absent(method)) raise_type_error(vm, "type '%N' is not subscriptable", type_unchecked(class));
    return call1(vm, method, key);
}

// Classes come first: their metaclass seldom has a __getitem__, then it is __class_getitem__ that is meant.
Value get_item(Vm *vm, Value object, Value key) {
    const Type *type = type_of(object);
    if (is_type(object) && (!(type->flags & TYPE_IS_HEAP) ||
                            is_absent(type_lookup(vm, type, name_value(NAME___getitem__))))) {
        return class_get_item(vm, object, key);
    }
    Value (*get)(Vm *, Value, Value) = SLOT(type, get_item);
    if (!get) raise_type_error(vm, "'%T' object is not subscriptable", object);
    return get(vm, object, key);
}

_Noreturn void raise_no_item_store(Vm *vm, Value object, Value key, Value value) {
    if (!is_absent(value)) raise_type_error(vm, "'%T' object does not support item assignment", object);
    // CPython's sequences say it in other words.
    bool is_sequence = is_int(key) && SLOT(type_of(object), length);
    raise_type_error(vm, "'%T' object does%s support item deletion", object, is_sequence ? "n't" : " not");
}

void set_item(Vm *vm, Value object, Value key, Value value) {
    void (*set)(Vm *, Value, Value, Value) = SLOT(type_of(object), set_item);
    if (!set) raise_no_item_store(vm, object, key, value);
    set(vm, object, key, value);
}

// --- Containment ---

// `in` for what has no __contains__.
static bool contains_by_iteration(Vm *vm, Value container, Value item) {
    Value iterator = iterate(vm, container);
    for (Value each; !is_absent(each = iterate_next(vm, iterator));) {
        if (values_equal(vm, each, item)) return true;
    }
    return false;
}

bool contains(Vm *vm, Value container, Value item) {
    const Type *type = type_of(container);
    bool (*contains_item)(Vm *, Value, Value) = SLOT(type, contains);
    if (contains_item) return contains_item(vm, container, item);
    if (!SLOT(type, iterate) && !SLOT(type, get_item)) {
        raise_type_error(vm, "argument of type '%T' is not a container or iterable", container);
    }
    return contains_by_iteration(vm, container, item);
}
