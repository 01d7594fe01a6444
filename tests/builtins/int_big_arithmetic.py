# Big integers: products, quotients, remainders, powers, comparisons.
a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, b - a, a * b, b // a, b % a, -b // a, -b % a, b // -a, b % -a)
print(a ** 3, a ** 0, (-a) ** 3, (-a) ** 2 == a ** 2)
print(2 ** 200, 3 ** 150, 10 ** 50 - 1, -(2 ** 127))
print(a < b, a == a + 0, a > 5, -a < a, a != b, a <= a, hash(a) == hash(a + 0), a is not None)
print(divmod(10 ** 40 + 7, 10 ** 20 + 3), divmod(-(10 ** 40), 7), divmod(10 ** 40, -(10 ** 20) - 1))
f = 1
for i in range(1, 60):
    f *= i
print(f)
while f > 1000:
    f //= 1237
print(f)
print(sum(10 ** i for i in range(0, 60, 7)), (10 ** 30 + 1) // (10 ** 15), 2 ** 64 - 2 ** 64, 2 ** 63 - 1, -2 ** 63, 2 ** 62 + 2 ** 62)
print((1 << 61) - 1 + 1, (1 << 62) * 4, -(1 << 62) * 2 - 1, (1 << 31) * (1 << 31), (1 << 30) + (1 << 30), 46341 * 46341, 3037000500 * 3037000500)
for i in range(29, 34):
    print((1 << i) - 1, -(1 << i), (1 << i) + (1 << i), (1 << i) * (1 << i))
for i in range(60, 66):
    print((1 << i) - 1, -(1 << i), (1 << i) + (1 << i), -(1 << i) - 1, (1 << i) // 3, -(1 << i) % 7)
n = 3 ** 500
m = 7 ** 200
print(n // m * m + n % m == n, (n * m) // n == m, n % m < m, len(str(n)), str(n)[:20], str(m)[-20:])
