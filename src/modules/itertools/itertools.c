// The module itertools.
// SPDX-License-Identifier: MIT
#include "modules/itertools/itertools.h"

static const Method itertools_functions[] = {
    {NAME_tee, 1, 1, itertools_tee},
};

static const Member itertools_members[] = {
    {NAME_accumulate, ROM_VALUE(&accumulate_type)},
    {NAME_batched, ROM_VALUE(&batched_type)},
    {NAME_chain, ROM_VALUE(&chain_type)},
    {NAME_combinations, ROM_VALUE(&combinations_type)},
    {NAME_combinations_with_replacement, ROM_VALUE(&combinations_with_replacement_type)},
    {NAME_compress, ROM_VALUE(&compress_type)},
    {NAME_count, ROM_VALUE(&count_type)},
    {NAME_cycle, ROM_VALUE(&cycle_type)},
    {NAME_dropwhile, ROM_VALUE(&dropwhile_type)},
    {NAME_filterfalse, ROM_VALUE(&filterfalse_type)},
    {NAME_groupby, ROM_VALUE(&groupby_type)},
    {NAME_islice, ROM_VALUE(&islice_type)},
    {NAME_pairwise, ROM_VALUE(&pairwise_type)},
    {NAME_permutations, ROM_VALUE(&permutations_type)},
    {NAME_product, ROM_VALUE(&product_type)},
    {NAME_repeat, ROM_VALUE(&repeat_type)},
    {NAME_starmap, ROM_VALUE(&starmap_type)},
    {NAME_takewhile, ROM_VALUE(&takewhile_type)},
    {NAME_zip_longest, ROM_VALUE(&zip_longest_type)},
};

const NativeModule itertools_module = {
    .name = NAME_itertools,
    .functions = TABLE(itertools_functions),
    .members = TABLE(itertools_members),
};
