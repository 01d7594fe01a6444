# Identities of big-integer arithmetic on pseudo-random numbers.
state = 12345
def rnd(bits):
    global state
    out = 0
    for _ in range(bits // 24 + 1):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        out = out << 24 | state >> 5 & 0xFFFFFF
    return out >> (bits // 24 * 24 + 24 - bits)
checks = 0
digest = 0
for bits_a in 5, 30, 31, 62, 63, 64, 100, 200, 500:
    for bits_b in 3, 29, 32, 61, 64, 90, 180, 400:
        a, b = rnd(bits_a) + 1, rnd(bits_b) + 1
        for x in a, -a:
            for y in b, -b:
                q, r = divmod(x, y)
                assert q * y + r == x and (0 <= r < y or y < r <= 0), (x, y)
                assert (x + y) - y == x and x - y == -(y - x)
                assert (x * y) // y == x and (x * y) % y == 0
                assert (x & y) + (x | y) == x + y and (x ^ y) == (x | y) - (x & y)
                assert ~x == -x - 1 and (x << 7) >> 7 == x and x << 3 == x * 8 and x >> 5 == x // 32
                assert int(str(x)) == x and int(hex(y), 16) == y
                assert (x < y) == (x - y < 0) and (x == y) == (not x - y)
                assert (x + y) ** 2 == x * x + 2 * x * y + y * y
                checks += 1
                digest = (digest * 31 + q % 1000003 + r % 1000003) % 1000000007
        assert pow(a, 5, b + 1) == a ** 5 % (b + 1)
        digest = (digest + a % 9973 * (b % 9967)) % 1000000007
print(checks, digest)
n = rnd(600)
print(n)
print(n * n)
print(n ** 3 % (10 ** 40))
print(n // rnd(300))
print(n % rnd(250))
print(n >> 300, n << 10 & (1 << 80) - 1)
s = n
for _ in range(60): s = (s + n // s) // 2 if s else 0
print(s * s <= n < (s + 1) ** 2, s)
print(sum(int(c) for c in str(n)), len(str(n)), n.bit_length(), n.bit_count(), hash(n) == hash(-(-n)), float(n) == float(str(n)))
print(n / (n >> 100) == 2.0 ** 100 or round(n / (n >> 100) / 2.0 ** 100, 12), (n + 1) / n, n / 7 ** 300)
