"""Raising and catching exceptions, with finally clauses and a class of one's own."""


class Rejected(Exception):
    def __init__(self, amount):
        super().__init__(amount)
        self.amount = amount


def check(n):
    if n % 3 == 0:
        raise Rejected(n)
    if n % 5 == 0:
        raise ValueError("five")
    return n


def run(count):
    total = 0
    cleanups = 0
    for i in range(count):
        try:
            try:
                total += check(i)
            finally:
                cleanups += 1
        except Rejected as error:
            total += error.amount & 1
        except (KeyError, ValueError):
            total -= 1
        try:
            total += 1
        except ValueError:
            pass
    return total + cleanups


print(run(1200000))
