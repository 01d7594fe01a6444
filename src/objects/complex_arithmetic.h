// Arithmetic of complex numbers, for the type complex and the module cmath. What takes only
// ComplexNumbers neither raises nor allocates; zero divisors and overflow are the callers'
// concern.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_COMPLEX_ARITHMETIC_H
#define KRAIT_OBJECTS_COMPLEX_ARITHMETIC_H

#include "objects/number.h"

typedef struct ComplexNumber {
    double real, imaginary;
} ComplexNumber;

ComplexNumber complex_scale(ComplexNumber number, double factor);
ComplexNumber complex_multiply(ComplexNumber a, ComplexNumber b);
// `b` is not zero. The second form is for a real dividend, whose missing imaginary part is no
// zero.
ComplexNumber complex_divide(ComplexNumber a, ComplexNumber b);
ComplexNumber complex_divide_real(double a, ComplexNumber b);
// False for zero to a negative or complex power. The result may overflow to infinity.
bool complex_power(ComplexNumber base, ComplexNumber exponent, ComplexNumber *result);

// A complex, or what __complex__ gives: false if there is neither (reals count as neither).
bool complex_try_from(Vm *vm, Value value, ComplexNumber *number);
// The same, or a real number: raises TypeError "must be real number, not X".
ComplexNumber complex_from(Vm *vm, Value value);

#endif
