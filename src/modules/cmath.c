// cmath: functions of complex numbers.
//
// The C library calculates, special values included (annex G of the C standard). A nan that no operand explains is a
// ValueError, an infinity an OverflowError.
// SPDX-License-Identifier: MIT
#include <complex.h>
#include <math.h>

#include "objects/complex_arithmetic.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/tuple.h"

typedef double complex Number;

static _Noreturn void raise_domain(Vm *vm) { raise_value_error(vm, "math domain error"); }
static _Noreturn void raise_range(Vm *vm) { raise_overflow_error(vm, "math range error"); }

// Not `real + imaginary * I`, which loses the sign of zeros; CMPLX() is missing in clang before version 16. A complex
// number is laid out as two of its parts (C11 6.2.5).
static Number argument(Vm *vm, Value value) {
    ComplexNumber number = complex_from(vm, value);
    union { double parts[2]; Number number; } both = {{number.real, number.imaginary}};
    return both.number;
}

static bool has_nan(Number number) { return isnan(creal(number)) || isnan(cimag(number)); }
static bool has_infinity(Number number) { return isinf(creal(number)) || isinf(cimag(number)); }
static bool is_finite(Number number) { return isfinite(creal(number)) && isfinite(cimag(number)); }

static Value result_of(Vm *vm, Number number, Number result) {
    if (has_nan(result) && !has_nan(number)) raise_domain(vm);
    if (has_infinity(result) && is_finite(number)) raise_range(vm);
    return complex_new(vm, creal(result), cimag(result));
}

static Value apply(Vm *vm, const Value *args, Number (*function)(Number)) {
    Number number = argument(vm, args[0]);
    return result_of(vm, number, function(number));
}

static Value cmath_acos(Vm *vm, const Value *args) { return apply(vm, args, cacos); }
static Value cmath_acosh(Vm *vm, const Value *args) { return apply(vm, args, cacosh); }
static Value cmath_asin(Vm *vm, const Value *args) { return apply(vm, args, casin); }
static Value cmath_asinh(Vm *vm, const Value *args) { return apply(vm, args, casinh); }
static Value cmath_cos(Vm *vm, const Value *args) { return apply(vm, args, ccos); }
static Value cmath_cosh(Vm *vm, const Value *args) { return apply(vm, args, ccosh); }
static Value cmath_exp(Vm *vm, const Value *args) { return apply(vm, args, cexp); }
static Value cmath_sin(Vm *vm, const Value *args) { return apply(vm, args, csin); }
static Value cmath_sinh(Vm *vm, const Value *args) { return apply(vm, args, csinh); }
static Value cmath_sqrt(Vm *vm, const Value *args) { return apply(vm, args, csqrt); }
static Value cmath_tan(Vm *vm, const Value *args) { return apply(vm, args, ctan); }
static Value cmath_tanh(Vm *vm, const Value *args) { return apply(vm, args, ctanh); }

// The inverse tangents have poles.
static Value apply_with_poles(Vm *vm, const Value *args, Number (*function)(Number)) {
    Number number = argument(vm, args[0]), result = function(number);
    if (has_infinity(result) && is_finite(number)) raise_domain(vm);
    return result_of(vm, number, result);
}

static Value cmath_atan(Vm *vm, const Value *args) { return apply_with_poles(vm, args, catan); }
static Value cmath_atanh(Vm *vm, const Value *args) { return apply_with_poles(vm, args, catanh); }

// --- Logarithms ---

static Number logarithm(Vm *vm, Value value) {
    Number number = argument(vm, value);
    if (creal(number) == 0 && cimag(number) == 0) raise_domain(vm);
    return clog(number);
}

static ComplexNumber parts_of(Number number) { return (ComplexNumber){creal(number), cimag(number)}; }

// cmath.log(z[, base])
// With a base, as CPython does, only the base is refused when it is zero.
static Value cmath_log(Vm *vm, const Value *args) {
    if (is_absent(args[1])) {
        Number result = logarithm(vm, args[0]);
        return complex_new(vm, creal(result), cimag(result));
    }
    Number result = clog(argument(vm, args[0])), base = logarithm(vm, args[1]);
    if (creal(base) == 0 && cimag(base) == 0) raise_domain(vm);
    ComplexNumber quotient = complex_divide(parts_of(result), parts_of(base));
    return complex_new(vm, quotient.real, quotient.imaginary);
}

// cmath.log10(z, /)
static Value cmath_log10(Vm *vm, const Value *args) {
    Number result = logarithm(vm, args[0]);
    return complex_new(vm, creal(result) / M_LN10, cimag(result) / M_LN10);
}

// --- Polar coordinates ---

// cmath.phase(z, /)
static Value cmath_phase(Vm *vm, const Value *args) { return float_new(vm, carg(argument(vm, args[0]))); }

// cmath.polar(z, /)
static Value cmath_polar(Vm *vm, const Value *args) {
    Number number = argument(vm, args[0]);
    double length = cabs(number);
    if (isinf(length) && is_finite(number)) raise_range(vm);
    Value first = float_new(vm, length);
    return tuple_pair(vm, first, float_new(vm, carg(number)));
}

// cmath.rect(r, phi, /)
static Value cmath_rect(Vm *vm, const Value *args) {
    double length = float_from(vm, args[0]), angle = float_from(vm, args[1]);
    if (isinf(angle) && length != 0 && !isnan(length)) raise_domain(vm);
    if (length == 0 && !isfinite(angle)) return complex_new(vm, 0, 0);
    // The sine of a zero angle is that zero, even times infinity.
    double imaginary = angle == 0 ? angle : length * sin(angle);
    if (angle == 0 && length < 0) imaginary = -angle;
    double real = isinf(length) && isnan(angle) ? INFINITY : length * cos(angle);
    return complex_new(vm, real, imaginary);
}

// --- Classification ---

static Value cmath_isfinite(Vm *vm, const Value *args) { return value_from_bool(is_finite(argument(vm, args[0]))); }
static Value cmath_isinf(Vm *vm, const Value *args) { return value_from_bool(has_infinity(argument(vm, args[0]))); }
static Value cmath_isnan(Vm *vm, const Value *args) { return value_from_bool(has_nan(argument(vm, args[0]))); }

// cmath.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)
static Value cmath_isclose(Vm *vm, const Value *args) {
    Number a = argument(vm, args[0]), b = argument(vm, args[1]);
    double relative = is_absent(args[2]) ? 1e-9 : float_from(vm, args[2]);
    double absolute = is_absent(args[3]) ? 0 : float_from(vm, args[3]);
    if (relative < 0 || absolute < 0) raise_value_error(vm, "tolerances must be non-negative");
    if (creal(a) == creal(b) && cimag(a) == cimag(b)) return TRUE_VALUE;
    if (has_infinity(a) || has_infinity(b)) return FALSE_VALUE;
    double distance = cabs(a - b);
    return value_from_bool(distance <= relative * cabs(b) || distance <= relative * cabs(a) || distance <= absolute);
}

// --- The module ---

static const Method cmath_functions[] = {
    {NAME_acos, 1, 0, cmath_acos},
    {NAME_acosh, 1, 0, cmath_acosh},
    {NAME_asin, 1, 0, cmath_asin},
    {NAME_asinh, 1, 0, cmath_asinh},
    {NAME_atan, 1, 0, cmath_atan},
    {NAME_atanh, 1, 0, cmath_atanh},
    {NAME_cos, 1, 0, cmath_cos},
    {NAME_cosh, 1, 0, cmath_cosh},
    {NAME_exp, 1, 0, cmath_exp},
    {NAME_isclose, 2, 0, cmath_isclose, "a, b, *, rel_tol, abs_tol"},
    {NAME_isfinite, 1, 0, cmath_isfinite},
    {NAME_isinf, 1, 0, cmath_isinf},
    {NAME_isnan, 1, 0, cmath_isnan},
    {NAME_log, 1, 1, cmath_log},
    {NAME_log10, 1, 0, cmath_log10},
    {NAME_phase, 1, 0, cmath_phase},
    {NAME_polar, 1, 0, cmath_polar},
    {NAME_rect, 2, 0, cmath_rect},
    {NAME_sin, 1, 0, cmath_sin},
    {NAME_sinh, 1, 0, cmath_sinh},
    {NAME_sqrt, 1, 0, cmath_sqrt},
    {NAME_tan, 1, 0, cmath_tan},
    {NAME_tanh, 1, 0, cmath_tanh},
};

static const FloatBox e_box = {{ROM_HEADER(KIND_FLOAT)}, 2.71828182845904523536};
static const FloatBox infinity_box = {{ROM_HEADER(KIND_FLOAT)}, INFINITY};
static const FloatBox nan_box = {{ROM_HEADER(KIND_FLOAT)}, NAN};
static const FloatBox pi_box = {{ROM_HEADER(KIND_FLOAT)}, 3.14159265358979323846};
static const FloatBox tau_box = {{ROM_HEADER(KIND_FLOAT)}, 6.28318530717958647693};
static const Complex infinity_j_box = {{ROM_HEADER(KIND_COMPLEX)}, 0, INFINITY};
static const Complex nan_j_box = {{ROM_HEADER(KIND_COMPLEX)}, 0, NAN};

static const Member cmath_members[] = {
    {NAME_e, ROM_VALUE(&e_box)},      {NAME_inf, ROM_VALUE(&infinity_box)}, {NAME_infj, ROM_VALUE(&infinity_j_box)},
    {NAME_nan, ROM_VALUE(&nan_box)},  {NAME_nanj, ROM_VALUE(&nan_j_box)},   {NAME_pi, ROM_VALUE(&pi_box)},
    {NAME_tau, ROM_VALUE(&tau_box)},
};

const NativeModule cmath_module = {
    .name = NAME_cmath,
    .functions = TABLE(cmath_functions),
    .members = TABLE(cmath_members),
};
