# Bound, unbound, static, class methods taken and called in every way.
class A:
    def m(self, x=0): return ("m", type(self).__name__ if isinstance(self, A) else self, x)
    @classmethod
    def c(cls, x=0): return ("c", cls.__name__, x)
    @staticmethod
    def s(x=0): return ("s", x)
    l = lambda self, x=0: ("l", x)
    b = len
    t = str.upper
    k = dict
    n = property(lambda self: self.m)
class B(A): pass
a, b = A(), B()
print(a.m(), A.m(a), A.m("any"), b.m(1), B.m(b), (a.m)(2), getattr(a, "m")(3), a.n(4))
print(a.c(), A.c(1), b.c(), B.c(), B().c(x=2), A.c.__func__(B))
print(a.s(), A.s(1), b.s(2), B.s(x=3))
print(a.l(), A.l(5, 6), a.b([1, 2]), A.b("abc"), A.t("x"), a.t("q") if False else "", a.k(z=1))
f, g, h = a.m, A.m, a.c
a.m = "shadowed"
print(f(), g(a, 9), h(), a.m, b.m())
del a.m
print(a.m())
ms = [a.m, b.m, A().m]
print([m(i)[2] for i, m in enumerate(ms)], ms[0] == a.m, ms[0] is a.m, a.m.__self__ is a, a.m.__func__ is A.m, a.m == b.m, len({a.m, a.m}), a.m.__name__, A.c.__self__ is A)
class C:
    def __init__(self): self.f = lambda: "own"
    def call(self): return self.f()
print(C().call(), C().f())
class D:
    def __init__(self): self.calls = []
    def log(self, *a, **k): self.calls.append((a, k)); return self
    def __getattr__(self, n): return lambda *a, **k: self.log(n, *a, **k)
d = D().one(1).two(2, k=3).log("direct")
print(d.calls)
print(list(map(a.m, [1])), sorted([3, 1], key=[5, 1, 3].index), max("ab", key="ba".index), [].append.__self__, "x".join.__call__(["1"]), (5).__add__(1), int.__add__(5, 1), str.join("-", "ab"), [*map(str.upper, "ab")], list(map([1, 2, 3].__getitem__, [0, 2])), list(filter({1: "", 2: "x"}.get, [1, 2])))
for t in "A.m()", "A.c(1, 2)", "a.s(1, 2)", "a.m(1, 2)", "A.l()", "str.upper(5)", "str.upper()", "list.append([1])", "list.append(5, 1)", "dict.get({})", "[].append()", "int.__add__(1)", "int.__add__('a', 1)", "a.b()", "a.c.x", "a.m.x = 1", "A.m.x = 1", "A.s.y = 2", "del A.m.x", "a.t('q')":
    try:
        exec("r = " + t if " = " not in t and "del" not in t else t)
        print(t, "ok")
    except Exception as e: print(t, "->", type(e).__name__, e)
