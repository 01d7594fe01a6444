// Random's distributions: the methods that CPython uses, step by step, so that the same seed gives the same numbers.
//
// Where these come from: Kinderman and Monahan (normal), Fisher (von Mises), Cheng 1977 and Ahrens and Dieter 1974
// (gamma), Hormann 1993 (binomial).
// SPDX-License-Identifier: MIT
#include <math.h>

#include "modules/random.h"
#include "objects/number.h"
#include "objects/raise.h"

#define PI 3.14159265358979323846
#define TWO_PI (2.0 * PI)
#define EULER 2.71828182845904523536

static double number_or(Vm *vm, Value argument, double otherwise) {
    return is_absent(argument) ? otherwise : float_from(vm, argument);
}

// Random.uniform(a, b)
static Value random_uniform(Vm *vm, const Value *args) {
    Value width = operate(vm, OPERATOR_SUBTRACT, args[2], args[1]);
    Value part = operate(vm, OPERATOR_MULTIPLY, width, float_new(vm, random_unit(vm, args[0])));
    return operate(vm, OPERATOR_ADD, args[1], part);
}

// Random.triangular(low=0.0, high=1.0, mode=None)
static Value random_triangular(Vm *vm, const Value *args) {
    double low = number_or(vm, args[1], 0.0), high = number_or(vm, args[2], 1.0), unit = random_unit(vm, args[0]);
    bool has_mode = !is_absent(args[3]) && !is_none(args[3]);
    if (has_mode && high == low) return float_new(vm, low);
    double middle = has_mode ? (float_from(vm, args[3]) - low) / (high - low) : 0.5;
    if (unit > middle) {
        unit = 1.0 - unit;
        middle = 1.0 - middle;
        double swapped = low;
        low = high;
        high = swapped;
    }
    return float_new(vm, low + (high - low) * sqrt(unit * middle));
}

static double normal(Vm *vm, Value self, double mean, double deviation) {
    double factor = 4 * exp(-0.5) / sqrt(2.0);
    for (;;) {
        double first = random_unit(vm, self), second = 1.0 - random_unit(vm, self);
        double z = factor * (first - 0.5) / second;
        if (z * z / 4.0 <= -log(second)) return mean + z * deviation;
    }
}

// Random.normalvariate(mu=0.0, sigma=1.0)
static Value random_normalvariate(Vm *vm, const Value *args) {
    return float_new(vm, normal(vm, args[0], number_or(vm, args[1], 0.0), number_or(vm, args[2], 1.0)));
}

// Random.lognormvariate(mu, sigma)
static Value random_lognormvariate(Vm *vm, const Value *args) {
    return float_new(vm, exp(normal(vm, args[0], float_from(vm, args[1]), float_from(vm, args[2]))));
}

// Random.gauss(mu=0.0, sigma=1.0)
static Value random_gauss(Vm *vm, const Value *args) {
    Random *random = random_from(vm, args[0]);
    double mean = number_or(vm, args[1], 0.0), deviation = number_or(vm, args[2], 1.0), z;
    if (is_none(random->gauss_next)) {
        double angle = random_unit(vm, args[0]) * TWO_PI;
        double radius = sqrt(-2.0 * log(1.0 - random_unit(vm, args[0])));
        z = cos(angle) * radius;
        store(random, &random->gauss_next, float_new(vm, sin(angle) * radius));
    } else {
        z = float_from(vm, random->gauss_next);
        store(random, &random->gauss_next, NONE);
    }
    return float_new(vm, mean + z * deviation);
}

// Random.expovariate(lambd=1.0)
static Value random_expovariate(Vm *vm, const Value *args) {
    double rate = number_or(vm, args[1], 1.0);
    if (rate == 0) raise_zero_division(vm, "division by zero");
    return float_new(vm, -log(1.0 - random_unit(vm, args[0])) / rate);
}

// Random.vonmisesvariate(mu, kappa)
static Value random_vonmisesvariate(Vm *vm, const Value *args) {
    double mean = float_from(vm, args[1]), kappa = float_from(vm, args[2]);
    if (kappa <= 1e-6) return float_new(vm, TWO_PI * random_unit(vm, args[0]));
    double s = 0.5 / kappa, r = s + sqrt(1.0 + s * s), z, q = 1.0 / r;
    for (;;) {
        z = cos(PI * random_unit(vm, args[0]));
        double d = z / (r + z), second = random_unit(vm, args[0]);
        if (second < 1.0 - d * d || second <= (1.0 - d) * exp(d)) break;
    }
    double angle = acos((q + z) / (1.0 + q * z));
    if (random_unit(vm, args[0]) <= 0.5) angle = -angle;
    return float_new(vm, float_modulo(mean + angle, TWO_PI));
}

// Shape above 1.
static double gamma_of_large_shape(Vm *vm, Value self, double alpha) {
    double spread = sqrt(2.0 * alpha - 1.0), b = alpha - log(4.0), c = alpha + spread;
    double bound = 1.0 + log(4.5);
    for (;;) {
        double first = random_unit(vm, self);
        if (!(first > 1e-7 && first < 0.9999999)) continue;
        double second = 1.0 - random_unit(vm, self), v = log(first / (1.0 - first)) / spread, x = alpha * exp(v);
        double z = first * first * second, r = b + c * v - x;
        if (r + bound - 4.5 * z >= 0.0 || r >= log(z)) return x;
    }
}

// Shape below 1.
static double gamma_of_small_shape(Vm *vm, Value self, double alpha) {
    for (;;) {
        double b = (EULER + alpha) / EULER, p = b * random_unit(vm, self);
        double x = p <= 1.0 ? pow(p, 1.0 / alpha) : -log((b - p) / alpha), unit = random_unit(vm, self);
        if (p > 1.0 ? unit <= pow(x, alpha - 1.0) : unit <= exp(-x)) return x;
    }
}

static double gamma_number(Vm *vm, Value self, double alpha, double beta) {
    if (alpha <= 0.0 || beta <= 0.0) raise_value_error(vm, "gammavariate: alpha and beta must be > 0.0");
    if (alpha > 1.0) return gamma_of_large_shape(vm, self, alpha) * beta;
    if (alpha == 1.0) return -log(1.0 - random_unit(vm, self)) * beta;
    return gamma_of_small_shape(vm, self, alpha) * beta;
}

// Random.gammavariate(alpha, beta)
static Value random_gammavariate(Vm *vm, const Value *args) {
    return float_new(vm, gamma_number(vm, args[0], float_from(vm, args[1]), float_from(vm, args[2])));
}

// Random.betavariate(alpha, beta)
static Value random_betavariate(Vm *vm, const Value *args) {
    double alpha = float_from(vm, args[1]), beta = float_from(vm, args[2]);
    double y = gamma_number(vm, args[0], alpha, 1.0);
    return float_new(vm, y == 0 ? 0.0 : y / (y + gamma_number(vm, args[0], beta, 1.0)));
}

// Random.paretovariate(alpha)
static Value random_paretovariate(Vm *vm, const Value *args) {
    double alpha = float_from(vm, args[1]), unit = 1.0 - random_unit(vm, args[0]);
    if (alpha == 0) raise_zero_division(vm, "division by zero");
    return float_new(vm, pow(unit, -1.0 / alpha));
}

// Random.weibullvariate(alpha, beta)
static Value random_weibullvariate(Vm *vm, const Value *args) {
    double alpha = float_from(vm, args[1]), beta = float_from(vm, args[2]), unit = 1.0 - random_unit(vm, args[0]);
    if (beta == 0) raise_zero_division(vm, "division by zero");
    return float_new(vm, alpha * pow(-log(unit), 1.0 / beta));
}

// --- Binomial ---

// Few successes expected: steps from one to the next.
static double binomial_by_steps(Vm *vm, Value self, double count, double p) {
    double x = 0, y = 0, c = log2(1.0 - p);
    if (c == 0) return 0;
    for (;; x++) {
        y += floor(log2(random_unit(vm, self)) / c) + 1;
        if (y > count) return x;
    }
}

// Many: transformed rejection with squeeze.
static double binomial_by_rejection(Vm *vm, Value self, double count, double p) {
    double spread = sqrt(count * p * (1.0 - p)), b = 1.15 + 2.53 * spread, a = -0.0873 + 0.0248 * b + 0.01 * p;
    double c = count * p + 0.5, squeeze = 0.92 - 4.2 / b, alpha = (2.83 + 5.1 / b) * spread, odds = log(p / (1.0 - p));
    double mode = floor((count + 1) * p), height = lgamma(mode + 1) + lgamma(count - mode + 1);
    for (;;) {
        double u = random_unit(vm, self) - 0.5, us = 0.5 - fabs(u), k = floor((2.0 * a / us + b) * u + c);
        if (!(k >= 0 && k <= count)) continue;
        double v = random_unit(vm, self);
        if (us >= 0.07 && v <= squeeze) return k;
        v *= alpha / (a / (us * us) + b);
        if (log(v) <= height - lgamma(k + 1) - lgamma(count - k + 1) + (k - mode) * odds) return k;
    }
}

static double binomial(Vm *vm, Value self, double count, double p) {
    if (count == 1) return random_unit(vm, self) < p;
    if (p > 0.5) return count - binomial(vm, self, count, 1.0 - p);
    return count * p < 10.0 ? binomial_by_steps(vm, self, count, p) : binomial_by_rejection(vm, self, count, p);
}

// Random.binomialvariate(n=1, p=0.5)
static Value random_binomialvariate(Vm *vm, const Value *args) {
    intptr_t count = is_absent(args[1]) ? 1 : index_from(vm, args[1]);
    double p = number_or(vm, args[2], 0.5);
    if (count < 0) raise_value_error(vm, "n must be non-negative");
    if (p == 0.0) return value_from_small_int(0);
    if (p == 1.0) return int_from_intptr(vm, count);
    if (!(p > 0.0 && p < 1.0)) raise_value_error(vm, "p must be in the range 0.0 <= p <= 1.0");
    return int_from_double(vm, binomial(vm, args[0], (double)count, p));
}

const Method random_distribution_methods[RANDOM_DISTRIBUTION_METHOD_COUNT] = {
    {NAME_uniform, 2, 0, random_uniform, "def a, b"},
    {NAME_triangular, 0, 3, random_triangular, "def low, high, mode"},
    {NAME_normalvariate, 0, 2, random_normalvariate, "def mu, sigma"},
    {NAME_lognormvariate, 2, 0, random_lognormvariate, "def mu, sigma"},
    {NAME_gauss, 0, 2, random_gauss, "def mu, sigma"},
    {NAME_expovariate, 0, 1, random_expovariate, "def lambd"},
    {NAME_vonmisesvariate, 2, 0, random_vonmisesvariate, "def mu, kappa"},
    {NAME_gammavariate, 2, 0, random_gammavariate, "def alpha, beta"},
    {NAME_betavariate, 2, 0, random_betavariate, "def alpha, beta"},
    {NAME_paretovariate, 1, 0, random_paretovariate, "def alpha"},
    {NAME_weibullvariate, 2, 0, random_weibullvariate, "def alpha, beta"},
    {NAME_binomialvariate, 0, 2, random_binomialvariate, "def n, p"},
};
