"""Attribute access and method calls, with single inheritance."""


class Counter:
    def __init__(self, start):
        self.value = start
        self.step = 1

    def advance(self):
        self.value += self.step
        return self

    def read(self):
        return self.value


class Wrapping(Counter):
    def __init__(self, start, limit):
        super().__init__(start)
        self.limit = limit

    def advance(self):
        self.value += self.step
        if self.value >= self.limit:
            self.value = 0
        return self


def run(count):
    plain = Counter(0)
    wrapping = Wrapping(3, 17)
    total = 0
    for _ in range(count):
        total += plain.advance().read() & 15
        total += wrapping.advance().read()
    return total


print(run(2000000))
