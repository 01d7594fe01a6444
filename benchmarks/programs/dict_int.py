"""A dict with integer keys: insertion, update, look-up, deletion."""


def run(size, rounds):
    checksum = 0
    for r in range(rounds):
        table = {}
        for i in range(size):
            table[i * 7 % size] = i
        for i in range(size):
            table[i] += r
        for i in range(0, size, 3):
            del table[i]
        for i in range(size):
            if i in table:
                checksum = (checksum + table[i]) % 1000003
        for key, value in table.items():
            checksum = (checksum + key * value) % 1000003
    return checksum


print(run(50000, 26))
