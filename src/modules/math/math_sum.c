// math: sums, products and lengths, with more precision inside than a double has.
// SPDX-License-Identifier: MIT
#include <float.h>
#include <math.h>

#include "modules/math/math_functions.h"
#include "objects/int_internal.h"
#include "objects/iterate.h"
#include "objects/raise.h"
#include "objects/tuple.h"

// Knuth's exact sum: no order of magnitude is asked for.
DoublePair exact_sum(double a, double b) {
    double sum = a + b, b_part = sum - a, a_part = sum - b_part;
    return (DoublePair){sum, (a - a_part) + (b - b_part)};
}

DoublePair exact_product(double a, double b) {
    double product = a * b;
    return (DoublePair){product, fma(a, b, -product)};
}

// Where doubles start in a Blob, whose bytes need not be aligned for them. blob_of_doubles() makes room for that.
static double *doubles_in(Blob *blob) {
    uintptr_t start = (uintptr_t)blob->bytes;
    return (double *)((start + sizeof(double) - 1) & ~(uintptr_t)(sizeof(double) - 1));
}

static Blob *blob_of_doubles(Vm *vm, size_t count) { return blob_new(vm, (count + 1) * sizeof(double)); }

// --- fsum ---

// Shewchuk's expansion: doubles that do not overlap, smallest first, whose sum is exact.
typedef struct Expansion {
    Blob *blob;
    size_t count;
    double infinities;       // sum of the infinite items
    double specials;         // sum of infinite and nan items
} Expansion;

static void expansion_reserve(Vm *vm, Expansion *expansion) {
    if ((expansion->count + 2) * sizeof(double) <= blob_capacity(expansion->blob)) return;
    Blob *larger = blob_of_doubles(vm, 2 * expansion->count);
    memcpy(doubles_in(larger), doubles_in(expansion->blob), expansion->count * sizeof(double));
    expansion->blob = larger;
}

static void expansion_add(Vm *vm, Expansion *expansion, double item) {
    double carried = item, *parts = doubles_in(expansion->blob);
    size_t kept = 0;
    for (size_t i = 0; i < expansion->count; i++) {
        DoublePair sum = exact_sum(carried, parts[i]);
        if (sum.low != 0) parts[kept++] = sum.low;
        carried = sum.high;
    }
    expansion->count = kept;
    if (isfinite(carried)) {
        if (carried != 0) {
            expansion_reserve(vm, expansion);
            doubles_in(expansion->blob)[expansion->count++] = carried;
        }
        return;
    }
    if (isfinite(item)) raise_overflow_error(vm, "intermediate overflow in fsum");
    if (isinf(item)) expansion->infinities += item;
    expansion->specials += item;
    expansion->count = 0;
}

// The sum rounded once: where the second part decides a tie, the sign of the third one has its say.
static double expansion_value(Expansion *expansion) {
    double *parts = doubles_in(expansion->blob), high = 0, low = 0;
    size_t left = expansion->count;
    if (left > 0) high = parts[--left];
    while (left > 0) {
        DoublePair sum = exact_sum(high, parts[--left]);
        high = sum.high;
        low = sum.low;
        if (low != 0) break;
    }
    bool goes_on = left > 0 && ((low < 0 && parts[left - 1] < 0) || (low > 0 && parts[left - 1] > 0));
    if (goes_on) {
        double twice = low * 2, moved = high + twice;
        if (twice == moved - high) high = moved;
    }
    return high;
}

enum { FIRST_PARTIALS = 16 };

// math.fsum(seq, /)
Value math_fsum(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[0]);
    Expansion expansion = {.blob = blob_of_doubles(vm, FIRST_PARTIALS)};
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        expansion_add(vm, &expansion, float_from(vm, item));
    }
    if (expansion.specials != 0) {
        if (isnan(expansion.infinities)) raise_value_error(vm, "-inf + inf in fsum");
        return float_new(vm, expansion.specials);
    }
    return float_new(vm, expansion_value(&expansion));
}

// --- hypot, dist ---

static double largest(const double *numbers, size_t count, bool *has_nan) {
    double most = 0;
    *has_nan = false;
    for (size_t i = 0; i < count; i++) {
        *has_nan = *has_nan || isnan(numbers[i]);
        if (fabs(numbers[i]) > most) most = fabs(numbers[i]);
    }
    return most;
}

// sqrt of the sum of squares, with the squares and their sum in twice the precision, and one step of Newton's method
// for the root. Everything is scaled by a power of two so that nothing overflows or vanishes.
static double scaled_length(const double *numbers, size_t count, int exponent) {
    DoublePair sum = {0, 0};
    for (size_t i = 0; i < count; i++) {
        double number = ldexp(numbers[i], -exponent);
        DoublePair square = exact_product(number, number), next = exact_sum(sum.high, square.high);
        sum = (DoublePair){next.high, sum.low + next.low + square.low};
    }
    double root = sqrt(sum.high + sum.low);
    DoublePair square = exact_product(root, root);
    root += (((sum.high - square.high) - square.low) + sum.low) / (2 * root);
    return ldexp(root, exponent);
}

static double vector_length(const double *numbers, size_t count) {
    bool has_nan;
    double most = largest(numbers, count, &has_nan);
    if (isinf(most)) return most;
    if (has_nan) return NAN;
    if (most == 0 || count == 1) return most;
    int exponent;
    frexp(most, &exponent);
    return scaled_length(numbers, count, exponent);
}

// math.hypot(*coordinates)
Value math_hypot(Vm *vm, const Value *args) {
    size_t count = tuple_count(args[0]);
    Blob *blob = blob_of_doubles(vm, count);
    for (size_t i = 0; i < count; i++) doubles_in(blob)[i] = float_from(vm, tuple_item(args[0], i));
    return float_new(vm, vector_length(doubles_in(blob), count));
}

// math.dist(p, q, /)
Value math_dist(Vm *vm, const Value *args) {
    Value p = is_tuple(args[0]) ? args[0] : tuple_from_iterable(vm, args[0]);
    Value q = is_tuple(args[1]) ? args[1] : tuple_from_iterable(vm, args[1]);
    size_t count = tuple_count(p);
    if (count != tuple_count(q)) raise_value_error(vm, "both points must have the same number of dimensions");
    Blob *blob = blob_of_doubles(vm, count);
    for (size_t i = 0; i < count; i++) {
        double from = float_from(vm, tuple_item(p, i));
        doubles_in(blob)[i] = from - float_from(vm, tuple_item(q, i));
    }
    return float_new(vm, vector_length(doubles_in(blob), count));
}

// --- prod ---

// math.prod(iterable, /, *, start=1)
Value math_prod(Vm *vm, const Value *args) {
    Value product = is_absent(args[1]) ? value_from_small_int(1) : args[1];
    Value iterator = iterate(vm, args[0]);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        product = both_small_ints(product, item) ? int_multiply(vm, product, item)
                                                 : operate(vm, OPERATOR_MULTIPLY, product, item);
    }
    return product;
}
