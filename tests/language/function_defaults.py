# Defaults are evaluated once, in the defining scope.
def f(x, acc=[]):
    acc.append(x)
    return acc


print(f(1), f(2), f(3, []), f(4))
n = 1


def g(a=n, b=n + 1, *, c=lambda: n):
    return a, b, c()


n = 10
print(g())
log = []


def note(x):
    log.append(x)
    return x


def h(a=note("a"), b: note("annotation") = note("b"), *, c=note("c"), d=note("d")):
    return a, b, c, d


print(log, h())


@note
def k(a=note("default")):
    pass


print([x if isinstance(x, str) else x.__name__ for x in log])


class C:
    size = 3

    def m(self, n=size):
        return n

    size = 4


print(C().m(), C().size)


def outer(v):
    def inner(w=v):
        return w
    v += 1
    return inner, v


i, v = outer(5)
print(i(), v)


def recursive(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = recursive(n - 1) + recursive(n - 2)
    return memo[n]


print(recursive(50), len(recursive.__defaults__[0]))
try:
    def bad(a=1 / 0):
        pass
except ZeroDivisionError as e:
    print(e, "bad" in globals())
def kwonly(*, a, b=2, c): return a, b, c
print(kwonly(c=3, a=1), kwonly.__kwdefaults__)
