"""Integers of hundreds of digits: products, powers, quotients, digits of pi, text."""


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def pi_digits(count):
    # The spigot of Gibbons: every step works on ever larger integers.
    q, r, t, k, n, m = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(str(n))
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, m = (
                q * k,
                (2 * q + r) * m,
                t * m,
                k + 1,
                (q * (7 * k + 2) + r * m) // (t * m),
                m + 2,
            )
    return "".join(digits)


def run():
    checksum = 0
    for i in range(400, 700, 2):
        checksum = (checksum + factorial(i) // factorial(i - 10)) % 1000000007
    checksum += fibonacci(60000) % 1000000007
    checksum += pow(3, 1 << 1200, (1 << 607) - 1) % 1000000007
    checksum += sum(map(int, pi_digits(2600)))
    checksum += len(str(factorial(1200)))
    checksum += (1 << 5000) // (3**2000 + 1) % 1000000007
    return checksum


print(run())
