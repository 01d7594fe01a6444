# Classes that change while instances exist.
class A:
    def f(self): return "old"
a = A()
bound = a.f
A.f = lambda self: "new"
print(a.f(), bound())
A.__add__ = lambda self, o: ("added", o)
print(a + 5)
del A.__add__
try:
    a + 5
except TypeError as e:
    print(e)
A.__getattr__ = lambda self, n: "getattr " + n
print(a.whatever)
del A.__getattr__
try:
    a.whatever
except AttributeError as e:
    print(e)
A.__iter__ = lambda self: iter("xyz")
print(list(a), "y" in a)
A.__eq__ = lambda self, o: True
print(a == 5, a != 5)
A.__bool__ = lambda self: False
print(bool(a))
A.__str__ = lambda self: "A str"
A.__repr__ = lambda self: "A repr"
print(a, [a])
A.x = property(lambda self: 7)
print(a.x)
a.__dict__["x"] = 8
print(a.x)
A.x = 9
print(a.x)
class B:
    def g(self): return "B.g"
class C(A): pass
c = C()
C.__bases__ = (B,)
print(c.g(), hasattr(c, "f"), C.__mro__[1].__name__)
c.__class__ = A
print(c.f(), isinstance(c, A), isinstance(c, C))
for i in range(5):
    class Loop:
        n = i
        def get(self): return self.n
    if i % 2:
        Loop.get = lambda self: -self.n
    print(Loop().get(), end=" ")
print()
class Slots:
    __slots__ = ("a",)
class Slots2:
    __slots__ = ("a",)
s = Slots()
s.a = 1
s.__class__ = Slots2
print(s.a, type(s).__name__)
try:
    s.__class__ = A
except TypeError as e:
    print(e)
def add_method(cls):
    def decorator(f):
        setattr(cls, f.__name__, f)
        return f
    return decorator
@add_method(A)
def extra(self, n): return n * 2
print(a.extra(4))
import types
a.bound = types.MethodType(lambda self, x: (self is a, x), a)
print(a.bound(1))
for k in list(vars(A)):
    if k in ("x", "extra"):
        delattr(A, k)
print(hasattr(a, "extra"), a.x)
