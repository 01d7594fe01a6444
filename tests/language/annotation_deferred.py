# Annotations are evaluated lazily (3.14).
def f(a: undefined_a, b: int = 2) -> undefined_r:
    return a


print(f(1))
try:
    f.__annotations__
except NameError as e:
    print(e)
undefined_a = str
undefined_r = "ret"
print(f.__annotations__)
print(f.__annotations__ is f.__annotations__)


class C:
    x: int
    y: "str" = 5
    z: Later
    _C__p: float
    __private: bytes

    def m(self, o: C) -> list[C]:
        pass


try:
    C.__annotations__
except NameError as e:
    print(e)


class Later:
    pass


print({k: getattr(v, "__name__", v) for k, v in C.__annotations__.items()})
print(C.m.__annotations__["o"] is C, hasattr(C, "x"), C.y)
print(f.__annotate__.__name__, f.__annotate__(1))


def g():
    local: print("never evaluated") = 1
    other: 1 / 0
    return local, sorted(locals())


print(g())
log = []
v: log.append("module annotation") = 3
print(v, log)
print(__annotations__ if "__annotations__" in globals() else "lazy", log)


def h(*args: int, **kw: str): pass
print(h.__annotations__)
h.__annotations__ = {"replaced": 1}
print(h.__annotations__)
h.__annotations__["more"] = 2
print(h.__annotations__)
del h.__annotations__
print(h.__annotations__)
class D(C):
    pass
print(D.__annotations__)
class E:
    if True:
        a: int
    else:
        b: int
    for _ in range(1):
        c: str
print(E.__annotations__)
o = C()
o.attr: 1 / 0 = 5
items = [0]
items[0]: int = 9
print(o.attr, items)
(paren): int = 4
print(paren, (lambda x: x).__annotations__)
for text in "x: int: str", "(a, b): int", "[a]: int", "f(): int", "x: int = y: int", "a, b: int", "1: int", "x: (yield)", "def f():\n global q\n q: int = 1", "def f():\n x: int\n print(x)\nf()":
    try:
        exec(text, {})
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, getattr(e, "msg", e))
