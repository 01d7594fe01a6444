# SPDX-License-Identifier: MIT
"""Random's samples and distributions: the methods that CPython uses, step by step, so that the same seed gives the same
numbers.

Where these come from: Kinderman and Monahan (normal), Fisher (von Mises), Cheng 1977 and Ahrens and Dieter 1974 (gamma),
Hormann 1993 (binomial). An argument that is not given comes as `...`.
"""
from bisect import bisect
from itertools import accumulate
from math import acos, ceil, cos, e, exp, fabs, floor, isfinite, lgamma, log, log2, pi, sin, sqrt
from operator import index

_TWO_PI = 2.0 * pi
_NORMAL_FACTOR = 4 * exp(-0.5) / sqrt(2.0)


def _given(value, otherwise):
    return otherwise if value is ... else value


def choices(self, population, weights, cum_weights, k):
    n, wanted = len(population), range(_given(k, 1))
    weights, sums = _given(weights, None), _given(cum_weights, None)
    if sums is not None:
        if weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
    elif weights is None:
        return [population[floor(self.random() * float(n))] for _ in wanted]
    elif isinstance(weights, int):
        raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
    else:
        sums = list(accumulate(weights))
    if len(sums) != n:
        raise ValueError("The number of weights does not match the population")
    total = sums[-1] + 0.0
    if total <= 0.0:
        raise ValueError("Total of weights must be greater than zero")
    if not isfinite(total):
        raise ValueError("Total of weights must be finite")
    return [population[bisect(sums, self.random() * total, 0, n - 1)] for _ in wanted]


def _sample_counted(self, population, k, counts):
    """Each item counts as often as `counts` says."""
    sums = list(accumulate(counts))
    if len(sums) != len(population):
        raise ValueError("The number of counts does not match the population")
    total = sums.pop() if sums else 0
    if not isinstance(total, int):
        raise TypeError("Counts must be integers")
    if total < 0:
        raise ValueError("Counts must be non-negative")
    return [population[bisect(sums, at)] for at in self.sample(range(total), k)]


def sample(self, population, k, counts):
    from collections.abc import Sequence
    if not isinstance(population, Sequence):
        raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    if counts is not ... and counts is not None:
        return _sample_counted(self, population, k, counts)
    n = len(population)
    if not 0 <= k <= n:
        raise ValueError("Sample larger than population or is negative")
    chosen = []
    # The size of a small set less the size of an empty list, as CPython reckons it.
    set_size = 21 + 4 ** ceil(log(k * 3, 4)) if k > 5 else 21
    if n <= set_size:
        # Many items of few: those not yet chosen are at the start of a list.
        pool = list(population)
        for i in range(k):
            at = self.randrange(n - i)
            chosen.append(pool[at])
            pool[at] = pool[n - i - 1]
        return chosen
    # Few items of many: what was chosen before is kept in a set.
    taken = set()
    for _ in range(k):
        at = self.randrange(n)
        while at in taken:
            at = self.randrange(n)
        taken.add(at)
        chosen.append(population[at])
    return chosen


def triangular(self, low, high, mode):
    low, high, unit = _given(low, 0.0), _given(high, 1.0), self.random()
    try:
        middle = 0.5 if mode is ... or mode is None else (mode - low) / (high - low)
    except ZeroDivisionError:
        return low
    if unit > middle:
        unit, middle, low, high = 1.0 - unit, 1.0 - middle, high, low
    return low + (high - low) * sqrt(unit * middle)


def normalvariate(self, mu, sigma):
    while True:
        first, second = self.random(), 1.0 - self.random()
        z = _NORMAL_FACTOR * (first - 0.5) / second
        if z * z / 4.0 <= -log(second):
            return _given(mu, 0.0) + z * _given(sigma, 1.0)


def lognormvariate(self, mu, sigma):
    return exp(self.normalvariate(mu, sigma))


def gauss(self, mu, sigma):
    z, self.gauss_next = self.gauss_next, None
    if z is None:
        angle = self.random() * _TWO_PI
        radius = sqrt(-2.0 * log(1.0 - self.random()))
        z = cos(angle) * radius
        self.gauss_next = sin(angle) * radius
    return _given(mu, 0.0) + z * _given(sigma, 1.0)


def expovariate(self, lambd):
    return -log(1.0 - self.random()) / _given(lambd, 1.0)


def vonmisesvariate(self, mu, kappa):
    if kappa <= 1e-6:
        return _TWO_PI * self.random()
    s = 0.5 / kappa
    r = s + sqrt(1.0 + s * s)
    while True:
        z = cos(pi * self.random())
        d = z / (r + z)
        second = self.random()
        if second < 1.0 - d * d or second <= (1.0 - d) * exp(d):
            break
    q = 1.0 / r
    angle = acos((q + z) / (1.0 + q * z))
    return (mu + angle if self.random() > 0.5 else mu - angle) % _TWO_PI


def gammavariate(self, alpha, beta):
    if alpha <= 0.0 or beta <= 0.0:
        raise ValueError("gammavariate: alpha and beta must be > 0.0")
    if alpha == 1.0:
        return -log(1.0 - self.random()) * beta
    return (_gamma_of_large_shape if alpha > 1.0 else _gamma_of_small_shape)(self, alpha) * beta


def _gamma_of_large_shape(self, alpha):
    spread = sqrt(2.0 * alpha - 1.0)
    b, c, bound = alpha - log(4.0), alpha + spread, 1.0 + log(4.5)
    while True:
        first = self.random()
        if not 1e-7 < first < 0.9999999:
            continue
        second = 1.0 - self.random()
        v = log(first / (1.0 - first)) / spread
        x = alpha * exp(v)
        z = first * first * second
        r = b + c * v - x
        if r + bound - 4.5 * z >= 0.0 or r >= log(z):
            return x


def _gamma_of_small_shape(self, alpha):
    while True:
        b = (e + alpha) / e
        p = b * self.random()
        x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
        if self.random() <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
            return x


def betavariate(self, alpha, beta):
    y = self.gammavariate(alpha, 1.0)
    return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0


def paretovariate(self, alpha):
    return (1.0 - self.random()) ** (-1.0 / alpha)


def weibullvariate(self, alpha, beta):
    return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)


def binomialvariate(self, n, p):
    n, p = index(_given(n, 1)), _given(p, 0.5)
    if n < 0:
        raise ValueError("n must be non-negative")
    if p <= 0.0 or p >= 1.0:
        if p == 0.0:
            return 0
        if p == 1.0:
            return n
        raise ValueError("p must be in the range 0.0 <= p <= 1.0")
    if n == 1:
        return index(self.random() < p)
    if p > 0.5:
        return n - self.binomialvariate(n, 1.0 - p)
    return (_binomial_by_steps if n * p < 10.0 else _binomial_by_rejection)(self, n, p)


def _binomial_by_steps(self, n, p):
    """Few successes are expected: steps from one to the next."""
    x = y = 0
    c = log2(1.0 - p)
    if not c:
        return x
    while True:
        y += floor(log2(self.random()) / c) + 1
        if y > n:
            return x
        x += 1


def _binomial_by_rejection(self, n, p):
    """Many: transformed rejection with squeeze."""
    spread = sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * p
    c = n * p + 0.5
    squeeze, alpha, odds = 0.92 - 4.2 / b, (2.83 + 5.1 / b) * spread, log(p / (1.0 - p))
    mode = floor((n + 1) * p)
    height = lgamma(mode + 1) + lgamma(n - mode + 1)
    while True:
        u = self.random() - 0.5
        us = 0.5 - fabs(u)
        k = floor((2.0 * a / us + b) * u + c)
        if not 0 <= k <= n:
            continue
        v = self.random()
        if us >= 0.07 and v <= squeeze:
            return k
        v *= alpha / (a / (us * us) + b)
        if log(v) <= height - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * odds:
            return k
