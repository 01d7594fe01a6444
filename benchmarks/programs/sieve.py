"""The sieve of Eratosthenes over a list of booleans."""


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    n = 2
    while n * n <= limit:
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
        n += 1
    count = 0
    total = 0
    for n in range(limit + 1):
        if is_prime[n]:
            count += 1
            total += n
    return count, total


print(*sieve(4000000))
