// collections.deque: a ring of Values.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_COLLECTIONS_DEQUE_H
#define KRAIT_MODULES_COLLECTIONS_DEQUE_H

#include "objects/type.h"

enum { DEQUE_UNBOUNDED = 0 };

typedef struct Deque {
    Native native;
    Values *ring;            // NULL while empty; a power of two of slots
    size_t first;            // slot of the first item
    size_t count;
    size_t limit;            // maxlen + 1, or DEQUE_UNBOUNDED
    size_t version;          // counts changes: iterators notice
} Deque;

extern const Type deque_type, deque_iterator_type, deque_reverse_iterator_type;

Deque *deque_from(Vm *vm, Value value);
static inline Deque *deque_unchecked(Value value) { return (Deque *)object_of(value); }
static inline bool is_deque(Value value) { return is_native_of(value, &deque_type); }
static inline size_t deque_mask(const Deque *deque) {
    size_t capacity = values_capacity(deque->ring);
    return (capacity & (capacity - 1) ? capacity - 1 : capacity) - 1;
}
// The slot of item `index` (0 is the first one). Only while the deque is not empty.
static inline Value *deque_slot(const Deque *deque, size_t index) {
    return &deque->ring->slots[(deque->first + index) & deque_mask(deque)];
}

// An empty deque of this class.
Value deque_new(Vm *vm, const Type *type, size_t limit);
// Beyond maxlen the item at the other end falls out.
void deque_append(Vm *vm, Value deque, Value item);
void deque_append_left(Vm *vm, Value deque, Value item);
void deque_extend(Vm *vm, Value deque, Value iterable);
Value deque_pop(Vm *vm, Value deque);            // raises IndexError
Value deque_pop_left(Vm *vm, Value deque);
void deque_clear(Value deque);
void deque_rotate(Value deque, intptr_t steps);
void deque_remove_at(Value deque, size_t index);
Value deque_copy(Vm *vm, Value deque);           // of the same class

Value deque_iterate(Vm *vm, Value deque);

#endif
