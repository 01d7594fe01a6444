// member descriptors. In instances of Python classes and in exceptions the value is in a reserved word; objects with a
// native layout keep it in their attribute dict, under the descriptor itself as key.
// SPDX-License-Identifier: MIT
#include "objects/member.h"

#include "objects/attribute_storage.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/str.h"

Value member_descriptor_new(Vm *vm, const Type *owner, Value name, size_t index) {
    MemberDescriptor *member = native_new(vm, &member_descriptor_type, sizeof *member);
    store(member, &member->owner, value_from_type(owner));
    store(member, &member->name, name);
    member->index = index;
    return value_from_object(member);
}

// Unchecked.
static MemberDescriptor *member_from(Value value) { return (MemberDescriptor *)object_of(value); }

// The word belongs to instances of the class that declares it.
static void check_instance(Vm *vm, const MemberDescriptor *member, Value instance) {
    if (is_instance_of(instance, type_unchecked(member->owner))) return;
    raise_type_error(vm, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", member->name,
                     type_unchecked(member->owner), instance);
}

// The word reserved at the end of instances and exceptions; NULL for other layouts.
static Value *reserved_word(Value self, Value instance) {
    if (!is_instance(instance) && !is_exception(instance)) return NULL;
    char *end = (char *)object_of(instance) + object_size(object_of(instance));
    return (Value *)end - 1 - member_from(self)->index;
}

// ABSENT if it is not set.
static Value read(Vm *vm, Value self, Value instance) {
    if (reserved_word(self, instance)) return *reserved_word(self, instance);
    const Value *dict = attribute_dict_slot(instance);
    return is_absent(*dict) ? ABSENT : dict_get(vm, *dict, self);
}

Value member_quick_get(Value self, Value instance) {
    bool fits = is_instance(instance) && same(value_from_type(type_of(instance)), member_from(self)->owner);
    return fits ? *reserved_word(self, instance) : ABSENT;
}

bool member_quick_set(Value self, Value instance, Value value) {
    bool is_member = ((Native *)object_of(self))->type == &member_descriptor_type;
    if (!is_member || is_absent(value) || !is_instance(instance)) return false;
    if (!same(value_from_type(type_of(instance)), member_from(self)->owner)) return false;
    store(object_of(instance), reserved_word(self, instance), value);
    return true;
}

static Value member_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    if (is_absent(instance)) return self;
    check_instance(vm, member_from(self), instance);
    Value value = read(vm, self, instance);
    if (is_absent(value)) raise_attribute_error(vm, instance, member_from(self)->name);
    return value;
}

// Deleting what is not there is an error of its own.
static void member_set(Vm *vm, Value self, Value instance, Value value) {
    check_instance(vm, member_from(self), instance);
    if (is_absent(value) && is_absent(read(vm, self, instance))) {
        raise_error(vm, &attribute_error_type, "%S", member_from(self)->name);
    }
    if (reserved_word(self, instance)) {
        store(object_of(instance), reserved_word(self, instance), value);
    } else if (is_absent(value)) {
        dict_delete(vm, *attribute_dict_slot(instance), self);
    } else {
        set_own_attribute(vm, instance, self, value);
    }
}

static Value member_repr(Vm *vm, Value self) {
    return str_format_c(vm, "<member '%S' of '%N' objects>", member_from(self)->name,
                        type_unchecked(member_from(self)->owner));
}

static Value member_name(Vm *vm, Value self) {
    (void)vm;
    return member_from(self)->name;
}

static Value member_owner(Vm *vm, Value self) {
    (void)vm;
    return member_from(self)->owner;
}

static const Getter member_getters[] = {
    {NAME___name__, member_name},
    {NAME___objclass__, member_owner},
    {NAME___doc__, attribute_is_none},
};

static const Slots member_slots = {
    .repr = member_repr,
    .descriptor_get = member_get,
    .descriptor_set = member_set,
};

const Type member_descriptor_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_member_descriptor,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &member_slots,
    .getters = TABLE(member_getters),
    .flags = TYPE_IS_FINAL,
};
