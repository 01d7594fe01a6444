// The intern table: static names, then an open-addressing table of the strs interned at run
// time. Two interned strs with the same text are the same object, so names of attributes and
// globals compare by pointer.
//
// It holds its strings strongly, in a KIND_VALUES object with a power of two of slots: names
// come from programs, whose number of names is limited. Slot 0 counts them.
// SPDX-License-Identifier: MIT
#include "objects/str.h"

enum { FIRST_SLOTS = 8 };

// Without slot 0; the object may have been rounded up by one.
static size_t capacity_of(Value table) {
    if (is_absent(table)) return 0;
    size_t slots = values_capacity((Values *)object_of(table)) - 1;
    return (size_t)1 << (63 - __builtin_clzll(slots));
}

// Where this text stands, or the empty slot where it belongs.
static Value *slot_for(Value table, const char *text, size_t length, uint32_t hash) {
    Values *values = (Values *)object_of(table);
    size_t mask = capacity_of(table) - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        Value *slot = &values->slots[1 + at];
        if (is_absent(*slot)) return slot;
        const Str *str = str_unchecked(*slot);
        if (str->hash == hash && str->length == length && memcmp(str->text, text, length) == 0) return slot;
    }
}

// values_new() may collect: the old table is read after that.
static void grow(Vm *vm) {
    Value old = *intern_table_slot(vm);
    size_t old_capacity = capacity_of(old), capacity = old_capacity ? old_capacity * 2 : FIRST_SLOTS;
    Values *larger = values_new(vm, capacity + 1);
    Value table = value_from_object(larger);
    for (size_t i = 0; i < old_capacity; i++) {
        Value string = ((Values *)object_of(old))->slots[1 + i];
        if (is_absent(string)) continue;
        const Str *str = str_unchecked(string);
        store(larger, slot_for(table, str->text, str->length, str->hash), string);
    }
    Value count = old_capacity ? ((Values *)object_of(old))->slots[0] : value_from_small_int(0);
    store(larger, &larger->slots[0], count);
    *intern_table_slot(vm) = table;
}

// A str of exactly class str that is no static name: it becomes the interned one, unless there
// is one.
static Value add(Vm *vm, Value string) {
    Value table = *intern_table_slot(vm);
    if (is_absent(table) || (size_t)small_int(((Values *)object_of(table))->slots[0]) * 3 >= capacity_of(table) * 2) {
        grow(vm);
        table = *intern_table_slot(vm);
    }
    Str *str = str_unchecked(string);
    Values *values = (Values *)object_of(table);
    Value *slot = slot_for(table, str->text, str->length, str->hash ? str->hash : str_hash(str));
    if (!is_absent(*slot)) return *slot;
    object_set_flag(&str->object, STR_INTERNED);
    store(values, slot, string);
    store(values, &values->slots[0], value_from_small_int(small_int(values->slots[0]) + 1));
    return string;
}

Value str_intern(Vm *vm, const char *text, size_t length) {
    Name name;
    if (name_find(text, length, &name)) return name_value(name);
    Value table = *intern_table_slot(vm);
    if (!is_absent(table)) {
        Value found = *slot_for(table, text, length, str_hash_bytes(text, length));
        if (!is_absent(found)) return found;
    }
    Value string = str_new(vm, text, length);
    if (object_flag(object_of(string), STR_INTERNED)) return string;
    return add(vm, string);
}

Value str_intern_value(Vm *vm, Value string) {
    const Str *str = str_unchecked(string);
    if (object_flag(&str->object, STR_INTERNED)) return string;
    if (is_exactly(string, KIND_STR)) {
        Name name;
        return name_find(str->text, str->length, &name) ? name_value(name) : add(vm, string);
    }
    return str_intern(vm, str->text, str->length);
}

