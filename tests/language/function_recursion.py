# Recursion, mutual recursion, deep but legal recursion, the limit.
def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def forever(n):
    return forever(n + 1) + 1


def permutations(items):
    if not items:
        return [[]]
    return [[x] + p for i, x in enumerate(items) for p in permutations(items[:i] + items[i + 1:])]


print(fact(20), fact(30))
print(is_even(100), is_odd(77), is_even(301))
print(hanoi(10, "a", "b", "c"))
print(ackermann(2, 3))
print(depth(800))
print(permutations([1, 2, 3]))
try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, isinstance(e, RuntimeError), "maximum recursion depth exceeded" in str(e))
print(depth(500))


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = children

    def total(self):
        return self.value + sum(c.total() for c in self.children)

    def __getattr__(self, name):
        return getattr(self, name + "x")


print(Node(1, [Node(2), Node(3, [Node(4)])]).total())
try:
    Node(1).missing
except RecursionError:
    print("RecursionError in __getattr__")
try:
    forever(0)
except RecursionError:
    print("again")
