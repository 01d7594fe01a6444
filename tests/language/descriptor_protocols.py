# Descriptors in depth: __get__ arguments, functions as descriptors, instance vs class access.
class D:
    def __get__(self, *a): return [x if x is None else type(x).__name__ for x in a]
class C:
    d = D()
class Sub(C): pass
print(C().d, C.d, Sub.d, Sub().d, C.__dict__["d"].__class__.__name__)
o = C()
o.inst = D()
print(type(o.inst).__name__)
class M(type):
    d = D()
class K(metaclass=M): pass
print(K.d, M.d)
def f(self, x): return (self, x)
print(f.__get__(5)(6), f.__get__(None, int) is f, f.__get__(5, int)(7))
try:
    f.__get__(None)
except TypeError as e:
    print(e)
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, o, t):
        if o is None: return self
        return getattr(o, self.name, None)
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(o, self.name, v)
    def __delete__(self, o): delattr(o, self.name)
class P:
    name, age = Typed(str), Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age
p = P("Ann", 5)
p.age += 1
print(p.name, p.age, vars(p), P.age.kind)
for t in "p.age = 'x'", "P(5, 5)", "del p.name; print(p.name); del p.name":
    try: exec(t)
    except Exception as e: print(type(e).__name__, e)
class Cached:
    def __init__(self, f): self.f, self.name = f, f.__name__
    def __get__(self, o, t=None):
        if o is None: return self
        v = o.__dict__[self.name] = self.f(o)
        return v
class Q:
    @Cached
    def slow(self): print("computing"); return 42
q = Q()
print(q.slow, q.slow, "slow" in vars(q))
class ClassProp:
    def __init__(self, f): self.f = f
    def __get__(self, o, t): return self.f(t)
class R:
    @ClassProp
    def label(cls): return cls.__name__.lower()
class RR(R): pass
print(R.label, RR().label)
R.label = "overwritten"
print(R.label)
class Alias:
    def __init__(self, n): self.n = n
    def __get__(self, o, t): return getattr(o, self.n)
    def __set__(self, o, v): setattr(o, self.n, v)
class S:
    x = 1
    y = Alias("x")
s = S()
s.y = 10
print(s.x, s.y)
print([hasattr(type(x), "__get__") for x in (f, len, property(), staticmethod(f), classmethod(f), 5, C, str.upper, [].append)], [hasattr(type(x), "__set__") for x in (f, property(), C.__dict__.get("__dict__"), staticmethod(f))])
print(str.upper.__get__("abc")(), list.append.__get__([1])(2), int.__add__.__get__(1)(2), dict.fromkeys.__call__("a"), type.__dict__["__name__"].__get__(int), type.__dict__["__mro__"].__get__(bool) == bool.__mro__)
class OnlyDelete:
    def __delete__(self, o): print("deleted")
class T:
    a = OnlyDelete()
t = T()
del t.a
try:
    t.a = 5
except AttributeError as e:
    print(e)
t.__dict__["a"] = "shadow"
print(type(t.a).__name__)
