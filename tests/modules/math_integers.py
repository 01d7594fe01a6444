# Exact integer functions of math on large values.
import math
for n in 0, 1, 2, 3, 4, 15, 16, 17, 99, 100, 2 ** 52, 2 ** 53 - 1, 2 ** 64, 2 ** 64 - 1, 10 ** 30, 10 ** 50 + 12345, (10 ** 20 + 1) ** 2, (10 ** 20 + 1) ** 2 - 1:
    r = math.isqrt(n)
    print(n, r, r * r <= n < (r + 1) ** 2)
print([math.factorial(n) for n in range(13)], math.factorial(50), len(str(math.factorial(500))), math.factorial(True))
print([math.comb(n, k) for n in range(7) for k in range(n + 1)], math.comb(100, 50), math.comb(10, 11), math.comb(1000, 3), math.comb(10 ** 10, 2))
print([math.perm(6, k) for k in range(8)], math.perm(20), math.perm(100, 3), math.perm(5, None))
print(math.gcd(0, 0), math.gcd(0, -7), math.gcd(12, 30, 18), math.gcd(2 ** 100, 6 ** 50) == 2 ** 50, math.gcd(10 ** 40, 15 ** 20), math.gcd(True, 5), math.gcd(-12), math.gcd(17, 13), math.gcd(1 << 200, 1 << 150) == 1 << 150)
print(math.lcm(4, 6, 10), math.lcm(-3, 7), math.lcm(0, 5), math.lcm(7), math.lcm(10 ** 20, 10 ** 15 + 5), math.lcm(*range(1, 30)))
print(math.prod(range(1, 11)), math.prod([2] * 100) == 2 ** 100, math.prod([]), math.prod([1, 2.0]), math.prod((0, 10 ** 50)), math.prod([3], start=0.5), math.prod(x for x in (2, 3)), math.prod([[1], 2]) if 0 else "")
class I:
    def __index__(self): return 12
print(math.factorial(I()), math.gcd(I(), 18), math.isqrt(I()), math.comb(I(), 2), math.perm(I(), 2), math.lcm(I(), 5), math.floor(I()))
print([math.floor(x) for x in (1e15 + 0.5, 2 ** 60 / 1, 1e300) if x < 1e20], math.floor(1e300) == int(1e300), math.ceil(-1e-300), math.trunc(-1.9), math.floor(-1e-300), math.ceil(2 ** 70), math.floor(10 ** 30))
a, b = 48, 180
while b: a, b = b, a % b
print(a == math.gcd(48, 180), [n for n in range(2, 60) if all(math.gcd(n, k) == 1 for k in range(2, n))], sum(1 for n in range(1, 100) if math.gcd(n, 100) == 1))
