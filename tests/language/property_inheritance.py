# Overriding properties, sharing setters, properties on slots and class level.
class Base:
    def __init__(self): self._x = 0
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    def describe(self): return f"x={self.x}"
class Doubled(Base):
    @Base.x.getter
    def x(self): return self._x * 2
class ReadOnly(Base):
    x = property(Base.x.fget)
class Clamped(Base):
    @property
    def x(self): return super().x
    @x.setter
    def x(self, v): Base.x.fset(self, max(0, min(10, v)))
class Plain(Base):
    x = 5
for cls in Base, Doubled, ReadOnly, Clamped:
    o = cls()
    try:
        o.x = 42
    except AttributeError as e:
        print(cls.__name__, e)
    print(cls.__name__, o.x, o.describe())
o = Plain()
o.x = 6
print(o.x, Plain.x, o.describe())
class Slotted:
    __slots__ = ("_v",)
    @property
    def v(self): return getattr(self, "_v", "unset")
    @v.setter
    def v(self, n): self._v = n
    @v.deleter
    def v(self): del self._v
s = Slotted()
print(s.v)
s.v = 3
print(s.v)
del s.v
print(s.v)
class Lazy:
    def __getattr__(self, n):
        if n == "missing": raise AttributeError("from __getattr__")
        return f"lazy {n}"
    @property
    def broken(self): return self.missing
    @property
    def broken2(self): raise AttributeError("inside property")
l = Lazy()
print(l.other, l.broken, l.broken2)
class Temperature:
    def __init__(self, c): self.celsius = c
    fahrenheit = property(lambda s: s.celsius * 9 / 5 + 32, lambda s, f: setattr(s, "celsius", (f - 32) * 5 / 9), doc="F")
t = Temperature(100)
t.fahrenheit -= 180
print(t.celsius, t.fahrenheit, Temperature.fahrenheit.__doc__)
def make(n):
    def get(self): return self.__dict__.get(n, f"default {n}")
    def set(self, v): self.__dict__[n] = v
    return property(get, set)
class Many:
    for _n in "abc": locals()[_n] = make(_n)
    del _n
m = Many()
m.a = 1
print(m.a, m.b, sorted(k for k in vars(Many) if len(k) == 1))
class WithDoc:
    @property
    def p(self):
        "getter doc"
    q = property(None, None, None, "explicit doc")
print(WithDoc.p.__doc__, WithDoc.q.__doc__, WithDoc.p.fset, isinstance(WithDoc.p, property), property.__doc__ is not None)
print(WithDoc().p)
class Calls:
    n = 0
    @property
    def count(self):
        Calls.n += 1
        return Calls.n
c = Calls()
c.count; c.count
print(c.count, getattr(c, "count"), hasattr(c, "count"), Calls.n)
