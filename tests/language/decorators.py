# Decorators on functions and classes: order, arguments, arbitrary expressions.
log = []


def tag(name):
    log.append("make " + name)

    def wrap(f):
        log.append("apply " + name)
        if isinstance(f, type):
            f.tags = getattr(f, "tags", ()) + (name,)
            return f

        def inner(*args, **kwargs):
            return name, f(*args, **kwargs)
        return inner
    return wrap


@tag("outer")
@tag("inner")
def f(x):
    return x * 2


print(f(4), log)
log.clear()


@tag("one")
@tag("two")
class C:
    pass


print(C.tags, log)


@lambda f: "replaced"
def g():
    pass


print(g)
registry = {}


@registry.setdefault("h", []).append
def h():
    return "registered"


print(h, registry["h"][0]())
decorators = [lambda f: ("first", f), lambda f: ("second", f)]


@decorators[1]
def k():
    pass


print(k[0])


@(d := lambda f: f)
def m():
    return "walrus"


print(m())


class Cached:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)


@Cached
def add(a, b):
    return a + b


print(add(1, 2), add(3, 4), add.calls)
try:
    @5
    def bad():
        pass
except TypeError as e:
    print(e, "bad" in globals())


@(lambda f: f) if True else None
@classmethod
def cm(cls): return cls
print(type(cm).__name__)
