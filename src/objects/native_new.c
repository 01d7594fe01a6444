// `int.__new__`, `object.__new__`: the constructors of native types as Python sees them.
//
// A native type has one constructor, which takes the class as its first argument. The object
// made here calls it for Python code, after checking that the class has a layout that the
// constructor makes ("is not safe" in CPython's words).
// SPDX-License-Identifier: MIT
#include "objects/function.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/slot_wrappers.h"
#include "objects/str.h"
#include "objects/type_create.h"

static const Type *owner_of(Value self) { return ((NativeNew *)object_of(self))->owner; }

// The native type whose constructor makes instances of `type`.
static const Type *constructing_type(const Type *type) {
    const Type *native = type_native_base(type);
    while (!native->construct.run && native != &object_type) native = native->base ? native->base : &object_type;
    return native;
}

// A new object each time; they compare equal if they construct for the same type.
Value native_new_of(Vm *vm, const Type *type) {
    NativeNew *made = native_new(vm, &native_new_type, sizeof *made);
    made->owner = constructing_type(type);
    return value_from_object(made);
}

// The class must be one whose instances this constructor can lay out.
static const Type *checked_class(Vm *vm, const Type *owner, size_t count, const Value *args) {
    if (count == 0) raise_type_error(vm, "%N.__new__(): not enough arguments", owner);
    if (!is_type(args[0])) raise_type_error(vm, "%N.__new__(X): X is not a type object (%T)", owner, args[0]);
    const Type *type = type_unchecked(args[0]);
    if (!type_derives_from(type, owner)) {
        raise_type_error(vm, "%N.__new__(%N): %N is not a subtype of %N", owner, type, type, owner);
    }
    const Type *proper = constructing_type(type);
    if (proper != owner) raise_type_error(vm, "%N.__new__(%N) is not safe, use %N.__new__()", owner, type, proper);
    return type;
}

// list, dict and the like: __new__() makes an empty one, whatever its arguments.
static bool is_filled_by_init(Vm *vm, const Type *owner) {
    Value init = type_lookup(vm, owner, name_value(NAME___init__));
    return is_native_function(init) && native_type_has_row(owner, native_row(init)) && owner->kind != KIND_EXCEPTION &&
           owner->construct.required == 0;
}

// int.__new__(cls, ...): everything but the class goes to the constructor.
static Value native_new_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    const Type *owner = owner_of(self);
    const Type *type = checked_class(vm, owner, count, args);
    if (owner == &type_type && count != 4) {
        raise_type_error(vm, "type.__new__() takes exactly 3 arguments (%zu given)", count - 1);
    }
    if (owner == &object_type) check_object_new(vm, type, count - 1 + (is_absent(names) ? 0 : 1));
    check_not_abstract(vm, type);
    // Types that __init__ fills take anything here and leave it aside.
    if (is_filled_by_init(vm, owner)) return type_make_instance(vm, type, 0, args, ABSENT);
    return type_make_instance(vm, type, count - 1, args + 1, names);
}

static Value native_new_repr(Vm *vm, Value self) {
    return str_format_c(vm, "<built-in method __new__ of type object at 0x%x>", (unsigned)heap_identity(vm, self));
}

static Value native_new_name(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return name_value(NAME___new__);
}

static Value native_new_qualname(Vm *vm, Value self) { return str_format_c(vm, "%N.__new__", owner_of(self)); }

static Value native_new_self(Vm *vm, Value self) {
    (void)vm;
    return value_from_type(owner_of(self));
}

static intptr_t native_new_hash(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)((uintptr_t)owner_of(self) >> 4);
}

// There are many of them, all the same.
static Value native_new_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    (void)vm;
    bool comparable = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (!comparable || !is_native_of(right, &native_new_type)) return NOT_IMPLEMENTED;
    return value_from_bool((owner_of(left) == owner_of(right)) == (comparison == COMPARE_EQUAL));
}

static const Getter native_new_getters[] = {
    {NAME___name__, native_new_name},
    {NAME___qualname__, native_new_qualname},
    {NAME___self__, native_new_self},
    {NAME___module__, attribute_is_none},
};

static const Slots native_new_slots = {
    .repr = native_new_repr,
    .hash = native_new_hash,
    .compare = native_new_compare,
    .call = native_new_call,
};

const Type native_new_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_builtin_function_or_method,
    .base = &builtin_function_type,
    .kind = KIND_NATIVE,
    .slots = &native_new_slots,
    .getters = TABLE(native_new_getters),
    .flags = TYPE_IS_FINAL,
};
