// itertools: product, permutations, combinations, combinations_with_replacement.
//
// Each keeps the indices of the last result, and finds the next ones in lexicographic order.
// SPDX-License-Identifier: MIT
#include "modules/itertools/itertools.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/tuple.h"

typedef struct Choice {
    Native native;
    Value pool;          // tuple of items; of product: tuple of such tuples
    Blob *indices;       // size_t each; of permutations: followed by its cycles
    size_t count;        // items in each result
    bool is_started, is_over;
} Choice;

static size_t *indices_of(const Choice *choice) { return (size_t *)(void *)choice->indices->bytes; }

static Choice *choice_new(Vm *vm, Value class, Value pool, size_t count, size_t index_count) {
    if (count > SIZE_MAX / sizeof(size_t) / 4) raise_memory_error(vm);
    Blob *indices = blob_new(vm, index_count * sizeof(size_t));
    Choice *choice = object_new_of(vm, type_unchecked(class), sizeof *choice);
    store(choice, &choice->pool, pool);
    store_pointer(choice, &choice->indices, indices);
    choice->count = count;
    return choice;
}

// The items of the pool at the first `count` indices.
static Value chosen(Vm *vm, const Choice *choice) {
    Value result = tuple_new(vm, choice->count);
    for (size_t i = 0; i < choice->count; i++) tuple_put(result, i, tuple_item(choice->pool, indices_of(choice)[i]));
    return result;
}

// The common frame: the first result as it stands, then `advance` until it says no.
static Value next_choice(Vm *vm, Value self, bool (*advance)(Choice *choice)) {
    Choice *choice = (Choice *)object_of(self);
    if (choice->is_over) return ABSENT;
    if (choice->is_started && !advance(choice)) {
        choice->is_over = true;
        return ABSENT;
    }
    choice->is_started = true;
    return chosen(vm, choice);
}

static size_t length_argument(Vm *vm, Value value) {
    intptr_t length = index_from(vm, value);
    if (length < 0) raise_value_error(vm, "r must be non-negative");
    return (size_t)length;
}

// --- product ---

// product(*iterables, repeat=1)
static Value product_construct(Vm *vm, const Value *args) {
    intptr_t repeat = is_absent(args[2]) ? 1 : index_from(vm, args[2]);
    if (repeat < 0) raise_value_error(vm, "repeat argument cannot be negative");
    size_t given = repeat == 0 ? 0 : tuple_count(args[1]), count;
    if (__builtin_mul_overflow(given, (size_t)repeat, &count)) raise_overflow_error(vm, "repeat argument too large");
    Value pools = tuple_new(vm, count);
    for (size_t i = 0; i < given; i++) tuple_put(pools, i, tuple_from_iterable(vm, tuple_item(args[1], i)));
    for (size_t i = given; i < count; i++) tuple_put(pools, i, tuple_item(pools, i - given));
    Choice *choice = choice_new(vm, args[0], pools, count, count);
    for (size_t i = 0; i < count; i++) choice->is_over |= tuple_count(tuple_item(pools, i)) == 0;
    return value_from_object(choice);
}

static bool advance_product(Choice *choice) {
    size_t *indices = indices_of(choice);
    for (size_t i = choice->count; i-- > 0;) {
        if (++indices[i] < tuple_count(tuple_item(choice->pool, i))) return true;
        indices[i] = 0;
    }
    return false;
}

static Value product_next(Vm *vm, Value self) {
    Choice *choice = (Choice *)object_of(self);
    if (choice->is_over) return ABSENT;
    if (choice->is_started && !advance_product(choice)) {
        choice->is_over = true;
        return ABSENT;
    }
    choice->is_started = true;
    Value result = tuple_new(vm, choice->count);
    for (size_t i = 0; i < choice->count; i++) {
        tuple_put(result, i, tuple_item(tuple_item(choice->pool, i), indices_of(choice)[i]));
    }
    return result;
}

static const Slots product_slots = {.iterate = iterate_self, .next = product_next};
ITERTOOLS_TYPE(product_type, NAME_product, 2, product_slots, 0, 0, product_construct,
               "*iterables, repeat")

// --- permutations ---

// permutations(iterable, r=None)
static Value permutations_construct(Vm *vm, const Value *args) {
    Value pool = tuple_from_iterable(vm, args[1]);
    size_t n = tuple_count(pool), r = n;
    if (!is_absent(args[2]) && !is_none(args[2])) {
        if (!is_int(args[2])) raise_type_error(vm, "Expected int as r");
        r = length_argument(vm, args[2]);
    }
    Choice *choice = choice_new(vm, args[0], pool, r, n + (r > n ? 0 : r));
    choice->is_over = r > n;
    for (size_t i = 0; i < n; i++) indices_of(choice)[i] = i;
    for (size_t i = 0; i < r && r <= n; i++) indices_of(choice)[n + i] = n - i;
    return value_from_object(choice);
}

static bool advance_permutation(Choice *choice) {
    size_t n = tuple_count(choice->pool), *indices = indices_of(choice), *cycles = indices + n;
    for (size_t i = choice->count; i-- > 0;) {
        if (--cycles[i] > 0) {
            size_t swapped = indices[i];
            indices[i] = indices[n - cycles[i]];
            indices[n - cycles[i]] = swapped;
            return true;
        }
        // All of the rest were at this place: the index goes to the end.
        size_t index = indices[i];
        memmove(&indices[i], &indices[i + 1], (n - 1 - i) * sizeof *indices);
        indices[n - 1] = index;
        cycles[i] = n - i;
    }
    return false;
}

static Value permutations_next(Vm *vm, Value self) { return next_choice(vm, self, advance_permutation); }

static const Slots permutations_slots = {.iterate = iterate_self, .next = permutations_next};
ITERTOOLS_TYPE(permutations_type, NAME_permutations, 2, permutations_slots,
               1, 1, permutations_construct, "iterable, r")

// --- combinations ---

// combinations(iterable, r)
static Value combinations_construct(Vm *vm, const Value *args) {
    Value pool = tuple_from_iterable(vm, args[1]);
    size_t r = length_argument(vm, args[2]);
    bool is_over = r > tuple_count(pool);
    Choice *choice = choice_new(vm, args[0], pool, r, is_over ? 0 : r);
    choice->is_over = is_over;
    for (size_t i = 0; i < r && !is_over; i++) indices_of(choice)[i] = i;
    return value_from_object(choice);
}

static bool advance_combination(Choice *choice) {
    size_t n = tuple_count(choice->pool), r = choice->count, *indices = indices_of(choice), i = r;
    do {
        if (i == 0) return false;
        i--;
    } while (indices[i] == i + n - r);
    indices[i]++;
    while (++i < r) indices[i] = indices[i - 1] + 1;
    return true;
}

static Value combinations_next(Vm *vm, Value self) { return next_choice(vm, self, advance_combination); }

static const Slots combinations_slots = {.iterate = iterate_self, .next = combinations_next};
ITERTOOLS_TYPE(combinations_type, NAME_combinations, 2, combinations_slots,
               2, 0, combinations_construct, "iterable, r")

// --- combinations_with_replacement ---

// combinations_with_replacement(iterable, r)
static Value replacement_construct(Vm *vm, const Value *args) {
    Value pool = tuple_from_iterable(vm, args[1]);
    size_t r = length_argument(vm, args[2]);
    Choice *choice = choice_new(vm, args[0], pool, r, r);
    choice->is_over = tuple_count(pool) == 0 && r > 0;
    return value_from_object(choice);
}

static bool advance_replacement(Choice *choice) {
    size_t n = tuple_count(choice->pool), *indices = indices_of(choice), i = choice->count;
    do {
        if (i == 0) return false;
        i--;
    } while (indices[i] == n - 1);
    size_t index = indices[i] + 1;
    for (; i < choice->count; i++) indices[i] = index;
    return true;
}

static Value replacement_next(Vm *vm, Value self) { return next_choice(vm, self, advance_replacement); }

static const Slots replacement_slots = {.iterate = iterate_self, .next = replacement_next};
ITERTOOLS_TYPE(combinations_with_replacement_type, NAME_combinations_with_replacement, 2, replacement_slots,
               2, 0, replacement_construct, "iterable, r")
