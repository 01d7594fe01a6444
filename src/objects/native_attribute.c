// Descriptor objects for the getters and class methods of native types.
//
// Rows lie in ROM without an object of their own; a descriptor is made when somebody looks one
// up, and the cache of type_lookup() keeps it for a while. So two look-ups may give two
// objects; same_attribute() compares what they stand for.
// SPDX-License-Identifier: MIT
#include "objects/native_attribute.h"

#include "objects/function.h"
#include "objects/kind_types.h"
#include "objects/raise.h"
#include "objects/slot_wrappers.h"
#include "objects/str.h"
#include "objects/tuple.h"

// Tables are short and not sorted: the cache in front of this makes that good enough.
static const Method *find_row(const MethodTable *table, Name name) {
    for (unsigned i = 0; i < table->count; i++) {
        if (table->rows[i].name == name) return &table->rows[i];
    }
    return NULL;
}

static const Getter *find_getter(const GetterTable *table, Name name) {
    for (unsigned i = 0; i < table->count; i++) {
        if (table->rows[i].name == name) return &table->rows[i];
    }
    return NULL;
}

Value getter_descriptor_new(Vm *vm, const Type *owner, const Getter *row) {
    GetterDescriptor *descriptor = native_new(vm, &getter_descriptor_type, sizeof *descriptor);
    descriptor->owner = owner;
    descriptor->row = row;
    return value_from_object(descriptor);
}

static Value class_method_descriptor(Vm *vm, const Type *owner, const Method *row) {
    ClassMethodDescriptor *descriptor = native_new(vm, &class_method_descriptor_type, sizeof *descriptor);
    descriptor->owner = owner;
    descriptor->row = row;
    return value_from_object(descriptor);
}

static Value member_value(const MemberTable *table, Name name) {
    for (unsigned i = 0; i < table->count; i++) {
        if (table->rows[i].name == name) return table->rows[i].value;
    }
    return ABSENT;
}

// In the order in which later rows would hide earlier ones.
Value native_type_attribute(Vm *vm, const Type *type, Name name) {
    const Method *row = find_row(&type->class_methods, name);
    if (row) return class_method_descriptor(vm, type, row);
    row = find_row(&type->static_methods, name);
    if (row) return value_from_native(row, false);
    const Getter *getter = find_getter(&type->getters, name);
    if (getter) return getter_descriptor_new(vm, type, getter);
    Value member = member_value(&type->members, name);
    return is_absent(member) ? slot_wrapper_find(vm, type, name_value(name)) : member;
}

static bool has_instance_method(const Type *type, const Method *row) {
    return method_table_has(&type->methods, row) || method_table_has(&type->more_methods, row);
}

bool native_type_has_row(const Type *type, const Method *row) {
    return has_instance_method(type, row) || method_table_has(&type->class_methods, row) ||
           method_table_has(&type->static_methods, row);
}

// Along the MRO, or for native types along their bases.
bool native_row_fits(const Type *type, const Method *row, bool as_class_method) {
    bool is_native = is_absent(type->mro);
    for (size_t i = 0; type && (is_native || i < tuple_count(type->mro)); i++) {
        const Type *at = is_native ? type : type_unchecked(tuple_item(type->mro, i));
        if (method_table_has(&at->class_methods, row) || (!as_class_method && has_instance_method(at, row))) return true;
        if (is_native) type = type_base(type);
    }
    return false;
}

// --- getset_descriptor ---

static GetterDescriptor *getter_from(Value value) { return (GetterDescriptor *)object_of(value); }

// Getters take the layout of their type for granted. Raises TypeError.
static void check_instance(Vm *vm, const GetterDescriptor *self, Value instance) {
    if (is_instance_of(instance, self->owner)) return;
    raise_type_error(vm, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                     name_text((Name)self->row->name), self->owner, instance);
}

static Value getter_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    if (is_absent(instance)) return self;
    check_instance(vm, getter_from(self), instance);
    return getter_from(self)->row->get(vm, instance);
}

static void getter_set(Vm *vm, Value self, Value instance, Value value) {
    GetterDescriptor *descriptor = getter_from(self);
    check_instance(vm, descriptor, instance);
    if (!descriptor->row->set) {
        raise_error(vm, &attribute_error_type, "attribute '%s' of '%N' objects is not writable",
                    name_text((Name)descriptor->row->name), descriptor->owner);
    }
    descriptor->row->set(vm, instance, value);
}

static Value getter_repr(Vm *vm, Value self) {
    GetterDescriptor *descriptor = getter_from(self);
    return str_format_c(vm, "<attribute '%s' of '%N' objects>", name_text((Name)descriptor->row->name),
                        descriptor->owner);
}

static Value getter_name(Vm *vm, Value self) {
    (void)vm;
    return name_value((Name)getter_from(self)->row->name);
}

static Value getter_owner(Vm *vm, Value self) {
    (void)vm;
    return value_from_type(getter_from(self)->owner);
}

static const Getter getter_getters[] = {
    {NAME___name__, getter_name},
    {NAME___objclass__, getter_owner},
};

static const Slots getter_slots = {
    .repr = getter_repr,
    .descriptor_get = getter_get,
    .descriptor_set = getter_set,
};

const Type getter_descriptor_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_getset_descriptor,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &getter_slots,
    .getters = TABLE(getter_getters),
    .flags = TYPE_IS_FINAL,
};

// --- classmethod_descriptor ---

static ClassMethodDescriptor *class_method_from(Value value) { return (ClassMethodDescriptor *)object_of(value); }

// Asked through an instance, it is still the class that is bound.
static Value class_method_get(Vm *vm, Value self, Value instance, Value owner) {
    Value class = is_absent(owner) ? value_from_type(type_of(instance)) : owner;
    return bound_method_new(vm, value_from_native(class_method_from(self)->row, true), class);
}

static Value class_method_repr(Vm *vm, Value self) {
    ClassMethodDescriptor *descriptor = class_method_from(self);
    return str_format_c(vm, "<method '%s' of '%N' objects>", name_text((Name)descriptor->row->name),
                        descriptor->owner);
}

static const Slots class_method_slots = {
    .repr = class_method_repr,
    .descriptor_get = class_method_get,
};

const Type class_method_descriptor_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_classmethod_descriptor,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &class_method_slots,
    .flags = TYPE_IS_FINAL,
};
