// Products, quotients and powers of complex numbers, written out instead of C's _Complex:
// compilers differ in what that does to infinities and signed zeros, and programs shall
// compute the same on each board.
// SPDX-License-Identifier: MIT
#include "objects/complex_arithmetic.h"

#include <math.h>

// 1 or 0 with the sign of `number`: the direction of an infinity.
static double unit(double number) { return copysign(isinf(number) ? 1.0 : 0.0, number); }
// nan becomes a zero that keeps the sign.
static double without_nan(double number) { return isnan(number) ? copysign(0.0, number) : number; }

// A complex number is infinite if one part is, even if the other is nan (annex G.3).
static bool has_infinity(ComplexNumber number) { return isinf(number.real) || isinf(number.imaginary); }
static bool is_finite(ComplexNumber number) { return isfinite(number.real) && isfinite(number.imaginary); }

ComplexNumber complex_scale(ComplexNumber number, double factor) {
    return (ComplexNumber){number.real * factor, number.imaginary * factor};
}

// Annex G.5.1: an infinite operand makes the product infinite.
static ComplexNumber recover_product(ComplexNumber a, ComplexNumber b, ComplexNumber product) {
    bool overflows = isinf(a.real * b.real) || isinf(a.imaginary * b.imaginary) || isinf(a.real * b.imaginary) ||
                     isinf(a.imaginary * b.real);
    if (!has_infinity(a) && !has_infinity(b) && !overflows) return product;
    if (has_infinity(a)) {
        a = (ComplexNumber){unit(a.real), unit(a.imaginary)};
        b = (ComplexNumber){without_nan(b.real), without_nan(b.imaginary)};
    }
    if (has_infinity(b)) {
        b = (ComplexNumber){unit(b.real), unit(b.imaginary)};
        a = (ComplexNumber){without_nan(a.real), without_nan(a.imaginary)};
    }
    a = (ComplexNumber){without_nan(a.real), without_nan(a.imaginary)};
    b = (ComplexNumber){without_nan(b.real), without_nan(b.imaginary)};
    return (ComplexNumber){INFINITY * (a.real * b.real - a.imaginary * b.imaginary),
                           INFINITY * (a.real * b.imaginary + a.imaginary * b.real)};
}

// The usual formula, and a second look only if it gives nan twice.
ComplexNumber complex_multiply(ComplexNumber a, ComplexNumber b) {
    double real_part = a.real * b.real, imaginary_part = a.imaginary * b.imaginary;
    double first = a.real * b.imaginary, second = a.imaginary * b.real;
    ComplexNumber product = {real_part - imaginary_part, first + second};
    return isnan(product.real) && isnan(product.imaginary) ? recover_product(a, b, product) : product;
}

// Annex G.5.1: infinity by a finite number is infinite, a finite number by infinity is zero.
static ComplexNumber recover_quotient(ComplexNumber a, ComplexNumber b, ComplexNumber quotient) {
    if (has_infinity(a) && is_finite(b)) {
        double x = unit(a.real), y = unit(a.imaginary);
        return (ComplexNumber){INFINITY * (x * b.real + y * b.imaginary), INFINITY * (y * b.real - x * b.imaginary)};
    }
    if (has_infinity(b) && is_finite(a)) {
        double x = unit(b.real), y = unit(b.imaginary);
        return (ComplexNumber){0.0 * (a.real * x + a.imaginary * y), 0.0 * (a.imaginary * x - a.real * y)};
    }
    return quotient;
}

// Smith's method: divides by the larger part of b first, so that nothing overflows on the way.
ComplexNumber complex_divide(ComplexNumber a, ComplexNumber b) {
    ComplexNumber quotient = {NAN, NAN};
    if (fabs(b.real) >= fabs(b.imaginary)) {
        double ratio = b.imaginary / b.real, divisor = b.real + b.imaginary * ratio;
        quotient = (ComplexNumber){(a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor};
    } else if (fabs(b.imaginary) >= fabs(b.real)) {
        double ratio = b.real / b.imaginary, divisor = b.real * ratio + b.imaginary;
        quotient = (ComplexNumber){(a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor};
    }
    return isnan(quotient.real) && isnan(quotient.imaginary) ? recover_quotient(a, b, quotient) : quotient;
}

// As complex_divide() with a.imaginary left out of all terms.
ComplexNumber complex_divide_real(double a, ComplexNumber b) {
    ComplexNumber quotient = {NAN, NAN};
    if (fabs(b.real) >= fabs(b.imaginary)) {
        double ratio = b.imaginary / b.real, divisor = b.real + b.imaginary * ratio;
        quotient = (ComplexNumber){a / divisor, -a * ratio / divisor};
    } else if (fabs(b.imaginary) >= fabs(b.real)) {
        double ratio = b.real / b.imaginary, divisor = b.real * ratio + b.imaginary;
        quotient = (ComplexNumber){a * ratio / divisor, -a / divisor};
    }
    bool is_lost = isnan(quotient.real) && isnan(quotient.imaginary);
    if (!is_lost || !has_infinity(b) || !isfinite(a)) return quotient;
    return (ComplexNumber){0.0 * (a * unit(b.real)), 0.0 * (-a * unit(b.imaginary))};
}

// --- Powers ---

enum { WHOLE_EXPONENT_MOST = 100 };    // beyond it polar coordinates are more exact

// By squaring: exact for Gaussian integers as long as doubles hold them.
static ComplexNumber whole_power(ComplexNumber base, unsigned exponent) {
    ComplexNumber result = {1, 0};
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1) result = complex_multiply(result, base);
        base = complex_multiply(base, base);
    }
    return result;
}

// `base` is not zero.
static ComplexNumber polar_power(ComplexNumber base, ComplexNumber exponent) {
    double size = hypot(base.real, base.imaginary), angle = atan2(base.imaginary, base.real);
    double length = pow(size, exponent.real), phase = angle * exponent.real;
    if (exponent.imaginary != 0) {
        length *= exp(-angle * exponent.imaginary);
        phase += exponent.imaginary * log(size);
    }
    return (ComplexNumber){length * cos(phase), length * sin(phase)};
}

bool complex_power(ComplexNumber base, ComplexNumber exponent, ComplexNumber *result) {
    *result = (ComplexNumber){1, 0};
    if (exponent.real == 0 && exponent.imaginary == 0) return true;
    bool is_whole = exponent.imaginary == 0 && exponent.real == floor(exponent.real);
    bool is_zero = base.real == 0 && base.imaginary == 0;
    if (is_zero && (exponent.imaginary != 0 || exponent.real < 0)) return false;
    if (is_whole && fabs(exponent.real) <= WHOLE_EXPONENT_MOST) {
        *result = whole_power(base, (unsigned)fabs(exponent.real));
        if (exponent.real < 0) *result = complex_divide((ComplexNumber){1, 0}, *result);
        return true;
    }
    *result = is_zero ? (ComplexNumber){0, 0} : polar_power(base, exponent);
    return true;
}
