# frexp, ldexp, modf, copysign, nextafter, ulp, fmod, remainder on many values.
import math
values = [0.0, -0.0, 1.0, -1.0, 0.1, -2.5, 3.999, 1e-5, 1e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, math.inf, -math.inf, math.nan, 7, True]
for v in values:
    print(v, math.frexp(v), math.modf(v), math.copysign(1, v), math.fabs(v), math.isfinite(v), math.isnan(v), math.isinf(v), math.ulp(v), math.nextafter(v, math.inf), math.nextafter(v, -math.inf))
print([math.ldexp(m, e) for m, e in ((1, 0), (1, 10), (0.5, -1), (1.5, 1023), (1, -1074), (1, -1075), (3, -1075), (0, 10000), (math.inf, 5), (-1, 3))])
for x, y in (7, 3), (-7, 3), (7, -3), (-7, -3), (5.5, 2), (1e20, 3), (0.1, 0.01), (3, math.inf), (0, 5), (-0.0, 5), (2.5, 1), (3.5, 1):
    print(x, y, math.fmod(x, y), math.remainder(x, y), x % y, x // y if not math.isinf(y) else "")
for a, b, kw in (1, 1, {}), (1, 1 + 1e-9, {}), (1, 1 + 2e-9, {}), (100, 101, {"rel_tol": 0.01}), (100, 101, {"abs_tol": 1}), (0, 1e-12, {}), (0, 1e-12, {"abs_tol": 1e-10}), (math.inf, math.inf, {}), (math.inf, 1e308, {}), (math.nan, math.nan, {}), (-1, 1, {"rel_tol": 2.0} if 0 else {}):
    print(a, b, kw, math.isclose(a, b, **kw))
print(math.hypot(3, 4), math.hypot(1e200, 1e200), math.hypot(-5), math.hypot(1, 1, 1, 1), math.hypot(math.inf, math.nan), math.dist([1, 2, 3], [4, 6, 3]), math.dist((0,), (5,)), math.dist((), ()))
print(math.fsum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([]), math.fsum([1e308, 1e308, -1e308]) if 0 else "", math.fsum(1 / n for n in range(1, 100)), sum([0.1] * 10), math.fsum([1, 2 ** 60, -2 ** 60]), math.fsum([math.inf, 1]), math.fsum([5e-324] * 3))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 3, [3, 3, 3]), math.sumprod([], []), math.sumprod([10 ** 20], [10 ** 20]), math.sumprod((1.5, 2), (2, True)))
