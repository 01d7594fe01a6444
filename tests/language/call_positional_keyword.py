# Every way of passing arguments to a Python function.
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3))
print(f(1, 9, 8, 7, c=3, d=5, e=6))
print(f(c=3, a=1))
print(f(*[1, 2, 3], c=0))
print(f(*(1,), *"xy", c=0, **{"z": 1}))
print(f(1, *[], **{"c": 1}, **{"q": 2}, r=3))
print(f(*{"k1": 1, "k2": 2}, c=None))
print(f(1, *range(3), c=[], **dict(zip("xy", (1, 2)))))
print(f(1, c=3, *[2]))


def g(a, /, b, *, c):
    return a, b, c


print(g(1, 2, c=3), g(1, b=2, c=3), g(*[1], **{"b": 2, "c": 3}))


def h(*args, **kwargs):
    return args, kwargs


print(h(), h(1), h(a=1), h(1, a=1), h(*[1, 2], **{"a b": 3, "": 4}))
args = (1, 2)
kwargs = {"x": 1}
a2, k2 = h(*args, **kwargs)
print(a2 is args, k2 is kwargs, a2 == args, k2 == kwargs)


def posonly(a, b=1, /, **kw):
    return a, b, kw


print(posonly(1, a=5, b=6), posonly(1, 2, a=3))


def defaults(a=1, *, k=2):
    return a, k


print(defaults(), defaults(5), defaults(k=6), defaults(a=7))
print(h(*iter([1, 2]), *(x for x in "ab")))
print(h(**{"self": 1, "args": 2, "kwargs": 3}))
