class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


print(sorted([V(1), V("a"), V(2)]))
