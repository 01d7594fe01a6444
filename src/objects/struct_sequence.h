// Tuples whose items have names, as native types: time.struct_time, os.stat_result, sys.version_info.
//
// Such a type derives from tuple, is final, and has
// - getters: the names, in the order in which repr() gives them to the items; their functions are struct_item_N (item N);
// - members: STRUCT_MEMBERS(count of all items, count of those that belong to the sequence, count of those without name).
// Items beyond the sequence are reached by name only.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_STRUCT_SEQUENCE_H
#define KRAIT_OBJECTS_STRUCT_SEQUENCE_H

#include "objects/descriptor.h"
#include "objects/type.h"

// struct_item_N exists for so many.
enum { STRUCT_ITEMS_MAX = 20 };

#define STRUCT_INDEXES(X) \
    X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15) X(16) X(17) X(18) X(19)
#define DECLARE(index) Value struct_item_##index(Vm *vm, Value self);
STRUCT_INDEXES(DECLARE)
#undef DECLARE

#define STRUCT_FIELD(name, index) {name, struct_item_##index, readonly_attribute}
#define STRUCT_MEMBERS(all, visible, unnamed)                                          \
    {NAME_n_fields, ROM_INT(all)}, {NAME_n_sequence_fields, ROM_INT(visible)}, {       \
        NAME_n_unnamed_fields, ROM_INT(unnamed)                                        \
    }

extern const Slots struct_sequence_slots;
enum { STRUCT_METHOD_COUNT = 2 };
extern const Method struct_sequence_methods[STRUCT_METHOD_COUNT];
#define STRUCT_METHODS {struct_sequence_methods, STRUCT_METHOD_COUNT}
// `items` are all, visible ones first.
Value struct_sequence_new(Vm *vm, const Type *type, const Value *items);
// T(sequence, dict={}): for the `construct` row of types that can be made by programs.
Value struct_sequence_construct(Vm *vm, const Value *args);
// For the others: raises TypeError.
#define STRUCT_NO_CONSTRUCT(name) {name, 0, 0, struct_sequence_refuse, "*args, **kwargs"}
Value struct_sequence_refuse(Vm *vm, const Value *args);

#endif
