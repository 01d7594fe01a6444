# Domain, range and type errors of math.
import math
for t in "sqrt(-1)", "log(0)", "log(-1)", "log(0, 2)", "log(2, 1)", "log(1, 0)", "log2(0)", "log10(-1)", "log1p(-1)", "acos(2)", "asin(-2)", "acosh(0)", "atanh(1)", "exp(1000)", "pow(0, -1)", "pow(-1, 0.5)", "pow(1e300, 2)", "fmod(1, 0)", "fmod(inf, 1)", "factorial(-1)", "factorial(1.0)", "factorial('a')", "gamma(0)", "gamma(-1)", "gamma(200)", "isqrt(-1)", "isqrt(2.0)", "gcd(1.5)", "comb(-1, 2)", "comb(1, -1)", "perm(-1)", "perm(2.5)", "floor('a')", "floor(inf)", "ceil(nan)", "trunc('a')", "sqrt('a')", "sqrt(None)", "sqrt()", "sqrt(1, 2)", "sin(inf)", "cosh(1000)", "ldexp(1, 100000)", "ldexp(1.0, 2.0)", "hypot('a')", "dist((1,), (1, 2))", "dist(1, 2)", "prod('ab')", "fsum(['a'])", "atan2(1)", "log()", "log('a')", "log(1, 2, 3)", "isclose(1, 1, rel_tol=-1)", "copysign(1)", "sqrt(10 ** 400)", "modf('a')", "lgamma(0)", "tan(inf)", "remainder(1, 0)", "sqrt(1j)", "degrees([])", "prod(5)", "sumprod([1], [1, 2])", "isnan('a')", "lcm('a')", "fabs(10 ** 400)", "expm1(1000)", "nothing(1)":
    try:
        print(t, eval("math." + t, {"math": math, "inf": math.inf, "nan": math.nan}))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(math.ldexp(1, -2000), math.exp(-1000), math.pow(math.nan, 0), math.pow(1, math.nan), math.hypot(math.inf, math.nan), math.sqrt(math.inf), math.atan(math.inf) * 2 == math.pi, math.copysign(1, math.nan) in (1, -1), math.fmod(5, math.inf), math.log(math.inf), math.floor(-0.0), math.sqrt(-0.0), math.atan2(-0.0, -1) == -math.pi, math.sin(-0.0))
class F:
    def __floor__(self): return "f"
    def __ceil__(self): return "c"
    def __trunc__(self): return "t"
    def __float__(self): return 4.0
print(math.floor(F()), math.ceil(F()), math.trunc(F()), math.sqrt(F()))
