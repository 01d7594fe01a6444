# Annotations of functions: all kinds of parameters, strings, return, lambdas.
def f(a: int, /, b: "str", *args: tuple, c: float = 1.0, **kw: dict) -> None: pass
print(f.__annotations__)
def g(x: [1, 2], y: {"k": 1} = {}, z: "any text at all" = 3) -> (int, str): return x, y, z
print(g.__annotations__, g(1))
def h(self, a: lambda: 0): pass
print(type(h.__annotations__["a"]).__name__)
class C:
    attr: int = 5
    other: "C"
    def m(self: "C", x: "undefined stuff") -> "C": return self
    @staticmethod
    def s(x: int) -> int: return x
    @property
    def p(self) -> str: return "p"
print(C.__annotations__, C.m.__annotations__, C.s.__annotations__, C.p, "other" in dir(C)) if False else print(C.__annotations__, C.m.__annotations__, C.s.__annotations__, hasattr(C, "other"))
x: int
y: list[int] = []
(z): str = "z"
try: print(x)
except NameError as e: print(e)
print(y, z)
def local():
    v: int
    w: undefined = 5
    try: return v
    except UnboundLocalError as e: return str(e), w
print(local())
def default_in(a: int = (lambda: 7)(), *, k: print = 9): return a, k
print(default_in())
def nested(a: list[dict[str, tuple[int, ...]]], b: int | None = None) -> int | str: pass
print(nested.__annotations__)
async def co(x: int) -> str: pass
def gen(x: int) -> "generator": yield
print(co.__annotations__, gen.__annotations__, (lambda x: x).__annotations__)
f.__annotations__["a"] = "changed"
print(f.__annotations__["a"])
class D(C):
    more: str
print(D.__annotations__, C.__annotations__ is not D.__annotations__)
def star(*args: *tuple[int, str]): pass
print(star.__annotations__)
