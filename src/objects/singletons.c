// None, Ellipsis and NotImplemented: constants without memory (value.h). Their types exist all
// the same, with constructors that give back the only instance.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"
#include "objects/kind_types.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

// ellipsis.__reduce__()
// Returns the constant's name, by which pickle and copy find it.
static Value constant_reduce(Vm *vm, const Value *args) { return value_repr(vm, args[0]); }
static const Method constant_methods[] = {{NAME___reduce__, 0, 0, constant_reduce}};

// args[1] and args[2] are the positional and keyword arguments. Raises TypeError if there are
// any.
static Value only_one(Vm *vm, const Value *args, const char *name, Value constant) {
    if (tuple_count(args[1]) || (!is_absent(args[2]) && dict_count(args[2]))) {
        raise_type_error(vm, "%s takes no arguments", name);
    }
    return constant;
}

// --- None ---

// NoneType()
// Returns None.
static Value none_construct(Vm *vm, const Value *args) { return only_one(vm, args, "NoneType", NONE); }

static Value none_repr(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return name_value(NAME_None);
}

static bool none_truth(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return false;
}

// hash(None) is 0xFCA86420, as in CPython since 3.12; the others differ in their bits.
static intptr_t constant_hash(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)(0xFCA86420u + self.bits - NONE.bits);
}

static const Slots none_slots = {
    .repr = none_repr,
    .hash = constant_hash,
    .truth = none_truth,
};

const Type none_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_NoneType,
    .slots = &none_slots,
    .construct = {NAME_NoneType, 0, 0, none_construct, "*args, **kwargs"},
    .flags = TYPE_IS_FINAL,
};

// --- Ellipsis ---

// ellipsis()
// Returns Ellipsis.
static Value ellipsis_construct(Vm *vm, const Value *args) { return only_one(vm, args, "EllipsisType", ELLIPSIS); }

static Value ellipsis_repr(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return name_value(NAME_Ellipsis);
}

static const Slots ellipsis_slots = {.repr = ellipsis_repr, .hash = constant_hash};

const Type ellipsis_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_ellipsis,
    .slots = &ellipsis_slots,
    .methods = TABLE(constant_methods),
    .construct = {NAME_ellipsis, 0, 0, ellipsis_construct, "*args, **kwargs"},
    .flags = TYPE_IS_FINAL,
};

// --- NotImplemented ---

// NotImplementedType()
// Returns NotImplemented.
static Value not_implemented_construct(Vm *vm, const Value *args) { return only_one(vm, args, "NotImplementedType", NOT_IMPLEMENTED); }

static Value not_implemented_repr(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return name_value(NAME_NotImplemented);
}

// It is an answer of operators, never a truth value.
static bool not_implemented_truth(Vm *vm, Value self) {
    (void)self;
    raise_type_error(vm, "NotImplemented should not be used in a boolean context");
}

static const Slots not_implemented_slots = {
    .repr = not_implemented_repr,
    .hash = constant_hash,
    .truth = not_implemented_truth,
};

const Type not_implemented_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_NotImplementedType,
    .slots = &not_implemented_slots,
    .methods = TABLE(constant_methods),
    .construct = {NAME_NotImplementedType, 0, 0, not_implemented_construct, "*args, **kwargs"},
    .flags = TYPE_IS_FINAL,
};
