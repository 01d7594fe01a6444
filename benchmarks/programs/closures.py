"""Closures: captured variables that are read and written."""


def make_accumulator(step):
    total = 0

    def add(amount):
        nonlocal total
        total += amount * step
        return total

    return add


def compose(first, second):
    return lambda x: second(first(x))


def run(count):
    checksum = 0
    for i in range(count):
        add = make_accumulator(i & 3)
        add(1)
        add(2)
        twice = compose(add, add)
        checksum = (checksum + twice(i)) % 1000003
    return checksum


print(run(700000))
