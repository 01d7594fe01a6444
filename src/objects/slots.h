// Finding the slot functions of a type, and what operators.c, instance_slots.c and
// slot_wrappers.c share. Slots of native types are C functions; those of Python classes are
// the same for all and look methods up.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SLOTS_H
#define KRAIT_OBJECTS_SLOTS_H

#include "objects/type.h"

// The slots of Python classes: each looks the special method up in the class. In instance_slots.c.
extern const Slots instance_slots;

// The slots of `type`, or of the nearest native base, that define the slot at this offset. Where nobody does, a
// struct without any: then the result's slot is NULL. (object defines repr, str, hash, compare, format.)
const Slots *slots_defining(const Type *type, size_t offset);

// SLOT(type, repr): the function pointer, NULL if the type does not support it.
#define SLOT(type, slot) (slots_defining((type), offsetof(Slots, slot))->slot)

// The hash function of a type; NULL if it is unhashable: it compares, but defines no hash of its own.
intptr_t (*hash_slot(const Type *type))(Vm *vm, Value self);

// --- Special methods found in classes: instance_slots.c ---

// Calls `method`, as type_lookup() found it in the class of `self`, bound to self.
// At most 3 arguments. May run Python code and raise.
Value call_dunder(Vm *vm, Value method, Value self, size_t count, const Value *args);
// If `method`, found in the class `type` under this name, is the wrapper of a native type's slot for that very name,
// and `type` has that native type's layout: the native slots, one of which does the same. Otherwise NULL.
const Slots *wrapped_slots(const Type *type, Value method, Name name);

// Static names of an operator's methods: __add__, __radd__, __iadd__ (NAME_COUNT: there is none).
typedef struct OperatorNames {
    uint16_t direct, reflected, in_place;
} OperatorNames;
const OperatorNames *operator_names(BinaryOperator operator);
// And of the others.
Name unary_operator_name(UnaryOperator operator);
Name comparison_name(Comparison comparison);

// The protocols without the error at the end: NOT_IMPLEMENTED if nothing applies.
Value operate_if_possible(Vm *vm, BinaryOperator operator, Value left, Value right);
Value compare_if_possible(Vm *vm, Comparison comparison, Value left, Value right);

// pow() of three ints: int_arithmetic.c.
Value int_power_modulo(Vm *vm, Value base, Value exponent, Value modulus);
// set_item() on something that does not support it.
// `value` ABSENT: it was to be deleted.
_Noreturn void raise_no_item_store(Vm *vm, Value object, Value key, Value value);

// One operand's part of it: what type(left) (or, reflected, type(right)) says.
Value operate_one_side(Vm *vm, const Type *type, BinaryOperator operator, Value left, Value right, bool reflected);
Value compare_one_side(Vm *vm, Comparison comparison, Value left, Value right);

#endif
