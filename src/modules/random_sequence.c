// Random's choices from sequences.
// SPDX-License-Identifier: MIT
#include <math.h>

#include "modules/random.h"
#include "objects/call.h"
#include "objects/list.h"
#include "objects/attribute.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/tuple.h"

static intptr_t index_below(Vm *vm, Value self, intptr_t count) {
    return index_from(vm, random_below(vm, self, value_from_small_int(count)));
}

static Value item_at(Vm *vm, Value sequence, intptr_t index) {
    return get_item(vm, sequence, value_from_small_int(index));
}

// Random.choice(seq)
Value random_choice(Vm *vm, const Value *args) {
    intptr_t count = value_length(vm, args[1]);
    if (count == 0) raise_index_error(vm, "Cannot choose from an empty sequence");
    return item_at(vm, args[1], index_below(vm, args[0], count));
}

// Random.shuffle(x)
Value random_shuffle(Vm *vm, const Value *args) {
    for (intptr_t last = value_length(vm, args[1]) - 1; last > 0; last--) {
        intptr_t other = index_below(vm, args[0], last + 1);
        Value moved = item_at(vm, args[1], last);
        set_item(vm, args[1], value_from_small_int(last), item_at(vm, args[1], other));
        set_item(vm, args[1], value_from_small_int(other), moved);
    }
    return NONE;
}

// --- Weights ---

// A list of the running sums.
static Value running_sums(Vm *vm, Value weights) {
    Value sums = list_new(vm, 0), sum = ABSENT;
    list_extend(vm, sums, weights);
    for (size_t i = 0; i < list_count(sums); i++) {
        Value weight = list_item(sums, i);
        sum = is_absent(sum) ? weight : operate(vm, OPERATOR_ADD, sum, weight);
        list_put(sums, i, sum);
    }
    return sums;
}

// Where `value` goes behind all that are not above it, as bisect.bisect(sums, value, 0, high).
static size_t bisect_right(Vm *vm, Value sums, Value value, size_t high) {
    size_t low = 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (values_less(vm, value, item_at(vm, sums, (intptr_t)middle))) high = middle;
        else low = middle + 1;
    }
    return low;
}

// The sums that choices() works with; ABSENT if all weights are equal.
static Value sums_from(Vm *vm, Value weights, Value sums) {
    bool has_weights = !is_absent(weights) && !is_none(weights);
    if (!is_absent(sums) && !is_none(sums)) {
        if (has_weights) raise_type_error(vm, "Cannot specify both weights and cumulative weights");
        return sums;
    }
    if (!has_weights) return ABSENT;
    if (is_int(weights)) raise_type_error(vm, "The number of choices must be a keyword argument: k=%R", weights);
    return running_sums(vm, weights);
}

static double total_of(Vm *vm, Value sums, intptr_t count) {
    if (value_length(vm, sums) != count) raise_value_error(vm, "The number of weights does not match the population");
    Value last = get_item(vm, sums, value_from_small_int(-1));
    double total = float_from(vm, operate(vm, OPERATOR_ADD, last, float_new(vm, 0.0)));
    if (total <= 0.0) raise_value_error(vm, "Total of weights must be greater than zero");
    if (!isfinite(total)) raise_value_error(vm, "Total of weights must be finite");
    return total;
}

// Random.choices(population, weights=None, *, cum_weights=None, k=1)
Value random_choices(Vm *vm, const Value *args) {
    intptr_t count = value_length(vm, args[1]), wanted = is_absent(args[4]) ? 1 : index_from(vm, args[4]);
    Value sums = sums_from(vm, args[2], args[3]), chosen = list_new(vm, 0);
    double total = is_absent(sums) ? 0 : total_of(vm, sums, count);
    for (intptr_t i = 0; i < wanted; i++) {
        double unit = random_unit(vm, args[0]);
        intptr_t at = is_absent(sums) ? (intptr_t)(unit * (double)count)
                                      : (intptr_t)bisect_right(vm, sums, float_new(vm, unit * total), (size_t)count - 1);
        list_append(vm, chosen, item_at(vm, args[1], at));
    }
    return chosen;
}

// --- Samples ---

// Few items of many: what was chosen before is kept in a set.
static void sample_by_set(Vm *vm, Value self, Value population, intptr_t count, Value chosen, intptr_t wanted) {
    Value taken = set_new(vm, false);
    for (intptr_t i = 0; i < wanted; i++) {
        Value at;
        do at = value_from_small_int(index_below(vm, self, count));
        while (set_contains(vm, taken, at));
        set_add(vm, taken, at);
        list_append(vm, chosen, get_item(vm, population, at));
    }
}

// Many items of few: those not yet chosen are at the start of a list.
static void sample_by_pool(Vm *vm, Value self, Value population, intptr_t count, Value chosen, intptr_t wanted) {
    Value pool = list_new(vm, 0);
    list_extend(vm, pool, population);
    if ((intptr_t)list_count(pool) < count) raise_runtime_error(vm, "population changed while it was sampled");
    for (intptr_t i = 0; i < wanted; i++) {
        intptr_t at = index_below(vm, self, count - i);
        list_append(vm, chosen, list_item(pool, (size_t)at));
        list_put(pool, (size_t)at, list_item(pool, (size_t)(count - i - 1)));
    }
}

static Value sample(Vm *vm, Value self, Value population, intptr_t wanted) {
    intptr_t count = value_length(vm, population);
    if (wanted < 0 || wanted > count) raise_value_error(vm, "Sample larger than population or is negative");
    Value chosen = list_new(vm, (size_t)wanted);
    // The size of a small set less the size of an empty list, as CPython reckons it.
    double set_size = 21;
    if (wanted > 5) set_size += pow(4, ceil(log((double)wanted * 3) / log(4)));
    if ((double)count <= set_size) sample_by_pool(vm, self, population, count, chosen, wanted);
    else sample_by_set(vm, self, population, count, chosen, wanted);
    return chosen;
}

// Each item counts as often as `counts` says.
static Value sample_counted(Vm *vm, Value self, Value population, Value counts, intptr_t wanted) {
    Value sums = running_sums(vm, counts);
    if ((intptr_t)list_count(sums) != value_length(vm, population)) {
        raise_value_error(vm, "The number of counts does not match the population");
    }
    Value total = list_count(sums) ? list_pop_last(sums) : value_from_small_int(0);
    if (!is_int(total)) raise_type_error(vm, "Counts must be integers");
    if (int_is_negative(total)) raise_value_error(vm, "Counts must be non-negative");
    Value chosen = sample(vm, self, call1(vm, value_from_type(&range_type), total), wanted);
    for (size_t i = 0; i < list_count(chosen); i++) {
        size_t at = bisect_right(vm, sums, list_item(chosen, i), list_count(sums));
        list_put(chosen, i, item_at(vm, population, (intptr_t)at));
    }
    return chosen;
}

// Random.sample(population, k, *, counts=None)
Value random_sample(Vm *vm, const Value *args) {
    bool is_sequence = type_native_base(type_of(args[1]))->flags & TYPE_MATCHES_SEQUENCE || has_kind(args[1], KIND_STR) ||
                       has_kind(args[1], KIND_BYTES) || has_kind(args[1], KIND_BYTEARRAY) ||
                       (has_special(vm, args[1], NAME___getitem__) && has_special(vm, args[1], NAME___len__) && !has_kind(args[1], KIND_DICT));
    if (!is_sequence) raise_type_error(vm, "Population must be a sequence.  For dicts or sets, use sorted(d).");
    intptr_t wanted = index_from(vm, args[2]);
    bool has_counts = !is_absent(args[3]) && !is_none(args[3]);
    return has_counts ? sample_counted(vm, args[0], args[1], args[3], wanted) : sample(vm, args[0], args[1], wanted);
}
