// set and frozenset: storage and slots. The table itself is in set_table.c.
//
// They share layout and nearly all code; a flag in the header tells them apart. A frozenset
// keeps its hash, and being immutable it may stand for its own copy.
// SPDX-License-Identifier: MIT
#include "objects/set_internal.h"

#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/raise.h"
#include "objects/repr_guard.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"

// --- Making ---

// `type` may be a Python class derived from either.
static Value set_new_of(Vm *vm, const Type *type) {
    Set *set = object_new_of(vm, type, sizeof *set);
    if (type_native_base(type) == &frozenset_type) object_set_flag(&set->object, SET_FROZEN);
    return value_from_object(set);
}

Value set_new(Vm *vm, bool frozen) { return set_new_of(vm, frozen ? &frozenset_type : &set_type); }

Value set_copy_as(Vm *vm, const Type *type, Value set) {
    Value copy = set_new_of(vm, type);
    set_merge(vm, copy, set);
    return copy;
}

Value set_of(Vm *vm, Value iterable) {
    if (is_set(iterable)) return iterable;
    Value set = set_new(vm, false);
    set_update(vm, set, iterable);
    return set;
}

void set_take_items(Value set, Value other) {
    Set *target = set_unchecked(set), *source = set_unchecked(other);
    store_pointer(target, &target->table, source->table);
    target->mask = source->mask;
    target->used = source->used;
    target->fill = source->fill;
}

// set(iterable=(), /)
// Builds an unordered collection of unique elements.
static Value set_construct(Vm *vm, const Value *args) {
    const Type *type = type_unchecked(args[0]);
    Value set = set_new_of(vm, type);
    if (type == &set_type && !is_absent(args[1])) set_update(vm, set, args[1]);
    return set;
}

// frozenset(iterable=(), /)
// Builds an immutable unordered collection of unique elements.
static Value frozenset_construct(Vm *vm, const Value *args) {
    const Type *type = type_unchecked(args[0]);
    bool is_frozen_already = type == &frozenset_type && is_exactly(args[1], KIND_SET) && is_frozenset(args[1]);
    if (is_frozen_already) return args[1];
    Value set = set_new_of(vm, type);
    if (!is_absent(args[1])) set_update(vm, set, args[1]);
    return set;
}

// --- Single items ---

// For the message about what cannot be hashed.
static const char role[] = "a set element";

// A set without a __hash__ of its own (a derived class may have one).
static bool is_unhashable_set(Vm *vm, Value value) {
    if (!is_set(value) || is_frozenset(value)) return false;
    return is_exactly(value, KIND_SET) || is_none(type_lookup(vm, type_of(value), name_value(NAME___hash__)));
}

uintptr_t hash_of_element(Vm *vm, Value *element) {
    if (is_unhashable_set(vm, *element)) *element = set_copy_as(vm, &frozenset_type, *element);
    return hash_of_key(vm, *element, role);
}

bool set_add(Vm *vm, Value set, Value item) { return set_add_hashed(vm, set, item, hash_of_key(vm, item, role)); }

bool set_contains(Vm *vm, Value set, Value item) {
    uintptr_t hash = hash_of_element(vm, &item);
    return set_contains_hashed(vm, set, item, hash);
}

bool set_discard(Vm *vm, Value set, Value item) {
    uintptr_t hash = hash_of_element(vm, &item);
    return set_discard_hashed(vm, set, item, hash);
}

// --- All items ---

bool set_next(Value set, size_t *position, Value *item) {
    uintptr_t hash;
    return set_next_entry(set, position, item, &hash);
}

// Its keys, which bring their hashes along.
static void update_from_dict(Vm *vm, Value set, Value dict) {
    set_reserve_for(vm, set, dict_count(dict));
    DictEntry entry;
    for (size_t at = 0; dict_next_entry(dict, &at, &entry);) set_add_hashed(vm, set, entry.key, entry.hash);
}

void set_update(Vm *vm, Value set, Value iterable) {
    if (is_set(iterable)) {
        set_merge(vm, set, iterable);
    } else if (is_exactly(iterable, KIND_DICT)) {
        update_from_dict(vm, set, iterable);
    } else {
        Value iterator = iterate(vm, iterable);
        for (Value item; !is_absent(item = iterate_next(vm, iterator));) set_add(vm, set, item);
    }
}

// --- Slots ---

// "{1, 2}"; a set is not empty when this is asked.
static void add_items(Vm *vm, TextBuilder *text, Value set) {
    Value item;
    bool is_first = true;
    text_builder_add(vm, text, "{", 1);
    for (size_t at = 0; set_next(set, &at, &item); is_first = false) {
        if (!is_first) text_builder_add(vm, text, ", ", 2);
        text_builder_add_value(vm, text, value_repr(vm, item));
    }
    text_builder_add(vm, text, "}", 1);
}

static Value set_repr(Vm *vm, Value self) {
    const Type *type = type_of(self);
    if (set_count(self) == 0) return str_format_c(vm, "%S()", type_name_value(vm, type));
    if (!repr_enter(vm, self)) return str_format_c(vm, "%S(...)", type_name_value(vm, type));
    TextBuilder text = text_builder_start(vm);
    bool is_plain = type == &set_type;
    if (!is_plain) text_builder_add_value(vm, &text, str_format_c(vm, "%S(", type_name_value(vm, type)));
    add_items(vm, &text, self);
    if (!is_plain) text_builder_add(vm, &text, ")", 1);
    repr_leave(vm);
    return text_builder_finish(vm, &text);
}

static intptr_t set_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)set_count(self);
}

// As CPython's: the order of the items does not matter.
static intptr_t frozenset_hash(Vm *vm, Value self) {
    (void)vm;
    Set *set = set_unchecked(self);
    if (set->hash) return set->hash;
    uintptr_t hash = 0, item_hash;
    Value item;
    for (size_t at = 0; set_next_entry(self, &at, &item, &item_hash);) {
        uintptr_t plain = (uintptr_t)plain_hash(item_hash);
        hash ^= (plain ^ 89869747u ^ plain << 16) * (uintptr_t)3644798167u;
    }
    hash ^= ((uintptr_t)set->used + 1) * (uintptr_t)1927868237u;
    hash ^= hash >> 11 ^ hash >> 25;
    hash = hash * 69069u + (uintptr_t)907133923u;
    bool is_reserved = hash == UINTPTR_MAX || hash == 0;
    set->hash = is_reserved ? 590923713 : (intptr_t)hash;
    return set->hash;
}

static const Slots set_slots = {
    .repr = set_repr,
    .length = set_length,
    .iterate = set_iterate,
    .contains = set_contains,
    .compare = set_compare,
    .binary = set_binary,
    .in_place = set_in_place,
};

static const Slots frozenset_slots = {
    .repr = set_repr,
    .hash = frozenset_hash,
    .length = set_length,
    .iterate = set_iterate,
    .contains = set_contains,
    .compare = set_compare,
    .binary = set_binary,
};

const Type set_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_set,
    .kind = KIND_SET,
    .slots = &set_slots,
    .methods = {set_methods, SET_METHOD_COUNT},
    .class_methods = {set_class_methods, 1},
    .construct = {NAME_set, 0, 1, set_construct},
    .flags = TYPE_MATCHES_SELF,
};

const Type frozenset_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_frozenset,
    .kind = KIND_SET,
    .slots = &frozenset_slots,
    .methods = {frozenset_methods, FROZENSET_METHOD_COUNT},
    .class_methods = {set_class_methods, 1},
    .construct = {NAME_frozenset, 0, 1, frozenset_construct},
    .flags = TYPE_MATCHES_SELF,
};
