// math: functions of ints.
// SPDX-License-Identifier: MIT
#include "modules/math/math_functions.h"
#include "objects/int_internal.h"
#include "objects/raise.h"
#include "objects/tuple.h"

static const Value ZERO = ROM_INT(0), ONE = ROM_INT(1);

static Value index_of(Vm *vm, Value value) { return int_plain(vm, operate_unary(vm, OPERATOR_INDEX, value)); }

static Value subtract(Vm *vm, Value a, Value b) { return int_binary(vm, OPERATOR_SUBTRACT, a, b); }
static Value add(Vm *vm, Value a, Value b) { return int_binary(vm, OPERATOR_ADD, a, b); }

static Value divide(Vm *vm, Value a, Value b) {
    Value quotient;
    int_divide(vm, a, b, &quotient, NULL);
    return quotient;
}

static Value shift(Vm *vm, Value value, size_t bits, bool left) {
    return int_shift(vm, value, value_from_small_int((intptr_t)bits), left);
}

// --- gcd, lcm ---

static uintptr_t gcd_of_words(uintptr_t a, uintptr_t b) {
    while (b != 0) {
        uintptr_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static Value absolute(Vm *vm, Value value) { return int_is_negative(value) ? int_negate(vm, value) : value; }

static Value gcd(Vm *vm, Value a, Value b) {
    a = absolute(vm, a);
    b = absolute(vm, b);
    while (!same(b, ZERO)) {
        if (both_small_ints(a, b)) {
            return value_from_small_int((intptr_t)gcd_of_words((uintptr_t)small_int(a), (uintptr_t)small_int(b)));
        }
        Value rest;
        int_divide(vm, a, b, NULL, &rest);
        a = b;
        b = rest;
    }
    return a;
}

// math.gcd(*integers)
Value math_gcd(Vm *vm, const Value *args) {
    Value result = ZERO;
    for (size_t i = 0; i < tuple_count(args[0]); i++) result = gcd(vm, result, index_of(vm, tuple_item(args[0], i)));
    return result;
}

// math.lcm(*integers)
Value math_lcm(Vm *vm, const Value *args) {
    Value result = ONE;
    for (size_t i = 0; i < tuple_count(args[0]); i++) {
        Value number = index_of(vm, tuple_item(args[0], i));
        if (same(result, ZERO)) continue;
        Value divisor = gcd(vm, result, number);
        result = same(number, ZERO) ? ZERO : absolute(vm, int_multiply(vm, divide(vm, result, divisor), number));
    }
    return result;
}

// --- Products ---

// first * (first + 1) * ... * (first + count - 1), halved again and again so that factors stay of like size.
static Value product_of_range(Vm *vm, Value first, size_t count) {
    checkpoint(vm);
    if (count == 0) return ONE;
    if (count <= 4) {
        Value product = first;
        for (size_t i = 1; i < count; i++) {
            product = int_multiply(vm, product, add(vm, first, value_from_small_int((intptr_t)i)));
        }
        return product;
    }
    size_t half = count / 2;
    Value low = product_of_range(vm, first, half);
    return int_multiply(vm, low, product_of_range(vm, add(vm, first, value_from_small_int((intptr_t)half)), count - half));
}

static size_t bit_length(Value value) {
    IntView view;
    int_view(&view, value);
    return bignum_bit_length(view.limbs, view.count);
}

// Gives up at once on products that could never fit: at least half of the factors have all but one of the bits.
static void check_product_fits(Vm *vm, Value largest, size_t count) {
    const Heap *heap = heap_of(vm);
    size_t bytes = (size_t)(heap->limit - heap->start), bits = bit_length(largest);
    if (bits > 1 && count / 16 > bytes / (bits - 1)) raise_memory_error(vm);
}

static Value factorial(Vm *vm, size_t number) {
    check_product_fits(vm, value_from_small_int((intptr_t)number), number);
    return product_of_range(vm, ONE, number);
}

// math.factorial(n, /)
Value math_factorial(Vm *vm, const Value *args) {
    Value number = index_of(vm, args[0]);
    if (int_is_negative(number)) raise_value_error(vm, "factorial() not defined for negative values");
    if (!is_small_int(number)) raise_overflow_error(vm, "factorial() argument should not exceed %zd", INTPTR_MAX);
    return factorial(vm, (size_t)small_int(number));
}

static Value counting_argument(Vm *vm, Value value, const char *name) {
    Value number = index_of(vm, value);
    if (int_is_negative(number)) raise_value_error(vm, "%s must be a non-negative integer", name);
    return number;
}

// n * (n - 1) * ... of k factors.
static Value falling_product(Vm *vm, Value n, size_t k) {
    check_product_fits(vm, n, k);
    return product_of_range(vm, add(vm, subtract(vm, n, value_from_small_int((intptr_t)k)), ONE), k);
}

// math.perm(n, k=None, /)
Value math_perm(Vm *vm, const Value *args) {
    if (is_absent(args[1]) || is_none(args[1])) return math_factorial(vm, args);
    Value n = index_of(vm, args[0]), k = index_of(vm, args[1]);
    n = counting_argument(vm, n, "n");
    k = counting_argument(vm, k, "k");
    if (int_compare(n, k) < 0) return ZERO;
    if (!is_small_int(k)) raise_overflow_error(vm, "k must not exceed %zd", INTPTR_MAX);
    return falling_product(vm, n, (size_t)small_int(k));
}

// In one word as long as nothing overflows: each step is a binomial coefficient itself.
static bool small_comb(uintptr_t n, uintptr_t k, uintptr_t *result) {
    uintptr_t product = 1;
    for (uintptr_t i = 0; i < k; i++) {
        if (__builtin_mul_overflow(product, n - i, &product)) return false;
        product /= i + 1;
    }
    *result = product;
    return product <= (uintptr_t)SMALL_INT_MAX;
}

// math.comb(n, k, /)
Value math_comb(Vm *vm, const Value *args) {
    Value n = index_of(vm, args[0]), k = index_of(vm, args[1]);
    n = counting_argument(vm, n, "n");
    k = counting_argument(vm, k, "k");
    Value rest = subtract(vm, n, k);
    if (int_is_negative(rest)) return ZERO;
    if (int_compare(rest, k) < 0) k = rest;
    if (!is_small_int(k)) raise_overflow_error(vm, "min(n - k, k) must not exceed %zd", INTPTR_MAX);
    uintptr_t small;
    size_t count = (size_t)small_int(k);
    bool is_small = is_small_int(n) && small_comb((uintptr_t)small_int(n), count, &small);
    if (is_small) return value_from_small_int((intptr_t)small);
    return divide(vm, falling_product(vm, n, count), factorial(vm, count));
}

// --- isqrt ---

static uint64_t small_root(uint64_t number) {
    uint64_t root = 0;
    for (uint64_t bit = (uint64_t)1 << 31; bit; bit >>= 1) {
        uint64_t trial = root | bit;
        if (trial * trial <= number) root = trial;
    }
    return root;
}

// Newton's method from above; the start comes from the root of the upper half of the bits.
static Value root_of(Vm *vm, Value number) {
    int64_t small;
    if (int_try_int64(number, &small)) return int_from_uint64(vm, small_root((uint64_t)small));
    checkpoint(vm);
    size_t half = bit_length(number) / 4;
    Value upper = root_of(vm, shift(vm, number, 2 * half, false));
    Value root = shift(vm, add(vm, upper, ONE), half, true);
    for (;;) {
        Value next = shift(vm, add(vm, root, divide(vm, number, root)), 1, false);
        if (int_compare(next, root) >= 0) return root;
        root = next;
    }
}

// math.isqrt(n, /)
Value math_isqrt(Vm *vm, const Value *args) {
    Value number = index_of(vm, args[0]);
    if (int_is_negative(number)) raise_value_error(vm, "isqrt() argument must be nonnegative");
    return root_of(vm, number);
}
