# globals(), locals() in modules, functions, classes and comprehensions.
x = 1
print(globals()["x"], globals() is locals(), "x" in vars(), globals()["__name__"])
globals()["made"] = 5
print(made)
del globals()["made"]
try:
    made
except NameError as e:
    print(e)


def f(a, *args, b=2, **kw):
    c = 3
    first = locals()
    d = 4
    first["e"] = 5
    return first, sorted(locals()), locals() is locals()


print(f(1, 9, k=0))


class C:
    y = 1
    locals()["z"] = 2
    names = sorted(n for n in locals() if not n.startswith("__"))


print(C.z, C.names)


def g():
    v = 1
    def inner():
        v
        w = 2
        return sorted(locals())
    l = [sorted(locals()) for i in range(1)][0]
    return inner(), l


print(g())


def h():
    x = 1
    locals()["x"] = 99
    del x
    return locals()


print(h())
def gen():
    a = 1
    yield dict(locals())
    b = 2
    yield dict(locals())
print(list(gen()))
try:
    globals(1)
except TypeError as e:
    print(e)
try:
    locals(1)
except TypeError as e:
    print(e)
