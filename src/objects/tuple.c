// tuple: its methods and operators, as far as it does not share them with list (sequence.c).
//
// Tuples never change once a program has them: parts that are the whole are the same object,
// and no loop needs to ask for the count again. The empty tuple is in ROM.
// SPDX-License-Identifier: MIT
#include "objects/tuple.h"

#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/sequence.h"

const Tuple empty_tuple = {.object = {ROM_HEADER(KIND_TUPLE)}};

// --- Making ---

static Value empty(void) { return value_from_object(&empty_tuple); }

// Items are ABSENT.
static Tuple *allocate(Vm *vm, const Type *type, size_t count) {
    if (count > SIZE_MAX / sizeof(Value) / 4) raise_memory_error(vm);
    Tuple *tuple = object_new_of(vm, type, sizeof(Tuple) + count * sizeof(Value));
    tuple->count = count;
    return tuple;
}

Value tuple_new(Vm *vm, size_t count) {
    return count == 0 ? empty() : value_from_object(allocate(vm, &tuple_type, count));
}

Value tuple_pair(Vm *vm, Value first, Value second) {
    Value items[] = {first, second};
    return tuple_from_array(vm, 2, items);
}

// A tuple of class `type` with the items of a list or tuple that cannot change meanwhile.
static Value copy_as(Vm *vm, const Type *type, Value sequence) {
    if (type == &tuple_type && sequence_count(sequence) == 0) return empty();
    Tuple *tuple = allocate(vm, type, sequence_count(sequence));
    if (tuple->count) memcpy(tuple->items, sequence_items(sequence), tuple->count * sizeof(Value));
    return value_from_object(tuple);
}

Value tuple_from_iterable(Vm *vm, Value iterable) {
    if (is_exactly(iterable, KIND_TUPLE)) return iterable;
    if (is_exactly(iterable, KIND_LIST)) return copy_as(vm, &tuple_type, iterable);
    // Not list_extend(), which asks classes for a length.
    Value list = list_new(vm, 0), iterator = iterate(vm, iterable);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) list_append(vm, list, item);
    return copy_as(vm, &tuple_type, list);
}

Tuple *tuple_from(Vm *vm, Value value) {
    if (!is_tuple(value)) raise_type_error(vm, "expected tuple, not %T", value);
    return tuple_unchecked(value);
}

// tuple(iterable=())
// Creates a tuple with the items of the iterable.
static Value tuple_construct(Vm *vm, const Value *args) {
    const Type *type = type_unchecked(args[0]);
    Value items = is_absent(args[1]) ? empty() : tuple_from_iterable(vm, args[1]);
    return type == &tuple_type ? items : copy_as(vm, type, items);
}

// --- Hash: as CPython's, after xxHash ---

#if UINTPTR_MAX > 0xFFFFFFFFu
static const uintptr_t hash_prime_1 = 11400714785074694791u, hash_prime_2 = 14029467366897019727u,
                       hash_prime_5 = 2870177450012600261u;
enum { HASH_ROTATION = 31 };
#else
static const uintptr_t hash_prime_1 = 2654435761u, hash_prime_2 = 2246822519u, hash_prime_5 = 374761393u;
enum { HASH_ROTATION = 13 };
#endif

TupleHash tuple_hash_start(void) { return (TupleHash){hash_prime_5}; }

void tuple_hash_add(TupleHash *hash, intptr_t item_hash) {
    uintptr_t state = hash->state + (uintptr_t)item_hash * hash_prime_2;
    state = state << HASH_ROTATION | state >> (sizeof state * 8 - HASH_ROTATION);
    hash->state = state * hash_prime_1;
}

intptr_t tuple_hash_finish(const TupleHash *hash, size_t count) {
    uintptr_t result = hash->state + (count ^ (hash_prime_5 ^ 3527539u));
    return result == UINTPTR_MAX ? 1546275796 : (intptr_t)result;
}

static intptr_t tuple_hash(Vm *vm, Value self) {
    checkpoint(vm);
    TupleHash hash = tuple_hash_start();
    for (size_t i = 0; i < tuple_count(self); i++) tuple_hash_add(&hash, value_hash(vm, tuple_item(self, i)));
    return tuple_hash_finish(&hash, tuple_count(self));
}

// --- Behaviour ---

static Value tuple_repr(Vm *vm, Value self) { return sequence_repr(vm, self, "()"); }

static intptr_t tuple_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)tuple_count(self);
}

static Value get_slice(Vm *vm, Value self, Value slice) {
    SliceBounds bounds = slice_bounds(vm, slice, tuple_count(self));
    if (bounds.count == tuple_count(self) && bounds.step == 1 && is_exactly(self, KIND_TUPLE)) return self;
    Value result = tuple_new(vm, bounds.count);
    for (size_t i = 0; i < bounds.count; i++) {
        tuple_put(result, i, tuple_item(self, (size_t)(bounds.start + (intptr_t)i * bounds.step)));
    }
    return result;
}

static Value tuple_get_item(Vm *vm, Value self, Value key) {
    if (is_slice(key)) return get_slice(vm, self, key);
    return tuple_item(self, checked_index(vm, key, tuple_count(self), "tuple"));
}

// The result is a plain tuple.
static Value concatenate(Vm *vm, Value left, Value right) {
    if (!is_tuple(left)) return NOT_IMPLEMENTED;
    if (!is_tuple(right)) raise_type_error(vm, "can only concatenate tuple (not \"%T\") to tuple", right);
    size_t count = tuple_count(left), added = tuple_count(right);
    if (added == 0 && is_exactly(left, KIND_TUPLE)) return left;
    if (count == 0 && is_exactly(right, KIND_TUPLE)) return right;
    if (count + added == 0) return empty();
    Tuple *sum = allocate(vm, &tuple_type, count + added);
    memcpy(sum->items, tuple_unchecked(left)->items, count * sizeof(Value));
    memcpy(sum->items + count, tuple_unchecked(right)->items, added * sizeof(Value));
    return value_from_object(sum);
}

static Value repeat(Vm *vm, Value self, Value times) {
    size_t count = tuple_count(self), total = repeated_count(vm, repetitions_from(vm, times), count);
    if (total == 0) return empty();
    if (total == count && is_exactly(self, KIND_TUPLE)) return self;
    Tuple *product = allocate(vm, &tuple_type, total);
    memcpy(product->items, tuple_unchecked(self)->items, count * sizeof(Value));
    repeat_items(product->items, count, total);
    return value_from_object(product);
}

static Value tuple_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD) return concatenate(vm, left, right);
    if (operator == OPERATOR_MULTIPLY) return is_tuple(left) ? repeat(vm, left, right) : repeat(vm, right, left);
    return NOT_IMPLEMENTED;
}

static Value tuple_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    return is_tuple(right) ? sequence_compare(vm, comparison, left, right) : NOT_IMPLEMENTED;
}

// --- Methods ---

// tuple.index(value, start=0, stop=sys.maxsize, /)
// Returns the first index of a value; raises ValueError if there is none.
static Value tuple_index(Vm *vm, const Value *args) {
    size_t count = tuple_from(vm, args[0])->count;
    size_t start = search_bound(vm, args[2], count, 0), stop = search_bound(vm, args[3], count, count);
    intptr_t found = sequence_find(vm, args[0], args[1], start, stop);
    if (found < 0) raise_value_error(vm, "tuple.index(x): x not in tuple");
    return value_from_small_int(found);
}

// tuple.count(value, /)
// Returns the number of occurrences of a value.
static Value tuple_count_method(Vm *vm, const Value *args) {
    tuple_from(vm, args[0]);
    return value_from_small_int((intptr_t)sequence_occurrences(vm, args[0], args[1]));
}

// tuple.__getnewargs__()
// Returns what __new__() needs to make an equal tuple.
static Value tuple_getnewargs(Vm *vm, const Value *args) {
    tuple_from(vm, args[0]);
    Value items = copy_as(vm, &tuple_type, args[0]);
    return tuple_from_array(vm, 1, &items);
}

static const Method tuple_methods[] = {
    {NAME_index, 1, 2, tuple_index},
    {NAME_count, 1, 0, tuple_count_method},
    {NAME___getnewargs__, 0, 0, tuple_getnewargs},
};

static const Method tuple_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Slots tuple_slots = {
    .repr = tuple_repr,
    .hash = tuple_hash,
    .length = tuple_length,
    .iterate = sequence_iterate,
    .get_item = tuple_get_item,
    .contains = sequence_contains,
    .binary = tuple_binary,
    .compare = tuple_compare,
};

const Type tuple_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_tuple,
    .kind = KIND_TUPLE,
    .slots = &tuple_slots,
    .methods = TABLE(tuple_methods),
    .class_methods = TABLE(tuple_class_methods),
    .construct = {NAME_tuple, 0, 1, tuple_construct},
    .flags = TYPE_MATCHES_SEQUENCE | TYPE_MATCHES_SELF,
};
