# Metaclass __call__, attribute protocol on classes, metaclass inheritance and conflict.
class Singleton(type):
    _made = {}
    def __call__(cls, *a, **k):
        if cls not in cls._made:
            cls._made[cls] = super().__call__(*a, **k)
        return cls._made[cls]
class Config(metaclass=Singleton):
    def __init__(self, v=0): self.v = v
class Sub(Config): pass
print(Config(5) is Config(9), Config().v, Sub(7).v, Sub() is Config(), type(Sub).__name__)
class Log(type):
    def __getattribute__(cls, n):
        if not n.startswith("__"): print("get", n)
        return super().__getattribute__(n)
    def __setattr__(cls, n, v):
        print("set", n, v)
        super().__setattr__(n, v)
    def __delattr__(cls, n):
        print("del", n)
        super().__delattr__(n)
    def __dir__(cls): return ["only", "these"]
    def __hash__(cls): return 5
    def __eq__(cls, o): return o == "equal" or cls is o
    def __bool__(cls): return False
    def __lt__(cls, o): return "less"
    def __neg__(cls): return "neg"
    def __call__(cls, *a): return ("called", a)
    def __str__(cls): return "str of class"
    def __format__(cls, s): return "format:" + s
    def __or__(cls, o): return "or"
    def __delitem__(cls, k): print("delitem", k)
    def __setitem__(cls, k, v): print("setitem", k, v)
    def __reversed__(cls): return iter("rev")
    def __enter__(cls): return "entered class"
    def __exit__(cls, *a): return True
class X(metaclass=Log):
    attr = 1
    def m(self): return "m"
X.attr
X.new = 2
del X.new
print(dir(X), hash(X), X == "equal", bool(X), X < 5, -X, X(1), X, f"{X:spec}", X | int, list(reversed(X)))
X[1] = 2
del X[3]
with X as e:
    print(e)
    raise ValueError
class Y(X): pass
print(type(Y) is Log, Y(3), isinstance(X.__new__(X) if False else type.__call__(X), X))
class Abstract(type):
    def __new__(m, n, b, ns, **k):
        ns = {kk.lower() if not kk.startswith("__") else kk: v for kk, v in ns.items()}
        return type.__new__(m, n, b, ns)
class Z(metaclass=Abstract):
    FOO = 1
    def BAR(self): return self.foo
print(Z.foo, Z().bar(), hasattr(Z, "FOO"))
class MetaA(type): pass
class MetaB(type): pass
class MetaAB(MetaA, MetaB): pass
class PA(metaclass=MetaA): pass
class PB(metaclass=MetaB): pass
for bases, kw in ((PA, PB), {}), ((PA, PB), {"metaclass": MetaAB}), ((PA,), {"metaclass": type}), ((PA,), {"metaclass": MetaB}), ((), {"metaclass": lambda n, b, ns: n}):
    try:
        r = __build_class__(lambda: None, "R", *bases, **kw)
        print(type(r).__name__)
    except TypeError as e:
        print(e)
class NoInit(type):
    def __init__(cls, *a): pass
    def __new__(m, *a, **k): return super().__new__(m, *a)
class W(metaclass=NoInit): pass
print(type(W).__name__)
class BadNew(type):
    def __new__(m, *a): return "not a class"
class V(metaclass=BadNew): pass
print(V)
class Cell(type):
    def __new__(m, n, b, ns):
        ns.pop("__classcell__", None)
        return super().__new__(m, n, b, ns)
try:
    class NoCell(metaclass=Cell):
        def f(self): return __class__
    NoCell().f()
except (RuntimeError, NameError) as e:
    print(type(e).__name__, str(e).split(" (")[0][:40])
