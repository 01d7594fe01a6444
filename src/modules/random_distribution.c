// What Random has in Python: lib/_random_more.py, imported when one of the methods is called first.
// SPDX-License-Identifier: MIT
#include "modules/random.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/number.h"
#include "objects/str.h"
#include "vm/run.h"

// Random.uniform(a, b)
static Value random_uniform(Vm *vm, const Value *args) {
    Value width = operate(vm, OPERATOR_SUBTRACT, args[2], args[1]);
    Value part = operate(vm, OPERATOR_MULTIPLY, width, float_new(vm, random_unit(vm, args[0])));
    return operate(vm, OPERATOR_ADD, args[1], part);
}

// Calls the Python function of that name. What is not given becomes `...`: the defaults are there.
static Value in_python(Vm *vm, Name name, const Value *args, size_t parameters) {
    Value given[5];
    for (size_t i = 0; i <= parameters; i++) given[i] = is_absent(args[i]) ? ELLIPSIS : args[i];
    Value module = import_absolute(vm, str_from_c(vm, "_random_more"));
    return call(vm, get_attribute(vm, module, name_value(name)), parameters + 1, given);
}

// Random.choices(population, weights=None, *, cum_weights=None, k=1)
Value random_choices(Vm *vm, const Value *args) { return in_python(vm, NAME_choices, args, 4); }

// Random.sample(population, k, *, counts=None)
Value random_sample(Vm *vm, const Value *args) { return in_python(vm, NAME_sample, args, 3); }

// Random.triangular(low=0.0, high=1.0, mode=None)
static Value random_triangular(Vm *vm, const Value *args) { return in_python(vm, NAME_triangular, args, 3); }

// Random.normalvariate(mu=0.0, sigma=1.0)
static Value random_normalvariate(Vm *vm, const Value *args) { return in_python(vm, NAME_normalvariate, args, 2); }

// Random.lognormvariate(mu, sigma)
static Value random_lognormvariate(Vm *vm, const Value *args) { return in_python(vm, NAME_lognormvariate, args, 2); }

// Random.gauss(mu=0.0, sigma=1.0)
static Value random_gauss(Vm *vm, const Value *args) { return in_python(vm, NAME_gauss, args, 2); }

// Random.expovariate(lambd=1.0)
static Value random_expovariate(Vm *vm, const Value *args) { return in_python(vm, NAME_expovariate, args, 1); }

// Random.vonmisesvariate(mu, kappa)
static Value random_vonmisesvariate(Vm *vm, const Value *args) { return in_python(vm, NAME_vonmisesvariate, args, 2); }

// Random.gammavariate(alpha, beta)
static Value random_gammavariate(Vm *vm, const Value *args) { return in_python(vm, NAME_gammavariate, args, 2); }

// Random.betavariate(alpha, beta)
static Value random_betavariate(Vm *vm, const Value *args) { return in_python(vm, NAME_betavariate, args, 2); }

// Random.paretovariate(alpha)
static Value random_paretovariate(Vm *vm, const Value *args) { return in_python(vm, NAME_paretovariate, args, 1); }

// Random.weibullvariate(alpha, beta)
static Value random_weibullvariate(Vm *vm, const Value *args) { return in_python(vm, NAME_weibullvariate, args, 2); }

// Random.binomialvariate(n=1, p=0.5)
static Value random_binomialvariate(Vm *vm, const Value *args) { return in_python(vm, NAME_binomialvariate, args, 2); }

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
