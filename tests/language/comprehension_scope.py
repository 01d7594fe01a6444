# Scopes of comprehensions: first iterable outside, names inside, class bodies, errors.
def f(n):
    return [lambda: n + i for i in range(2)]


print([g() for g in f(10)])
i = "kept"
print([i for i in range(2)], i)


def g():
    a = 5
    def inner():
        return [a * k for k in range(3)]
    r = [inner()[j] + a for j in range(3)]
    return r, sorted(locals())


print(g())


class C:
    size = 3
    items = [n for n in range(size)]
    gen = (n for n in range(size))
    pairs = {n: m for n in range(size) for m in [n * n]}


print(C.items, list(C.gen), C.pairs)


def bad(text):
    try:
        print(eval(text, {"y": 1}))
    except Exception as e:
        print(text, type(e).__name__, e)


bad("[z for x in range(1)]")
bad("[x for x in 5]")
bad("[x for x, y in [1]]")
bad("[x for x in undefined]")
bad("{[]: 1 for x in range(1)}")
bad("{[] for x in range(1)}")
bad("[1/x for x in (1, 0)]")
bad("[x for y in [1] for x in y]")
bad("list(x for x in None)")


def h():
    x = 1
    r = [x for x in [x, x + 1]]
    y = [(x, y) for y in [2]]
    return r, y, x


print(h())


def k():
    fns = [lambda: v for v in "ab"]
    v = "local"
    return [fn() for fn in fns], v


print(k())
gen = (print("eager iterable"), [print("body", x) for x in [1]])
lazy = (print("lazy", x) for x in [print("outer now")])
next(lazy)
print([(lambda y: x + y)(1) for x in range(2)])
print([x := 5 for _ in "a"], x)
def w():
    if any((hit := c) == "b" for c in "abc"):
        return hit
print(w())
