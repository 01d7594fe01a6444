# staticmethod, classmethod and callables as class attributes.
class A:
    @staticmethod
    def s(*a): return "s", a
    @classmethod
    def c(cls, *a): return cls.__name__, a
    def i(self, *a): return type(self).__name__, a
    builtin = len
    lam = lambda self: "lam"
    cls = int


class B(A): pass
b = B()
print(b.s(1), B.s(1), b.c(1), B.c(1), A.c(), b.i(1), B.i(b, 2))
print(b.builtin([1, 2]), b.lam(), b.cls("5"))
print(type(A.__dict__["s"]).__name__, type(A.__dict__["c"]).__name__, type(A.__dict__["i"]).__name__)
print(type(b.c).__name__, b.c.__self__ is B, b.c.__func__ is A.c.__func__)
print(A.__dict__["s"].__func__ is A.s, A.__dict__["s"].__wrapped__ is A.s)
print(staticmethod(len)([1]), A.__dict__["s"](7))
try:
    classmethod(len)()
except TypeError as e:
    print(e)
sm = staticmethod(lambda: 1)
print(sm.__get__(None, A)(), sm.__name__, callable(sm))


class C:
    @classmethod
    def __class_getitem__(cls, k): return k
    def make(kind): return f"made {kind}"
    made = make("x")
    @staticmethod
    def helper(): return 5
    value = helper()


print(C.made, C.value, C["k"])


class D(A):
    @classmethod
    def c(cls, *a): return ("D", super().c(*a))
    @staticmethod
    def s(): return A.s(9)


print(D.c(1), D().c(2), D.s())
d = D()
d.c = "instance attribute wins"
print(d.c, D.c(0))
class E:
    @classmethod
    @property
    def cp(cls): return "chained"
print(type(E.cp).__name__ in ("method", "property"))
import types
m = types.MethodType(lambda self, x: (self, x), "bound")
print(m(1), m.__self__)
try:
    types.MethodType(len, None)
except TypeError as e:
    print(e)
try:
    types.MethodType(5, 1)
except TypeError as e:
    print(e)
