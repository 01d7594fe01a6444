// The types of the module itertools.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_ITERTOOLS_ITERTOOLS_H
#define KRAIT_MODULES_ITERTOOLS_ITERTOOLS_H

#include "objects/module.h"

extern const Type count_type, cycle_type, repeat_type, chain_type, compress_type, accumulate_type, batched_type,
    dropwhile_type, takewhile_type, filterfalse_type, starmap_type, islice_type, pairwise_type, product_type,
    permutations_type, combinations_type, combinations_with_replacement_type, groupby_type, grouper_type, tee_type,
    zip_longest_type;
extern const NativeModule itertools_module;

// tee(iterable, n=2, /)
Value itertools_tee(Vm *vm, const Value *args);

// A type of this module: its instances are iterators with so many references after the header. `row`: the constructor
// as in Type.construct.
#define ITERTOOLS_TYPE(identifier, type_name, reference_count, type_slots, ...) \
    const Type identifier = {                                                                  \
        .object = {ROM_HEADER(KIND_TYPE)},                                                     \
        .name = type_name,                                                                     \
        .module_name = NAME_itertools,                                                         \
        .kind = KIND_NATIVE,                                                                   \
        .reference_words = reference_count,                                                    \
        .slots = &type_slots,                                                                  \
        .flags = TYPE_IS_ITERATOR,                                                             \
        .construct = {type_name, __VA_ARGS__},                                                 \
    };

#endif
