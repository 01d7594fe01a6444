"""List operations: append, pop, index, slice, insert, comprehension, concatenation."""


def run(size, rounds):
    checksum = 0
    for r in range(rounds):
        items = []
        for i in range(size):
            items.append(i ^ r)
        squares = [x * x & 1023 for x in items if x & 1]
        for i in range(0, len(items) - 1, 2):
            items[i], items[i + 1] = items[i + 1], items[i]
        middle = items[size // 4 : size // 2] + squares
        middle.reverse()
        while len(items) > 10:
            checksum += items.pop()
        for x in middle:
            checksum += x
        for i in range(50):
            middle.insert(i, i)
        checksum = (checksum + len(middle) + sum(middle)) % 1000003
    return checksum


print(run(20000, 120))
