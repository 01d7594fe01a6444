// Dict views, their set operations, and dict iterators.
//
// An iterator keeps a position in the entries and how many it still owes. Changed size is
// found by comparing counts, as in CPython: a deletion and an insertion between two steps go
// unseen, but cannot lead outside of the entries.
// SPDX-License-Identifier: MIT
#include "objects/dict_views.h"

#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/kind_types.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/repr_guard.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"

// --- Iterators ---

Value dict_iterator_new(Vm *vm, Value dict, DictView view, bool reversed) {
    DictIterator *iterator = heap_allocate(vm, KIND_DICT_ITERATOR, sizeof *iterator);
    store(iterator, &iterator->dict, dict);
    iterator->position = reversed ? dict_unchecked(dict)->fill : 0;
    iterator->expected = iterator->remaining = dict_unchecked(dict)->used;
    iterator->view = (uint8_t)(reversed ? DICT_REVERSED + view : view);
    return value_from_object(iterator);
}

Value ordered_dict_iterator_new(Vm *vm, Value dict, DictView view, bool reversed) {
    Value made = dict_iterator_new(vm, dict, view, reversed);
    DictIterator *iterator = (DictIterator *)object_of(made);
    iterator->is_ordered = true;
    iterator->expected = dict_unchecked(dict)->version;
    return made;
}

// What the iterator yields for this entry.
static Value entry_as(Vm *vm, const DictIterator *iterator, const DictEntry *entry) {
    unsigned view = iterator->view % DICT_REVERSED;
    if (view == DICT_KEYS) return entry->key;
    return view == DICT_VALUES ? entry->value : tuple_pair(vm, entry->key, entry->value);
}

// Skips deleted entries; NULL at the end. A dict may have been compacted, so the position is
// checked against it each time.
static const DictEntry *next_entry(DictIterator *iterator, const Dict *dict) {
    if (iterator->view >= DICT_REVERSED) {
        if (iterator->position > dict->fill) iterator->position = dict->fill;
        while (iterator->position > 0) {
            const DictEntry *entry = &dict->entries->items[--iterator->position];
            if (!is_absent(entry->key)) return entry;
        }
        return NULL;
    }
    while (iterator->position < dict->fill) {
        const DictEntry *entry = &dict->entries->items[iterator->position++];
        if (!is_absent(entry->key)) return entry;
    }
    return NULL;
}

static bool is_unchanged(const DictIterator *iterator, const Dict *dict) {
    return iterator->expected == (iterator->is_ordered ? dict->version : dict->used);
}

// After an error the iterator reports it again at each step, like CPython's.
Value dict_iterator_next(Vm *vm, Value self) {
    DictIterator *iterator = (DictIterator *)object_of(self);
    if (is_absent(iterator->dict)) return ABSENT;
    const Dict *dict = dict_unchecked(iterator->dict);
    if (!is_unchanged(iterator, dict)) {
        iterator->expected = UINT32_MAX;
        raise_runtime_error(vm, iterator->is_ordered ? "OrderedDict mutated during iteration"
                                                     : "dictionary changed size during iteration");
    }
    const DictEntry *entry = next_entry(iterator, dict);
    if (!entry) {
        store(iterator, &iterator->dict, ABSENT);
        return ABSENT;
    }
    if (iterator->remaining == 0) {
        store(iterator, &iterator->dict, ABSENT);
        raise_runtime_error(vm, "dictionary keys changed during iteration");
    }
    iterator->remaining--;
    return entry_as(vm, iterator, entry);
}

static DictIterator *iterator_from(Vm *vm, Value value) {
    if (!has_kind(value, KIND_DICT_ITERATOR)) raise_type_error(vm, "expected dict_keyiterator, not %T", value);
    return (DictIterator *)object_of(value);
}

// dict_keyiterator.__length_hint__()
// Returns how many items are still to come.
static Value iterator_length_hint(Vm *vm, const Value *args) {
    const DictIterator *iterator = iterator_from(vm, args[0]);
    bool is_valid = !is_absent(iterator->dict) && is_unchanged(iterator, dict_unchecked(iterator->dict));
    return value_from_small_int(is_valid ? iterator->remaining : 0);
}

// dict_keyiterator.__reduce__()
// Returns what pickle and copy need: iter and a list of what is left. The iterator stays where
// it is.
static Value iterator_reduce(Vm *vm, const Value *args) {
    DictIterator rest = *iterator_from(vm, args[0]);
    Value items = list_new(vm, 0);
    for (const DictEntry *entry; !is_absent(rest.dict) && (entry = next_entry(&rest, dict_unchecked(rest.dict))) != NULL;) {
        list_append(vm, items, entry_as(vm, &rest, entry));
    }
    return iterator_reduced(vm, items, ABSENT);
}

static const Method iterator_methods[] = {
    {NAME___length_hint__, 0, 0, iterator_length_hint},
    {NAME___reduce__, 0, 0, iterator_reduce},
};

static const Slots iterator_slots = {
    .iterate = iterate_self,
    .next = dict_iterator_next,
};

#define DICT_ITERATOR_TYPE(identifier, type_name)  \
    const Type identifier = {                      \
        .object = {ROM_HEADER(KIND_TYPE)},         \
        .name = type_name,                         \
        .kind = KIND_DICT_ITERATOR,                \
        .slots = &iterator_slots,                  \
        .methods = TABLE(iterator_methods),        \
        .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR, \
    };
DICT_ITERATOR_TYPE(dict_key_iterator_type, NAME_dict_keyiterator)
DICT_ITERATOR_TYPE(dict_value_iterator_type, NAME_dict_valueiterator)
DICT_ITERATOR_TYPE(dict_item_iterator_type, NAME_dict_itemiterator)
DICT_ITERATOR_TYPE(dict_reverse_key_iterator_type, NAME_dict_reversekeyiterator)
DICT_ITERATOR_TYPE(dict_reverse_value_iterator_type, NAME_dict_reversevalueiterator)
DICT_ITERATOR_TYPE(dict_reverse_item_iterator_type, NAME_dict_reverseitemiterator)

// --- Views ---

static const Type *const view_types[] = {
    [DICT_KEYS] = &dict_keys_type,
    [DICT_VALUES] = &dict_values_type,
    [DICT_ITEMS] = &dict_items_type,
};

Value dict_view_new_of(Vm *vm, const Type *type, Value dict) {
    DictViewObject *object = native_new(vm, type, sizeof *object);
    store(object, &object->dict, dict);
    return value_from_object(object);
}

Value dict_view_new(Vm *vm, Value dict, DictView view) { return dict_view_new_of(vm, view_types[view], dict); }

static Value dict_of(Value view) { return ((DictViewObject *)object_of(view))->dict; }

// Views of OrderedDict derive from these types.
static DictView view_of(Value view) {
    if (is_native_of(view, &dict_keys_type)) return DICT_KEYS;
    return is_native_of(view, &dict_values_type) ? DICT_VALUES : DICT_ITEMS;
}

static bool is_set_view(Value value) {
    return is_native_of(value, &dict_keys_type) || is_native_of(value, &dict_items_type);
}

static Value view_repr(Vm *vm, Value self) {
    if (!repr_enter(vm, self)) return str_from_c(vm, "...");
    Value list = list_new(vm, 0);
    list_extend(vm, list, self);
    Value text = str_format_c(vm, "%S(%S)", type_name_value(vm, type_of(self)), value_repr(vm, list));
    repr_leave(vm);
    return text;
}

static intptr_t view_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)dict_count(dict_of(self));
}

// Views of OrderedDict have iterators that notice reordering too.
static Value iterator_over(Vm *vm, Value view, bool reversed) {
    DictView which = view_of(view);
    bool is_ordered = type_of(view) != view_types[which];
    return is_ordered ? ordered_dict_iterator_new(vm, dict_of(view), which, reversed)
                      : dict_iterator_new(vm, dict_of(view), which, reversed);
}

static Value view_iterate(Vm *vm, Value self) { return iterator_over(vm, self, false); }

static bool keys_contain(Vm *vm, Value self, Value item) { return !is_absent(dict_get(vm, dict_of(self), item)); }

static bool items_contain(Vm *vm, Value self, Value item) {
    if (!is_tuple(item) || tuple_count(item) != 2) return false;
    // The value may be any object: it is compared, not hashed.
    Value found = dict_get(vm, dict_of(self), tuple_item(item, 0));
    return !is_absent(found) && values_equal(vm, found, tuple_item(item, 1));
}

// --- Set operations ---

static Value to_set(Vm *vm, Value iterable) {
    Value set = set_new(vm, false);
    set_update(vm, set, iterable);
    return set;
}

// The items of a view need not be hashable for this: those of the other operand are looked up.
static Value intersect(Vm *vm, Value left, Value right) {
    Value view = is_set_view(left) ? left : right, other = same(view, left) ? right : left;
    bool other_is_larger = is_set_view(other) && dict_count(dict_of(other)) > dict_count(dict_of(view));
    Value walked = other_is_larger ? view : other, searched = other_is_larger ? other : view;
    Value result = set_new(vm, false), iterator = iterate(vm, walked);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (contains(vm, searched, item)) set_add(vm, result, item);
    }
    return result;
}

// The other operand is any iterable, unlike that of set operators.
static Value view_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_AND) return intersect(vm, left, right);
    bool is_set_operator = operator == OPERATOR_SUBTRACT || operator == OPERATOR_OR || operator == OPERATOR_XOR;
    if (!is_set_operator) return NOT_IMPLEMENTED;
    Value first = to_set(vm, left);
    return operate(vm, operator, first, to_set(vm, right));
}

static bool all_contained(Vm *vm, Value walked, Value searched) {
    Value iterator = iterate(vm, walked);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (!contains(vm, searched, item)) return false;
    }
    return true;
}

// As sets compare: less means contained in.
static Value view_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_set_view(right) && !is_set(right)) return NOT_IMPLEMENTED;
    intptr_t left_count = value_length(vm, left), right_count = value_length(vm, right);
    bool result;
    switch (comparison) {
    case COMPARE_LESS: result = left_count < right_count && all_contained(vm, left, right); break;
    case COMPARE_LESS_EQUAL: result = left_count <= right_count && all_contained(vm, left, right); break;
    case COMPARE_GREATER: result = left_count > right_count && all_contained(vm, right, left); break;
    case COMPARE_GREATER_EQUAL: result = left_count >= right_count && all_contained(vm, right, left); break;
    default:
        result = left_count == right_count && all_contained(vm, left, right);
        result = result == (comparison == COMPARE_EQUAL);
    }
    return value_from_bool(result);
}

// dict_keys.isdisjoint(other, /)
// Returns True if the view and the iterable have nothing in common.
static Value view_isdisjoint(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[1]);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (contains(vm, args[0], item)) return FALSE_VALUE;
    }
    return TRUE_VALUE;
}

// dict_keys.__reversed__()
// Returns an iterator over the view, the last item first.
static Value view_reversed(Vm *vm, const Value *args) {
    return iterator_over(vm, args[0], true);
}

static Value view_mapping(Vm *vm, Value self) { return mappingproxy_new(vm, dict_of(self)); }

static const Method set_view_methods[] = {
    {NAME_isdisjoint, 1, 0, view_isdisjoint},
    {NAME___reversed__, 0, 0, view_reversed},
};

static const Method values_methods[] = {
    {NAME___reversed__, 0, 0, view_reversed},
};

static const Getter view_getters[] = {
    {NAME_mapping, view_mapping},
};

static const Slots keys_slots = {
    .repr = view_repr,
    .length = view_length,
    .iterate = view_iterate,
    .contains = keys_contain,
    .binary = view_binary,
    .compare = view_compare,
};

static const Slots items_slots = {
    .repr = view_repr,
    .length = view_length,
    .iterate = view_iterate,
    .contains = items_contain,
    .binary = view_binary,
    .compare = view_compare,
};

static const Slots values_slots = {
    .repr = view_repr,
    .length = view_length,
    .iterate = view_iterate,
};

const Type dict_keys_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_dict_keys,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &keys_slots,
    .methods = TABLE(set_view_methods),
    .getters = TABLE(view_getters),
    .flags = TYPE_IS_FINAL,
};

const Type dict_items_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_dict_items,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &items_slots,
    .methods = TABLE(set_view_methods),
    .getters = TABLE(view_getters),
    .flags = TYPE_IS_FINAL,
};

const Type dict_values_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_dict_values,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &values_slots,
    .methods = TABLE(values_methods),
    .getters = TABLE(view_getters),
    .flags = TYPE_IS_FINAL,
};
