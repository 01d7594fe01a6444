// list: a growable array of Values. `count` may shrink under you in any call that runs Python
// code, so indexes are checked after such calls. Items beyond `count` are ABSENT, as the
// collector visits the whole array.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_LIST_H
#define KRAIT_OBJECTS_LIST_H

#include "objects/type.h"

typedef struct List {
    Object object;       // KIND_LIST
    Values *items;       // NULL while empty; its capacity is values_capacity()
    size_t count;
} List;

extern const Type list_type, list_iterator_type;

static inline bool is_list(Value value) { return has_kind(value, KIND_LIST); }
static inline List *list_unchecked(Value value) { return (List *)object_of(value); }
List *list_from(Vm *vm, Value value);                 // TypeError if it is no list
Value list_new(Vm *vm, size_t capacity);              // empty
// `items` must not move when memory is allocated: on the C stack, or in an object that a local
// holds.
Value list_from_array(Vm *vm, size_t count, const Value *items);
void list_append(Vm *vm, Value list, Value item);     // may collect
// Appends all items. May run Python code; what was appended stays if that raises.
void list_extend(Vm *vm, Value list, Value iterable);
// In place; neither allocates nor runs Python code.
void list_reverse(Value list);
Value list_pop_last(Value list);                      // it is not empty
// Stable; `key` and `reverse` may be ABSENT or None. Raises ValueError if the list is changed meanwhile.
void list_sort(Vm *vm, Value list, Value key, Value reverse);
// a < b, as sorting asks it: with fast paths for small ints and tuples.
bool values_less(Vm *vm, Value a, Value b);
// `start` <= `stop` are clipped to the list.
Value list_get_slice(Vm *vm, Value list, size_t start, size_t stop);
static inline Value list_item(Value list, size_t index) { return list_unchecked(list)->items->slots[index]; }
// Items below it are never ABSENT.
static inline size_t list_count(Value list) { return list_unchecked(list)->count; }
static inline void list_put(Value list, size_t index, Value item) {
    Values *items = list_unchecked(list)->items;
    store(items, &items->slots[index], item);
}

// Iterator over a list or a tuple (KIND_LIST_ITERATOR).
typedef struct ListIterator {
    Object object;
    Value sequence;      // ABSENT when exhausted
    size_t index;
} ListIterator;

#endif
