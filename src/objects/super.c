// super: the type, and the search behind a class in the MRO that both it and the interpreter
// use.
// SPDX-License-Identifier: MIT
#include "objects/super.h"

#include "objects/attribute.h"
#include "objects/descriptor.h"
#include "objects/raise.h"
#include "objects/slot_wrappers.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"

// Unchecked.
static Super *super_from(Value value) { return (Super *)object_of(value); }

// --- Searching ---

// An instance of the class, or a class derived from it; __class__ may claim it.
const Type *super_check(Vm *vm, Value class, Value self) {
    const Type *type = type_unchecked(class);
    if (is_type(self) && type_derives_from(type_unchecked(self), type)) return type_unchecked(self);
    if (type_derives_from(type_of(self), type)) return type_of(self);
    const char *what = is_type(self) ? "type" : "instance of";
    const Type *shown = is_type(self) ? type_unchecked(self) : type_of(self);
    Value claimed = get_attribute_or(vm, self, name_value(NAME___class__), ABSENT);
    if (!is_absent(claimed) && is_type(claimed) && type_derives_from(type_unchecked(claimed), type)) {
        return type_unchecked(claimed);
    }
    raise_type_error(vm, "super(type, obj): obj (%s %N) is not an instance or subtype of type (%N).", what, shown, type);
}

// The raw attribute in the classes behind `class`.
static Value find_behind(Vm *vm, const Type *start, const Type *class, Value name) {
    Value order = start->mro;
    if (is_absent(order)) order = type_mro(vm, start);
    size_t index = 0;
    while (index < tuple_count(order) && type_unchecked(tuple_item(order, index)) != class) index++;
    // Each lookup is one class's own: the MRO of a class begins with itself.
    for (index++; index < tuple_count(order); index++) {
        const Type *at = type_unchecked(tuple_item(order, index));
        const Type *where;
        Value found = type_lookup_where(vm, at, name, &where);
        if (!is_absent(found) && where == at) return found;
    }
    return ABSENT;
}

// The native type whose constructor `super().__new__` means.
static Value new_behind(Vm *vm, const Type *class) { return native_new_of(vm, class); }

// Through a class nothing is bound but class methods.
static Value find_bound(Vm *vm, const Type *class, const Type *start, Value self, Value name) {
    Value found = find_behind(vm, start, class, name);
    if (is_absent(found)) return same(name, name_value(NAME___new__)) ? new_behind(vm, class) : ABSENT;
    bool self_is_class = same(self, value_from_type(start));
    return descriptor_bind(vm, found, self_is_class ? ABSENT : self, value_from_type(start));
}

Value super_find(Vm *vm, const Type *class, Value self, Value name) {
    const Type *start = super_check(vm, value_from_type(class), self);
    return find_bound(vm, class, start, self, name);
}

// --- The type ---

// Its own attributes (__thisclass__ ...) come last; __class__ is always its own.
static Value super_get_attribute(Vm *vm, Value self, Value name) {
    Super *super = super_from(self);
    if (!is_absent(super->self) && !same(name, name_value(NAME___class__))) {
        Value found = find_bound(vm, type_unchecked(super->class), type_unchecked(super->self_class), super->self, name);
        if (!is_absent(found)) return found;
    }
    if (!is_absent(super->self) && same(name, name_value(NAME___dict__))) return attribute_dict(vm, super->self);
    return generic_get_attribute(vm, self, name);
}

// super() without arguments asks the frame that runs.
static void from_frame(Vm *vm, Value *class, Value *self) {
    const char *problem = "super(): no arguments";
    if (!frame_super_arguments(vm, class, self, &problem)) raise_runtime_error(vm, "%s", problem);
    if (!is_type(*class)) raise_runtime_error(vm, "super(): __class__ is not a type (%T)", *class);
}

// Fills the fields. `self` ABSENT or None: unbound.
static void bind(Vm *vm, Super *super, Value class, Value self) {
    if (!is_type(class)) raise_type_error(vm, "super() argument 1 must be a type, not %T", class);
    store(super, &super->class, class);
    if (is_absent(self) || is_none(self)) return;
    const Type *start = super_check(vm, class, self);
    store(super, &super->self, self);
    store(super, &super->self_class, value_from_type(start));
}

// super(), super(class), super(class, instance or derived class)
static Value super_construct(Vm *vm, const Value *args) {
    Value class = args[1], self = args[2];
    if (is_absent(class)) from_frame(vm, &class, &self);
    Super *super = object_new_of(vm, type_unchecked(args[0]), sizeof *super);
    bind(vm, super, class, self);
    return value_from_object(super);
}

static Value super_repr(Vm *vm, Value self) {
    Super *super = super_from(self);
    const Type *class = type_unchecked(super->class);
    if (is_absent(super->self)) return str_format_c(vm, "<super: <class '%N'>, NULL>", class);
    return str_format_c(vm, "<super: <class '%N'>, <%N object>>", class, type_unchecked(super->self_class));
}

// An unbound super in a class binds to the instance it is read through.
static Value super_descriptor_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    Super *super = super_from(self);
    if (is_absent(instance) || !is_absent(super->self)) return self;
    Super *bound = object_new_of(vm, type_of(self), sizeof *bound);
    bind(vm, bound, super_from(self)->class, instance);
    return value_from_object(bound);
}

static Value this_class(Vm *vm, Value self) { return (void)vm, super_from(self)->class; }

static Value self_of(Vm *vm, Value self) {
    (void)vm;
    return is_absent(super_from(self)->self) ? NONE : super_from(self)->self;
}

// __self_class__
static Value self_class(Vm *vm, Value self) {
    (void)vm;
    return is_absent(super_from(self)->self_class) ? NONE : super_from(self)->self_class;
}

static const Getter super_getters[] = {
    {NAME___thisclass__, this_class, readonly_attribute},
    {NAME___self__, self_of, readonly_attribute},
    {NAME___self_class__, self_class, readonly_attribute},
};

static const Slots super_slots = {
    .repr = super_repr,
    .get_attribute = super_get_attribute,
    .descriptor_get = super_descriptor_get,
};

const Type super_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_super,
    .kind = KIND_NATIVE,
    .reference_words = 3,
    .slots = &super_slots,
    .getters = TABLE(super_getters),
    .construct = {NAME_super, 0, 2, super_construct},
};
