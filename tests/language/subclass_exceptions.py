# Exception classes with state, multiple inheritance, custom str, hierarchies.
class ApiError(Exception):
    status = 500
    def __init__(self, message="api error", *, status=None, **details):
        super().__init__(message)
        if status is not None: self.status = status
        self.details = details
    def __str__(self): return f"[{self.status}] {self.args[0]}" + (f" {self.details}" if self.details else "")
class NotFound(ApiError, LookupError):
    status = 404
class Teapot(ApiError):
    status = 418
    def __init__(self): super().__init__("I'm a teapot", handle="short")
for make in (lambda: ApiError(), lambda: NotFound("no page", path="/x"), lambda: Teapot(), lambda: ApiError("custom", status=1)):
    try:
        raise make()
    except LookupError as e:
        print("lookup", e, e.args, isinstance(e, ApiError))
    except ApiError as e:
        print("api", e, repr(e), e.details)
class Silent(Exception):
    def __init__(self): pass
class NoSuper(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
for e in Silent(), NoSuper(1, 2), NoSuper(b=3, a=4) if False else NoSuper(3, 4):
    print(repr(e), e.args, str(e))
class KeyLike(KeyError):
    def __str__(self): return "no quotes"
print(str(KeyError("q")), str(KeyLike("q")), str(KeyError("a\nb")), str(KeyError(5)), str(KeyError(("t",))))
class Both(ValueError, TypeError): pass
for kind in ValueError, TypeError, Exception:
    try: raise Both("b")
    except kind as e: print(kind.__name__, e)
class OS(OSError):
    def __init__(self, *a): super().__init__(*a); self.extra = "x"
e = OS(999, "text", "file")
print(e, e.errno, e.filename, e.extra, e.args)
class S(SyntaxError): pass
try: raise S("m", ("f", 1, 2, "txt"))
except SyntaxError as e: print(e, e.lineno, type(e).__name__)
class Stop(StopIteration): pass
def g():
    try: yield 1
    finally: pass
    return Stop
print(list(g()))
def h(): raise Stop("value")
try: next(map(lambda x: h(), [1]))
except StopIteration as e: print(type(e).__name__, e.value)
class E(BaseException): pass
try:
    try: raise E("base")
    except Exception: print("never")
except BaseException as e: print(repr(e))
class WithSlots(Exception):
    __slots__ = ("code",)
    def __init__(self, code): self.code = code
w = WithSlots(7)
w.other = 1
print(w.code, vars(w), repr(w))
class Meta(type): pass
try:
    class ExcMeta(Exception, metaclass=Meta): pass
    raise ExcMeta("meta")
except ExcMeta as e: print(e, type(type(e)).__name__)
class Eq(Exception):
    def __eq__(self, o): return isinstance(o, Eq) and self.args == o.args
    def __hash__(self): return 1
print(Eq(1) == Eq(1), Eq(1) != Eq(2), Exception(1) == Exception(1), {Eq(1): "k"}[Eq(1)])
class Callable(Exception):
    def __call__(self): return "called"
    def __bool__(self): return False
    def __iter__(self): return iter(self.args)
    def __len__(self): return len(self.args)
    def __getitem__(self, i): return self.args[i]
try: raise Callable(1, 2)
except Callable as c: print(c(), bool(c), list(c), len(c), c[0], c or "falsy")
import copy
