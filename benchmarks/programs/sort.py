"""Sorting: random integers, nearly sorted ones, by a key, and strings."""


def randoms(count):
    seed = 7
    numbers = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        numbers.append(seed)
    return numbers


def run(count):
    numbers = randoms(count)
    checksum = 0
    ascending = sorted(numbers)
    checksum += ascending[count // 2]
    for i in range(0, count - 10, 1000):
        ascending[i], ascending[i + 5] = ascending[i + 5], ascending[i]
    ascending.sort()
    checksum += ascending[count // 3]
    numbers.sort(key=lambda n: n % 10007 * 4294967296 + n)
    checksum += numbers[count // 5]
    numbers.sort(reverse=True)
    checksum += numbers[count // 7]
    words = [str(n) for n in numbers[: count // 4]]
    words.sort()
    return checksum, words[100]


print(*run(300000))
