"""A while loop that follows Collatz sequences."""


def longest(limit):
    best = 0
    best_start = 0
    start = 1
    while start < limit:
        n = start
        steps = 0
        while n != 1:
            if n & 1:
                n = 3 * n + 1
            else:
                n >>= 1
            steps += 1
        if steps > best:
            best = steps
            best_start = start
        start += 1
    return best_start, best


start, steps = longest(80000)
print(start, steps)
