// The functions of the module math that stand in files of their own.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_MATH_FUNCTIONS_H
#define KRAIT_MODULES_MATH_FUNCTIONS_H

#include "objects/type.h"

// math_integer.c
Value math_comb(Vm *vm, const Value *args);
Value math_factorial(Vm *vm, const Value *args);
Value math_gcd(Vm *vm, const Value *args);
Value math_isqrt(Vm *vm, const Value *args);
Value math_lcm(Vm *vm, const Value *args);
Value math_perm(Vm *vm, const Value *args);

// math_sum.c
Value math_dist(Vm *vm, const Value *args);
Value math_fsum(Vm *vm, const Value *args);
Value math_hypot(Vm *vm, const Value *args);
Value math_prod(Vm *vm, const Value *args);

// math_sumprod.c
Value math_sumprod(Vm *vm, const Value *args);

// An exact sum or product of two doubles: high is the rounded result, low what rounding lost.
typedef struct DoublePair {
    double high, low;
} DoublePair;
DoublePair exact_sum(double a, double b);
DoublePair exact_product(double a, double b);

#endif
