// reversed: over anything with __len__ and __getitem__. Types with __reversed__() make
// iterators of their own instead.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/sequence.h"

typedef struct Reversed {
    Native native;
    Value sequence;      // ABSENT when exhausted
    intptr_t next;       // index of the next item
} Reversed;

// Asks for the length, which may run Python code.
static Value reversed_of(Vm *vm, const Type *type, Value sequence) {
    intptr_t length = value_length(vm, sequence);
    Reversed *reversed = object_new_of(vm, type, sizeof *reversed);
    store(reversed, &reversed->sequence, sequence);
    reversed->next = length - 1;
    return value_from_object(reversed);
}

Value reversed_sequence_new(Vm *vm, Value sequence) { return reversed_of(vm, &reversed_type, sequence); }

// reversed(sequence, /)
// Returns a reverse iterator over the values of the sequence.
static Value reversed_construct(Vm *vm, const Value *args) {
    if (is_exactly(args[1], KIND_LIST)) return list_reversed_new(vm, args[1]);
    Value method = get_special(vm, args[1], NAME___reversed__);
    if (!is_absent(method) && !is_none(method)) return call0(vm, method);
    if (!has_special(vm, args[1], NAME___getitem__) || is_none(method)) raise_type_error(vm, "'%T' object is not reversible", args[1]);
    return reversed_of(vm, type_unchecked(args[0]), args[1]);
}

static Value reversed_next(Vm *vm, Value self) {
    Reversed *reversed = (Reversed *)object_of(self);
    if (is_absent(reversed->sequence)) return ABSENT;
    Value item = reversed->next < 0 ? ABSENT : sequence_item_or_end(vm, reversed->sequence, (size_t)reversed->next);
    if (is_absent(item)) store(reversed, &reversed->sequence, ABSENT);
    else reversed->next--;
    return item;
}

// reversed.__length_hint__()
// Returns how many items are still to come.
static Value reversed_length_hint(Vm *vm, const Value *args) {
    const Reversed *reversed = native_from(vm, args[0], &reversed_type);
    if (is_absent(reversed->sequence)) return value_from_small_int(0);
    intptr_t rest = reversed->next + 1;
    return value_from_small_int(value_length(vm, reversed->sequence) < rest ? 0 : rest);
}

// reversed.__reduce__()
// Returns what pickle and copy need: class, sequence and index.
static Value reversed_reduce(Vm *vm, const Value *args) {
    const Reversed *reversed = native_from(vm, args[0], &reversed_type);
    Value class = value_from_type(type_of(args[0]));
    Value sequence = is_absent(reversed->sequence) ? tuple_new(vm, 0) : reversed->sequence;
    Value parts[] = {class, tuple_from_array(vm, 1, &sequence), value_from_small_int(reversed->next)};
    return tuple_from_array(vm, is_absent(reversed->sequence) ? 2 : 3, parts);
}

// reversed.__setstate__(index, /)
// Moves the iterator to an index.
static Value reversed_setstate(Vm *vm, const Value *args) {
    Reversed *reversed = native_from(vm, args[0], &reversed_type);
    intptr_t index = index_from(vm, args[1]);
    if (is_absent(reversed->sequence)) return NONE;
    intptr_t last = value_length(vm, reversed->sequence) - 1;
    reversed->next = index < -1 ? -1 : index > last ? last : index;
    return NONE;
}

static const Method reversed_methods[] = {
    {NAME___length_hint__, 0, 0, reversed_length_hint},
    {NAME___reduce__, 0, 0, reversed_reduce},
    {NAME___setstate__, 1, 0, reversed_setstate},
};

static const Slots reversed_slots = {
    .iterate = iterate_self,
    .next = reversed_next,
};

const Type reversed_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_reversed,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &reversed_slots,
    .construct = {NAME_reversed, 1, 0, reversed_construct},
    .methods = TABLE(reversed_methods),
    .flags = TYPE_IS_ITERATOR,
};
