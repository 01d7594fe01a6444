# singledispatch, singledispatchmethod, partialmethod.
import collections.abc as abc
import functools
from functools import partialmethod, singledispatch, singledispatchmethod
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
@singledispatch
def kind(x, *rest):
    "doc of kind"
    return "object"
@kind.register
def _(x: int): return "int"
@kind.register(str)
def text(x): return "str " + x
@kind.register(abc.Sequence)
def _(x): return "sequence"
@kind.register
def _(x: float | complex): return "number"
kind.register(dict, lambda x: "dict")
class Base: pass
class Left(Base): pass
class Right(Base): pass
class Both(Left, Right): pass
kind.register(Base, lambda x: "base")
kind.register(Right, lambda x: "right")
print(kind(5), kind(True), kind("a"), kind([]), kind((1,)), kind(1.5), kind(1j), kind({}), kind(None), kind(Base()), kind(Left()), kind(Both()), kind(b""))
print(kind.__name__, kind.__doc__, text("t"), kind.dispatch(bool)(0), kind.dispatch(list) is kind.registry[abc.Sequence], len(kind.registry), type(kind.registry).__name__)
class Mine: pass
print(kind(Mine()))
abc.Sequence.register(Mine)
print(kind(Mine()))
for f in (lambda: kind(), lambda: kind.register(5), lambda: kind.register(5, len)):
    show(f)
def badly(x: 5): pass
show(lambda: kind.register(badly))
@singledispatch
def ambiguous(x): return "any"
ambiguous.register(abc.Sized, lambda x: "sized")
ambiguous.register(abc.Iterable, lambda x: "iterable")
class Two:
    def __len__(self): return 0
    def __iter__(self): return iter(())
try:
    ambiguous(Two())
except RuntimeError as e:
    print(sorted(str(e).replace(" or ", " ").split()[2:]))
print(ambiguous([]) if False else ambiguous(5))
class C:
    @singledispatchmethod
    def m(self, x): return "any", x
    @m.register
    def _(self, x: int): return "int", x, type(self).__name__
    @m.register(str)
    def _(self, x): return "str", x
    @singledispatchmethod
    @classmethod
    def k(cls, x): return cls.__name__, "any"
    @k.register
    @classmethod
    def _(cls, x: int): return cls.__name__, "int"
    def power(self, base, exponent=2, *, plus=0): return base ** exponent + plus
    cube = partialmethod(power, exponent=3)
    two = partialmethod(power, 2)
    more = partialmethod(two, plus=100)
    @staticmethod
    def add(a, b): return a + b
    inc = partialmethod(add, 1)
    @classmethod
    def named(cls, x): return cls.__name__, x
    nine = partialmethod(named, 9)
c = C()
print(c.m(1), c.m("a"), c.m([]), C.k(1), C.k("x"), c.m.__name__)
print(c.cube(2), c.two(), c.two(5), c.more(), c.more(3), c.inc(5), C.nine(), C.cube(c, 3))
show(lambda: c.m())
show(lambda: partialmethod(5))
print(repr(partialmethod(len, 1, x=2)), functools.singledispatch.__module__)
