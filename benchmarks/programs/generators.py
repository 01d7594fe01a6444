"""Generators: a pipeline of three, and a recursive one with yield from."""


def count(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def keep_odd(source):
    for item in source:
        if item & 1:
            yield item


def square(source):
    for item in source:
        yield item * item


def walk(depth):
    if depth:
        yield from walk(depth - 1)
        yield depth
        yield from walk(depth - 1)


def run(limit, depth):
    total = 0
    for item in square(keep_odd(count(limit))):
        total = (total + item) % 1000003
    for item in walk(depth):
        total += item
    total += sum(x & 3 for x in range(limit))
    return total


print(run(3500000, 17))
