// math.sumprod(): sums of products that stay exact for ints and nearly so for floats.
// SPDX-License-Identifier: MIT
#include <math.h>

#include "modules/math/math_functions.h"
#include "objects/int_internal.h"
#include "objects/iterate.h"
#include "objects/raise.h"

// A sum of floats in three parts, after Ogita, Rump and Oishi (2005): Dot3.
typedef struct TripleSum {
    double high, low, tiny;
} TripleSum;

typedef struct Total {
    Value value;             // everything that is not in the other two
    TripleSum floats;
    bool has_floats;
    bool takes_floats;       // until a product of floats overflows
} Total;

static TripleSum add_product(TripleSum sum, double a, double b) {
    DoublePair product = exact_product(a, b), high = exact_sum(sum.high, product.high);
    DoublePair low = exact_sum(sum.low, product.low), rest = exact_sum(low.high, high.low);
    return (TripleSum){high.high, rest.high, sum.tiny + low.low + rest.low};
}

static double triple_value(TripleSum sum) {
    DoublePair last = exact_sum(sum.low, sum.high);
    return sum.tiny + last.low + last.high;
}

static bool is_exact_float(Value value) { return is_immediate_float(value) || is_exactly(value, KIND_FLOAT); }
static bool is_exact_int(Value value) { return is_small_int(value) || is_exactly(value, KIND_INT) || is_bool(value); }

// Two floats, or a float and an int that a double holds.
static bool as_doubles(Value a, Value b, double numbers[2]) {
    if (!is_exact_float(a) && !is_exact_float(b)) return false;
    const Value values[] = {a, b};
    for (int i = 0; i < 2; i++) {
        IntView view;
        if (is_exact_float(values[i])) {
            numbers[i] = float_unchecked(values[i]);
            continue;
        }
        if (!is_exact_int(values[i])) return false;
        int_view(&view, values[i]);
        numbers[i] = bignum_to_double(view.limbs, view.count);
        if (isinf(numbers[i])) return false;
        if (view.negative) numbers[i] = -numbers[i];
    }
    return true;
}

static void settle_floats(Vm *vm, Total *total) {
    if (!total->has_floats) return;
    total->value = operate(vm, OPERATOR_ADD, total->value, float_new(vm, triple_value(total->floats)));
    total->floats = (TripleSum){0, 0, 0};
    total->has_floats = false;
}

static void add_to_total(Vm *vm, Total *total, Value a, Value b) {
    double numbers[2];
    if (total->takes_floats && as_doubles(a, b, numbers)) {
        TripleSum sum = add_product(total->floats, numbers[0], numbers[1]);
        if (isfinite(sum.high)) {
            total->floats = sum;
            total->has_floats = true;
            return;
        }
    }
    bool are_ints = is_exact_int(a) && is_exact_int(b);
    if (!are_ints) {
        settle_floats(vm, total);
        total->takes_floats = false;
    }
    total->value = operate(vm, OPERATOR_ADD, total->value, operate(vm, OPERATOR_MULTIPLY, a, b));
}

// math.sumprod(p, q, /)
Value math_sumprod(Vm *vm, const Value *args) {
    Value p = iterate(vm, args[0]), q = iterate(vm, args[1]);
    Total total = {.value = value_from_small_int(0), .takes_floats = true};
    for (;;) {
        Value a = iterate_next(vm, p), b = iterate_next(vm, q);
        if (is_absent(a) != is_absent(b)) raise_value_error(vm, "Inputs are not the same length");
        if (is_absent(a)) break;
        add_to_total(vm, &total, a, b);
    }
    settle_floats(vm, &total);
    return total.value;
}
