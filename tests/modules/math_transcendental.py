# Transcendental functions rounded to twelve digits, symmetries and special values.
import math
def r(x): return float(f"{x:.12g}")
xs = [-10, -2.5, -1, -0.5, -1e-9, 0, 1e-9, 0.3, 0.5, 1, 2, 3.7, 10, 100.5]
for name in "sin cos tan atan sinh cosh tanh asinh exp expm1 erf erfc cbrt exp2".split():
    f = getattr(math, name)
    print(name, [r(f(x)) for x in xs if not (name in ("sinh", "cosh") and abs(x) > 50)])
for name, domain in ("asin", (-1, -0.5, 0, 0.3, 1)), ("acos", (-1, -0.5, 0, 0.3, 1)), ("acosh", (1, 1.5, 10, 1e10)), ("atanh", (-0.99, 0, 0.5)), ("log", (1e-300, 0.5, 1, 2, 10, 1e300)), ("log2", (0.125, 1, 3, 2 ** 100)), ("log10", (0.001, 1, 5, 10 ** 100)), ("log1p", (-0.5, 0, 1e-10, 5)), ("sqrt", (0, 0.25, 2, 1e300)), ("gamma", (0.5, 1, 4.5, -1.5, 10)), ("lgamma", (0.5, 1, 100, 1e5)):
    print(name, [r(getattr(math, name)(x)) for x in domain])
print([r(math.atan2(y, x)) for y in (-1, 0, 1) for x in (-1, 0, 1)], r(math.pow(2, 0.5)), r(math.pow(10, -3.5)), math.pow(2, -1074), math.pow(0, 0), math.pow(-2, 3), math.pow(-8, 1 / 3) if 0 else "", r(math.degrees(1)), r(math.radians(30)))
inf, nan = math.inf, math.nan
print(math.exp(-inf), math.exp(inf), math.atan(inf), math.tanh(-inf), math.erf(inf), math.log(inf), math.sqrt(inf), math.cosh(-inf), math.exp(nan), math.sin(nan), math.pow(inf, 0), math.pow(1, inf), math.pow(0, inf), math.pow(0.5, inf), math.pow(2, -inf), math.pow(-inf, 3), math.pow(-inf, -3), math.atan2(inf, inf) == math.pi / 4, math.asinh(-inf), math.cbrt(-inf), math.gamma(inf), math.lgamma(-inf))
print(all(abs(math.sin(x) ** 2 + math.cos(x) ** 2 - 1) < 1e-15 for x in xs), all(abs(math.exp(math.log(x)) / x - 1) < 1e-12 for x in (0.1, 1, 5, 1e10)), all(math.sin(-x) == -math.sin(x) for x in xs), math.log(8, 2), math.log(100, 10), math.log(2 ** 1000, 2), r(math.log(10 ** 1000)), math.log2(2 ** 1023), math.log10(10 ** 22), math.exp(0), math.cos(0), math.e, math.pi, math.tau)
