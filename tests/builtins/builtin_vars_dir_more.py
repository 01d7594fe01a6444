# dir and vars of modules, classes, instances, metaclasses.
class Base:
    inherited = 1
    def method(self): pass
class A(Base):
    own = 2
    _private = 3
    __mangled = 4
    def __init__(self): self.inst = 5
a = A()
public = lambda o: [n for n in dir(o) if not n.startswith("__")]
print(public(A), public(a), public(Base), sorted(vars(a)), [n for n in vars(A) if not n.startswith("__")])
a.late = 6
A.late_class = 7
print(public(a), "late" in dir(A))
class M(type):
    meta_attr = 8
    def meta_method(cls): pass
class B(metaclass=M): x = 9
print(public(B), "meta_attr" in dir(B), hasattr(B, "meta_attr"), public(M)[:2] if False else "meta_attr" in dir(M))
class S: __slots__ = ("a", "b")
s = S(); s.a = 1
print(public(S), public(s), hasattr(s, "b"))
try: vars(s)
except TypeError as e: print(e)
class D:
    def __dir__(self): return ["z", "a", "z"]
    @property
    def __dict__(self): return {"fake": 1}
print(dir(D()), vars(D()))
import math
print("pi" in dir(math), "sqrt" in vars(math), "upper" in dir(str), "upper" in dir("x"), "append" in dir(list), "__len__" in dir([]), "real" in dir(5), dir()[0][:2], "public" in dir(), "keys" in dir({}), "__add__" in dir(int), "send" in dir((i for i in [])), "__self__" in dir([].append), "__name__" in dir(print), "mro" in dir(type), "mro" in dir(int), len(dir(object())) > 20, dir(None) == dir(type(None)))
def f(x):
    y = 1
    def g(): return x
    z = 2
    return dir(), sorted(vars()), sorted(locals())
print(f(0)[0], f(0)[1] == f(0)[0])
class C:
    here = 1
    seen = [n for n in dir() if not n.startswith("__")]
    table = sorted(n for n in vars() if not n.startswith("__"))
print(C.seen, C.table, vars(C)["here"], vars(C) == C.__dict__, type(vars(C)).__name__, vars() is globals())
vars(a)["via_vars"] = 10
print(a.via_vars)
try: vars(C)["x"] = 1
except TypeError as e: print(e)
for bad in (lambda: vars(5), lambda: vars(1, 2), lambda: dir(1, 2), lambda: vars([])):
    try: bad()
    except TypeError as e: print(e)
