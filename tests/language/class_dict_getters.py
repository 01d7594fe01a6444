# __dict__ and __weakref__ in the namespaces of classes: their order, who has them, what the descriptors do.
class A: pass
class S:
    __slots__=("x",)
class SD:
    __slots__=("x","__dict__")
class B(A): pass
class L(list): pass
class E(Exception): pass
class I(int): pass
class M(type): pass
class SW:
    __slots__=("__weakref__",)
for c in A,S,SD,B,L,E,I,M,SW:
    print(c.__name__, list(c.__dict__), [x for x in dir(c) if x in ("__dict__","__weakref__")])
print(A.__dict__["__dict__"], A.__dict__["__weakref__"], A.__weakref__)
a=A(); a.x=1
print(A.__dict__["__dict__"].__get__(a), A.__dict__["__weakref__"].__get__(a), a.__weakref__)
print(A.__dict__["__dict__"].__name__, A.__dict__["__dict__"].__name__, A.__dict__["__dict__"].__objclass__)
print(A.__dict__["__weakref__"].__name__, A.__dict__["__weakref__"].__name__, A.__dict__["__weakref__"].__objclass__)
A.__dict__["__dict__"].__set__(a,{"y":2})
print(a.y)
try: A.__dict__["__dict__"].__set__(a,5)
except TypeError as e: print(e)
try: A.__dict__["__weakref__"].__set__(a,5)
except AttributeError as e: print(e)
print(sorted(vars(A).keys() - {"__module__", "__doc__"}))
class P:
    @property
    def __dict__(self): return 42
print(P().__dict__, type(P.__dict__["__dict__"]))
T = type("T", (A,), dict(A.__dict__))
print(list(T.__dict__))
print(T().__dict__)
for make in (lambda: type("X", (A,), {"__slots__": ("__weakref__",)}), lambda: type("X", (A,), {"__slots__": ("__dict__",)}),
             lambda: type("X", (S,), {"__slots__": ("__dict__", "__weakref__")}), lambda: type("X", (int,), {"__slots__": ("__weakref__",)}),
             lambda: type("X", (SW,), {"__slots__": ("__weakref__",)})):
    try: print(list(make().__dict__))
    except TypeError as e: print(e)
