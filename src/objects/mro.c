// Method resolution order: C3 (Barrett et al., "A Monotonic Superclass Linearization for
// Dylan", 1996; Python since 2.3).
//
// The order of a Python class is computed once, when it is made, and stored in type->mro.
// Native types have single bases and no stored order; it is made when somebody asks.
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/kind_types.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"

// A tuple, the class itself first and object last.
Value type_mro(Vm *vm, const Type *type) {
    if (!is_absent(type->mro)) return type->mro;
    size_t count = 0;
    for (const Type *at = type; at; at = type_base(at)) count++;
    Value mro = tuple_new(vm, count);
    size_t index = 0;
    for (const Type *at = type; at; at = type_base(at)) tuple_put(mro, index++, value_from_type(at));
    return mro;
}

// One base: the class itself, then the base's order.
static Value single_inheritance(Vm *vm, const Type *type, const Type *base) {
    Value tail = type_mro(vm, base);
    Value mro = tuple_new(vm, tuple_count(tail) + 1);
    tuple_put(mro, 0, value_from_type(type));
    for (size_t i = 0; i < tuple_count(tail); i++) tuple_put(mro, i + 1, tuple_item(tail, i));
    return mro;
}

// --- The merge of several bases ---

// `sequences` is a list of tuples, `heads` how many items of each are taken already.
typedef struct Merge {
    Value sequences;
    Values *heads;
} Merge;

static size_t taken(const Merge *merge, size_t index) { return (size_t)small_int(merge->heads->slots[index]); }

// ABSENT when the sequence is used up.
static Value head_of(const Merge *merge, size_t index) {
    Value sequence = list_item(merge->sequences, index);
    size_t at = taken(merge, index);
    return at < tuple_count(sequence) ? tuple_item(sequence, at) : ABSENT;
}

// Does the class stand behind the head of some sequence?
static bool is_in_tail(const Merge *merge, Value candidate) {
    for (size_t i = 0; i < list_count(merge->sequences); i++) {
        Value sequence = list_item(merge->sequences, i);
        for (size_t j = taken(merge, i) + 1; j < tuple_count(sequence); j++) {
            if (same(tuple_item(sequence, j), candidate)) return true;
        }
    }
    return false;
}

// The class goes from the head of every sequence.
static void take(Merge *merge, Value class) {
    for (size_t i = 0; i < list_count(merge->sequences); i++) {
        if (!same(head_of(merge, i), class)) continue;
        store(merge->heads, &merge->heads->slots[i], value_from_small_int((intptr_t)taken(merge, i) + 1));
    }
}

// The next class of the order. ABSENT: none is left, *stuck: or none fits.
static Value next_class(Merge *merge, bool *stuck) {
    *stuck = false;
    for (size_t i = 0; i < list_count(merge->sequences); i++) {
        Value candidate = head_of(merge, i);
        if (is_absent(candidate)) continue;
        if (!is_in_tail(merge, candidate)) return candidate;
        *stuck = true;
    }
    return ABSENT;
}

static bool list_has(Value list, Value item) {
    for (size_t i = 0; i < list_count(list); i++) {
        if (same(list_item(list, i), item)) return true;
    }
    return false;
}

// CPython names the heads that are left, each once.
static _Noreturn void raise_inconsistent(Vm *vm, const Merge *merge) {
    Value names = str_from_c(vm, "");
    Value seen = list_new(vm, 4);
    for (size_t i = 0; i < list_count(merge->sequences); i++) {
        Value head = head_of(merge, i);
        if (is_absent(head) || list_has(seen, head)) continue;
        const char *separator = list_count(seen) ? ", " : "";
        list_append(vm, seen, head);
        names = str_format_c(vm, "%S%s%N", names, separator, type_unchecked(head));
    }
    raise_type_error(vm, "Cannot create a consistent method resolution order (MRO) for bases %S", names);
}

// The merge would say it less clearly.
static void check_duplicates(Vm *vm, Value bases) {
    for (size_t i = 0; i < tuple_count(bases); i++) {
        for (size_t j = i + 1; j < tuple_count(bases); j++) {
            if (!same(tuple_item(bases, i), tuple_item(bases, j))) continue;
            raise_type_error(vm, "duplicate base class %N", type_unchecked(tuple_item(bases, i)));
        }
    }
}

// The orders of the bases and the list of the bases itself are merged: first come classes that
// stand in no other's tail.
Value mro_compute(Vm *vm, const Type *type) {
    size_t count = tuple_count(type->bases);
    if (count == 1) return single_inheritance(vm, type, type_unchecked(tuple_item(type->bases, 0)));
    check_duplicates(vm, type->bases);
    Merge merge = {list_new(vm, count + 1), values_new(vm, count + 1)};
    for (size_t i = 0; i <= count; i++) {
        bool is_last = i == count;
        Value sequence = is_last ? type->bases : type_mro(vm, type_unchecked(tuple_item(type->bases, i)));
        list_append(vm, merge.sequences, sequence);
        store(merge.heads, &merge.heads->slots[i], value_from_small_int(0));
    }
    Value order = list_new(vm, 8);
    list_append(vm, order, value_from_type(type));
    bool stuck;
    for (Value class; !is_absent(class = next_class(&merge, &stuck));) {
        list_append(vm, order, class);
        take(&merge, class);
    }
    if (stuck) raise_inconsistent(vm, &merge);
    return tuple_from_iterable(vm, order);
}
