# What is callable, and names of callables of every kind.
class A:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    def __call__(self): return "called"
class NoCall: pass
class CallNone: __call__ = None
def f(): pass
def g(): yield
async def h(): pass
things = {"function": f, "lambda": lambda: 0, "generator function": g, "coroutine function": h, "builtin": len, "class": A, "instance": A(), "bound": A().m, "classmethod": A.c, "staticmethod": A.s, "builtin method": [].append, "descriptor": str.upper, "slot wrapper": int.__add__, "method wrapper": (5).__add__, "type": type, "property": property(f), "raw classmethod": classmethod(f), "raw staticmethod": staticmethod(f), "generator": g(), "int": 5, "none": None, "no call": NoCall(), "call none": CallNone(), "super": super(A, A()), "alias": list[int], "union": int | str, "exception": ValueError, "module": __builtins__, "map": map, "map object": map(f, []), "notimplemented": NotImplemented}
for name, t in things.items():
    print(name, callable(t), getattr(t, "__name__", "-"), getattr(t, "__qualname__", "-") if name not in ("alias",) else "", type(t).__name__)
for name in "none", "int", "no call", "call none", "generator", "map object", "union", "property", "super", "raw classmethod", "notimplemented", "module":
    try: things[name]()
    except TypeError as e: print(name, "->", e)
i = NoCall()
i.__call__ = lambda: 1
print(callable(i), callable(A.__call__), hasattr(A(), "__call__"), hasattr(i, "__call__"), A()(), A.__call__(A()), things["raw staticmethod"](), callable(callable))
try: i()
except TypeError as e: print(e)
NoCall.__call__ = lambda self: "now"
print(callable(i), i(), NoCall()())
del NoCall.__call__
print(callable(NoCall()))
class Meta(type):
    def __call__(cls, *a): return "meta call"
class M(metaclass=Meta): pass
print(callable(M), M(), callable(Meta))
