// math: the functions of one and two floats, and the module's table.
//
// The C library calculates; here the errors of Python are made of its infinities and nans: one that no operand
// explains is a ValueError or an OverflowError.
// SPDX-License-Identifier: MIT
#include <float.h>
#include <math.h>

#include "modules/math/math_functions.h"
#include "objects/call.h"
#include "objects/int_internal.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/tuple.h"

static const double PI = 3.14159265358979323846;

// --- One argument ---

static _Noreturn void raise_range(Vm *vm) { raise_overflow_error(vm, "math range error"); }
static _Noreturn void raise_domain(Vm *vm) { raise_value_error(vm, "math domain error"); }

// `message` is for arguments that the function is not defined for.
static _Noreturn void raise_argument(Vm *vm, const char *message, double argument) {
    raise_value_error(vm, "%s, got %S", message, float_repr_value(vm, argument));
}

// Infinite results of finite arguments are overflows.
static Value apply(Vm *vm, const Value *args, double (*function)(double), const char *message) {
    double argument = float_from(vm, args[0]), result = function(argument);
    if (isnan(result) && !isnan(argument)) raise_argument(vm, message, argument);
    if (isinf(result) && isfinite(argument)) raise_range(vm);
    return float_new(vm, result);
}

// The same for functions with poles: infinite results of finite arguments are not defined.
static Value apply_with_poles(Vm *vm, const Value *args, double (*function)(double), const char *message) {
    double argument = float_from(vm, args[0]), result = function(argument);
    bool is_undefined = isnan(result) ? !isnan(argument) : isinf(result) && isfinite(argument);
    if (is_undefined) raise_argument(vm, message, argument);
    return float_new(vm, result);
}

static const char FINITE[] = "expected a finite input";
static const char WITHIN_ONE[] = "expected a number in range from -1 up to 1";
static const char POSITIVE[] = "expected a positive input";
static const char NO_POLE[] = "expected a noninteger or positive integer";

static Value math_acos(Vm *vm, const Value *args) { return apply(vm, args, acos, WITHIN_ONE); }
static Value math_asin(Vm *vm, const Value *args) { return apply(vm, args, asin, WITHIN_ONE); }
static Value math_acosh(Vm *vm, const Value *args) {
    return apply(vm, args, acosh, "expected argument value not less than 1");
}
static Value math_asinh(Vm *vm, const Value *args) { return apply(vm, args, asinh, FINITE); }
static Value math_atan(Vm *vm, const Value *args) { return apply(vm, args, atan, FINITE); }
static Value math_atanh(Vm *vm, const Value *args) {
    return apply_with_poles(vm, args, atanh, "expected a number between -1 and 1");
}

// The C library's root and one step of Newton's method with an exact residue: whole roots come out whole.
static double refined_cbrt(double number) {
    double root = cbrt(number);
    if (number == 0 || !isfinite(number) || fabs(number) < 1e-290) return root;
    DoublePair square = exact_product(root, root), cube = exact_product(square.high, root);
    double residue = ((number - cube.high) - cube.low) - square.low * root;
    return root + residue / (3 * square.high);
}

static Value math_cbrt(Vm *vm, const Value *args) { return apply(vm, args, refined_cbrt, FINITE); }
static Value math_cos(Vm *vm, const Value *args) { return apply(vm, args, cos, FINITE); }
static Value math_cosh(Vm *vm, const Value *args) { return apply(vm, args, cosh, FINITE); }
static Value math_erf(Vm *vm, const Value *args) { return apply(vm, args, erf, FINITE); }
static Value math_erfc(Vm *vm, const Value *args) { return apply(vm, args, erfc, FINITE); }
static Value math_exp(Vm *vm, const Value *args) { return apply(vm, args, exp, FINITE); }
static Value math_exp2(Vm *vm, const Value *args) { return apply(vm, args, exp2, FINITE); }
static Value math_expm1(Vm *vm, const Value *args) { return apply(vm, args, expm1, FINITE); }
static Value math_fabs(Vm *vm, const Value *args) { return apply(vm, args, fabs, FINITE); }
static Value math_log1p(Vm *vm, const Value *args) {
    return apply_with_poles(vm, args, log1p, "expected argument value > -1");
}
static Value math_sin(Vm *vm, const Value *args) { return apply(vm, args, sin, FINITE); }
static Value math_sinh(Vm *vm, const Value *args) { return apply(vm, args, sinh, FINITE); }
static Value math_sqrt(Vm *vm, const Value *args) { return apply(vm, args, sqrt, "expected a nonnegative input"); }
static Value math_tan(Vm *vm, const Value *args) { return apply(vm, args, tan, FINITE); }
static Value math_tanh(Vm *vm, const Value *args) { return apply(vm, args, tanh, FINITE); }

// math.degrees(x, /)
static Value math_degrees(Vm *vm, const Value *args) { return float_new(vm, float_from(vm, args[0]) * (180 / PI)); }
// math.radians(x, /)
static Value math_radians(Vm *vm, const Value *args) { return float_new(vm, float_from(vm, args[0]) * (PI / 180)); }

static Value math_isfinite(Vm *vm, const Value *args) { return value_from_bool(isfinite(float_from(vm, args[0]))); }
static Value math_isinf(Vm *vm, const Value *args) { return value_from_bool(isinf(float_from(vm, args[0]))); }
static Value math_isnan(Vm *vm, const Value *args) { return value_from_bool(isnan(float_from(vm, args[0]))); }

enum { EXACT_FACTORIALS = 23 };    // 22! and those below are exact doubles

static bool is_pole(double number) { return number == -INFINITY || (number <= 0 && number == floor(number)); }

// math.gamma(x, /)
static Value math_gamma(Vm *vm, const Value *args) {
    double argument = float_from(vm, args[0]), product = 1;
    if (is_pole(argument)) raise_argument(vm, NO_POLE, argument);
    if (argument <= EXACT_FACTORIALS && argument == floor(argument)) {
        for (double factor = argument - 1; factor > 1; factor--) product *= factor;
        return float_new(vm, product);
    }
    return apply(vm, args, tgamma, NO_POLE);
}

// math.lgamma(x, /)
static Value math_lgamma(Vm *vm, const Value *args) {
    double argument = float_from(vm, args[0]);
    if (isinf(argument)) return float_new(vm, INFINITY);
    if (is_pole(argument)) raise_argument(vm, NO_POLE, argument);
    return apply(vm, args, lgamma, NO_POLE);
}

// math.ulp(x, /)
static Value math_ulp(Vm *vm, const Value *args) {
    double number = fabs(float_from(vm, args[0]));
    if (!isfinite(number)) return float_new(vm, number);
    return float_new(vm, number == DBL_MAX ? number - nextafter(number, 0) : nextafter(number, INFINITY) - number);
}

// math.frexp(x, /)
static Value math_frexp(Vm *vm, const Value *args) {
    int exponent = 0;
    double number = float_from(vm, args[0]), mantissa = isfinite(number) ? frexp(number, &exponent) : number;
    return tuple_pair(vm, float_new(vm, mantissa), value_from_small_int(exponent));
}

// math.modf(x, /)
static Value math_modf(Vm *vm, const Value *args) {
    double whole, fraction = modf(float_from(vm, args[0]), &whole);
    Value first = float_new(vm, fraction);
    return tuple_pair(vm, first, float_new(vm, whole));
}

// --- Whole numbers ---

static Value to_whole(Vm *vm, Value number, Name special, double (*function)(double)) {
    if (!is_float(number)) {
        Value result = call_special(vm, number, special, 0, NULL);
        if (!is_absent(result)) return result;
    }
    return int_from_double(vm, function(float_from(vm, number)));
}

// math.ceil(x, /)
static Value math_ceil(Vm *vm, const Value *args) { return to_whole(vm, args[0], NAME___ceil__, ceil); }
// math.floor(x, /)
static Value math_floor(Vm *vm, const Value *args) { return to_whole(vm, args[0], NAME___floor__, floor); }

// math.trunc(x, /)
static Value math_trunc(Vm *vm, const Value *args) {
    if (is_exactly(args[0], KIND_FLOAT) || is_immediate_float(args[0])) {
        return int_from_double(vm, float_unchecked(args[0]));
    }
    Value result = call_special(vm, args[0], NAME___trunc__, 0, NULL);
    if (is_absent(result)) raise_type_error(vm, "type %T doesn't define __trunc__ method", args[0]);
    return result;
}

// --- Logarithms ---

enum { TOP_LIMBS = 3 };

// Of an int of any size: those beyond the doubles by their first limbs.
static double log_of_int(Vm *vm, Value integer, double (*function)(double)) {
    IntView view;
    int_view(&view, integer);
    if (view.negative || view.count == 0) raise_value_error(vm, "%s", POSITIVE);
    double number = bignum_to_double(view.limbs, view.count);
    if (isfinite(number)) return function(number);
    size_t dropped = view.count - TOP_LIMBS;
    return function(bignum_to_double(view.limbs + dropped, TOP_LIMBS)) + function(2) * (double)(dropped * LIMB_BITS);
}

static double logarithm(Vm *vm, Value value, double (*function)(double)) {
    if (is_int(value)) return log_of_int(vm, value, function);
    double number = float_from(vm, value);
    if (number <= 0) raise_argument(vm, POSITIVE, number);
    return function(number);
}

// math.log(x[, base])
static Value math_log(Vm *vm, const Value *args) {
    double result = logarithm(vm, args[0], log);
    if (is_absent(args[1])) return float_new(vm, result);
    double base = logarithm(vm, args[1], log);
    if (base == 0) raise_zero_division(vm, "division by zero");
    return float_new(vm, result / base);
}

static Value math_log2(Vm *vm, const Value *args) { return float_new(vm, logarithm(vm, args[0], log2)); }
static Value math_log10(Vm *vm, const Value *args) { return float_new(vm, logarithm(vm, args[0], log10)); }

// --- Two and three arguments ---

// Results that are nan or infinite without an operand that is.
static Value checked(Vm *vm, double result, double a, double b) {
    if (isnan(result) && !isnan(a) && !isnan(b)) raise_domain(vm);
    if (isinf(result) && isfinite(a) && isfinite(b)) raise_range(vm);
    return float_new(vm, result);
}

// math.atan2(y, x, /)
static Value math_atan2(Vm *vm, const Value *args) {
    double y = float_from(vm, args[0]);
    return float_new(vm, atan2(y, float_from(vm, args[1])));
}

// math.copysign(x, y, /)
static Value math_copysign(Vm *vm, const Value *args) {
    double x = float_from(vm, args[0]);
    return float_new(vm, copysign(x, float_from(vm, args[1])));
}

// math.fmod(x, y, /)
static Value math_fmod(Vm *vm, const Value *args) {
    double x = float_from(vm, args[0]), y = float_from(vm, args[1]);
    return checked(vm, fmod(x, y), x, y);
}

// math.remainder(x, y, /)
static Value math_remainder(Vm *vm, const Value *args) {
    double x = float_from(vm, args[0]), y = float_from(vm, args[1]);
    return checked(vm, remainder(x, y), x, y);
}

// math.pow(x, y, /)
static Value math_pow(Vm *vm, const Value *args) {
    double x = float_from(vm, args[0]), y = float_from(vm, args[1]), result = pow(x, y);
    if (x == 0 && isinf(result) && isfinite(y)) raise_domain(vm);
    return checked(vm, result, x, y);
}

// math.fma(x, y, z, /)
static Value math_fma(Vm *vm, const Value *args) {
    double x = float_from(vm, args[0]), y = float_from(vm, args[1]), z = float_from(vm, args[2]), result = fma(x, y, z);
    if (isnan(result) && !isnan(x) && !isnan(y) && !isnan(z)) raise_value_error(vm, "invalid operation in fma");
    if (isinf(result) && isfinite(x) && isfinite(y) && isfinite(z)) raise_overflow_error(vm, "overflow in fma");
    return float_new(vm, result);
}

enum { EXPONENT_MOST = 10000 };    // beyond it the result is 0 or infinite whatever the number

// math.ldexp(x, i, /)
static Value math_ldexp(Vm *vm, const Value *args) {
    double number = float_from(vm, args[0]);
    if (!is_int(args[1])) raise_type_error(vm, "Expected an int as second argument to ldexp.");
    intptr_t exponent = index_clamped(vm, args[1]);
    if (exponent > EXPONENT_MOST) exponent = EXPONENT_MOST;
    if (exponent < -EXPONENT_MOST) exponent = -EXPONENT_MOST;
    double result = ldexp(number, (int)exponent);
    if (isinf(result) && isfinite(number)) raise_range(vm);
    return float_new(vm, result);
}

static double tolerance(Vm *vm, Value value, double otherwise) {
    return is_absent(value) ? otherwise : float_from(vm, value);
}

// math.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)
static Value math_isclose(Vm *vm, const Value *args) {
    double a = float_from(vm, args[0]), b = float_from(vm, args[1]);
    double relative = tolerance(vm, args[2], 1e-9), absolute = tolerance(vm, args[3], 0);
    if (relative < 0 || absolute < 0) raise_value_error(vm, "tolerances must be non-negative");
    if (a == b) return TRUE_VALUE;
    if (isinf(a) || isinf(b)) return FALSE_VALUE;
    double distance = fabs(b - a);
    return value_from_bool(distance <= fabs(relative * b) || distance <= fabs(relative * a) || distance <= absolute);
}

// --- nextafter ---

// Doubles as consecutive integers: both zeros are 0, negative numbers are negative.
static int64_t number_on_line(double number) {
    int64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits < 0 ? INT64_MIN - bits : bits;
}

static double from_line(int64_t place, double sign) {
    int64_t bits = place < 0 ? INT64_MIN - place : place;
    double number;
    memcpy(&number, &bits, sizeof number);
    return place == 0 ? copysign(0.0, sign) : number;
}

static double many_steps(double from, double towards, uint64_t steps) {
    if (steps == 0 || isnan(from)) return from;
    if (isnan(towards) || from == towards) return towards;
    int64_t start = number_on_line(from), end = number_on_line(towards);
    uint64_t distance = end > start ? (uint64_t)end - (uint64_t)start : (uint64_t)start - (uint64_t)end;
    if (steps >= distance) return towards;
    int64_t place = (int64_t)(end > start ? (uint64_t)start + steps : (uint64_t)start - steps);
    return from_line(place, from);
}

// math.nextafter(x, y, /, *, steps=None)
static Value math_nextafter(Vm *vm, const Value *args) {
    double from = float_from(vm, args[0]), towards = float_from(vm, args[1]);
    if (is_absent(args[2]) || is_none(args[2])) return float_new(vm, nextafter(from, towards));
    Value steps = operate_unary(vm, OPERATOR_INDEX, args[2]);
    if (int_is_negative(steps)) raise_value_error(vm, "steps must be a non-negative integer");
    IntView view;
    int_view(&view, steps);
    uint64_t count = view.count > 2 ? UINT64_MAX : 0;
    for (size_t i = view.count > 2 ? 0 : view.count; i-- > 0;) count = count << LIMB_BITS | view.limbs[i];
    return float_new(vm, many_steps(from, towards, count));
}

// --- The module ---

static const Method math_functions[] = {
    {NAME_acos, 1, 0, math_acos},
    {NAME_acosh, 1, 0, math_acosh},
    {NAME_asin, 1, 0, math_asin},
    {NAME_asinh, 1, 0, math_asinh},
    {NAME_atan, 1, 0, math_atan},
    {NAME_atan2, 2, 0, math_atan2},
    {NAME_atanh, 1, 0, math_atanh},
    {NAME_cbrt, 1, 0, math_cbrt},
    {NAME_ceil, 1, 0, math_ceil},
    {NAME_comb, 2, 0, math_comb},
    {NAME_copysign, 2, 0, math_copysign},
    {NAME_cos, 1, 0, math_cos},
    {NAME_cosh, 1, 0, math_cosh},
    {NAME_degrees, 1, 0, math_degrees},
    {NAME_dist, 2, 0, math_dist},
    {NAME_erf, 1, 0, math_erf},
    {NAME_erfc, 1, 0, math_erfc},
    {NAME_exp, 1, 0, math_exp},
    {NAME_exp2, 1, 0, math_exp2},
    {NAME_expm1, 1, 0, math_expm1},
    {NAME_fabs, 1, 0, math_fabs},
    {NAME_factorial, 1, 0, math_factorial},
    {NAME_floor, 1, 0, math_floor},
    {NAME_fma, 3, 0, math_fma},
    {NAME_fmod, 2, 0, math_fmod},
    {NAME_frexp, 1, 0, math_frexp},
    {NAME_fsum, 1, 0, math_fsum},
    {NAME_gamma, 1, 0, math_gamma},
    {NAME_gcd, 0, 0, math_gcd, "*integers"},
    {NAME_hypot, 0, 0, math_hypot, "*coordinates"},
    {NAME_isclose, 2, 0, math_isclose, "a, b, *, rel_tol, abs_tol"},
    {NAME_isfinite, 1, 0, math_isfinite},
    {NAME_isinf, 1, 0, math_isinf},
    {NAME_isnan, 1, 0, math_isnan},
    {NAME_isqrt, 1, 0, math_isqrt},
    {NAME_lcm, 0, 0, math_lcm, "*integers"},
    {NAME_ldexp, 2, 0, math_ldexp},
    {NAME_lgamma, 1, 0, math_lgamma},
    {NAME_log, 1, 1, math_log},
    {NAME_log10, 1, 0, math_log10},
    {NAME_log1p, 1, 0, math_log1p},
    {NAME_log2, 1, 0, math_log2},
    {NAME_modf, 1, 0, math_modf},
    {NAME_nextafter, 2, 0, math_nextafter, "x, y, /, *, steps"},
    {NAME_perm, 1, 1, math_perm},
    {NAME_pow, 2, 0, math_pow},
    {NAME_prod, 1, 0, math_prod, "iterable, /, *, start"},
    {NAME_radians, 1, 0, math_radians},
    {NAME_remainder, 2, 0, math_remainder},
    {NAME_sin, 1, 0, math_sin},
    {NAME_sinh, 1, 0, math_sinh},
    {NAME_sqrt, 1, 0, math_sqrt},
    {NAME_sumprod, 2, 0, math_sumprod},
    {NAME_tan, 1, 0, math_tan},
    {NAME_tanh, 1, 0, math_tanh},
    {NAME_trunc, 1, 0, math_trunc},
    {NAME_ulp, 1, 0, math_ulp},
};

static const FloatBox e_box = {{ROM_HEADER(KIND_FLOAT)}, 2.71828182845904523536};
static const FloatBox infinity_box = {{ROM_HEADER(KIND_FLOAT)}, INFINITY};
static const FloatBox nan_box = {{ROM_HEADER(KIND_FLOAT)}, NAN};
static const FloatBox pi_box = {{ROM_HEADER(KIND_FLOAT)}, 3.14159265358979323846};
static const FloatBox tau_box = {{ROM_HEADER(KIND_FLOAT)}, 6.28318530717958647693};

static const Member math_members[] = {
    {NAME_e, ROM_VALUE(&e_box)},     {NAME_inf, ROM_VALUE(&infinity_box)}, {NAME_nan, ROM_VALUE(&nan_box)},
    {NAME_pi, ROM_VALUE(&pi_box)},   {NAME_tau, ROM_VALUE(&tau_box)},
};

const NativeModule math_module = {
    .name = NAME_math,
    .functions = TABLE(math_functions),
    .members = TABLE(math_members),
};
