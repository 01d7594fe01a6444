# One call site with many kinds of callables and changing arities.
class K:
    def __init__(self, *a): self.a = a
    def __repr__(self): return f"K{self.a}"
    def m(self, *a): return ("m", a)
    @classmethod
    def c(cls, *a): return ("c", a)
    @staticmethod
    def s(*a): return ("s", a)
    def __call__(self, *a): return ("call", a)
class N:
    def __new__(cls, *a): return ("new", a)
class M(type):
    def __call__(cls, *a): return ("meta", a)
class W(metaclass=M): pass
def f(*a): return ("f", a)
def d(a=1, b=2): return ("d", (a, b))
def g(*a): yield ("g", a)
async def co(*a): return ("co", a)
class P:
    def __init__(self, fn, *pre): self.fn, self.pre = fn, pre
    def __call__(self, *a, **k): return self.fn(*self.pre, *a, **k)
callables = [f, d, K, K(1), K(2).m, K.c, K.s, K(3).c, N, W, lambda *a: ("lambda", a), P(f, 0), max, min, list(map(lambda n: lambda *a: (n, len(a)), "xy"))[1], "{} {}".format, [9].__add__ if False else f, K.m.__get__(K(4)), type("T", (), {"__call__": lambda s, *a: ("T", a)})(), P(P(K)), divmod, pow, isinstance.__class__ and f]
for args in (7, 3), (5, 2):
    for c in callables:
        print(c(*args), end=" ")
    print()
for c in callables[:5]:
    for n in range(3):
        try: print(c(*range(n)), end=" ")
        except TypeError as e: print("TypeError", e, end=" ")
    print()
print(next(g(1)), [x for x in g()])
try: co(1).send(None)
except StopIteration as e: print(e.value)
def apply(fn, *a, **k): return fn(*a, **k)
print(apply(apply, apply, f, 1), apply(K, 1).a, apply(dict, a=1), apply(sorted, [2, 1], reverse=True), apply(print, "printed", end="!\n"), apply(lambda: 0), apply(str.upper, "x"), apply("a-b".split, "-"), apply(int, "ff", 16), apply(int, "ff", base=16), apply(type, "Z", (), {"q": 1}).q)
for i in range(3):
    h = [lambda: 0, lambda a=1: a, len][i]
    try: print(h())
    except TypeError as e: print(e)
class Obj: pass
o = Obj()
for v in (lambda: "instance"), K, 5, None, f:
    o.x = v
    try: print(o.x())
    except TypeError as e: print(e)
for name in "upper", "lower", "title", "nope":
    try: print(getattr("aB", name)())
    except AttributeError as e: print(e)
