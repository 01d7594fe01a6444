# PEP 695 type parameters on functions and classes; PEP 696 defaults.
def f[T](x: T) -> T:
    return x


print(f(5), f.__type_params__, f.__annotations__)


class Box[T]:
    def __init__(self, v: T): self.v = v
    def get[U](self, u: U) -> tuple[T, U]: return self.v, u


print(Box.__type_params__, Box(3).get("u"), Box.get.__type_params__)
print(Box[int], Box[int].__origin__ is Box, Box[int].__args__, Box[int](5).v)
print([b.__name__ for b in Box.__mro__], Box.__parameters__)


class Sub[K, V](Box[K]): pass
print(Sub[int, str], Sub.__parameters__)
def bounds[A: int, B: (str, bytes), *Ts, **P](a: A): pass
A, B, Ts, P = bounds.__type_params__
print(A, A.__bound__, B.__constraints__, Ts, P, type(Ts).__name__, type(P).__name__, A.__name__)
def lazy[T: Undefined](): pass
try:
    lazy.__type_params__[0].__bound__
except NameError as e:
    print(e)
def deft[T = int, *Us = (str,), **Q = [int]](): pass
print([p.__default__ for p in deft.__type_params__], A.has_default(), deft.__type_params__[0].has_default())
T = "module T"
def scope[T]():
    return T
print(type(scope()).__name__, T)
class Meth[T]:
    t = T
    def m(self): return T
print(Meth.t is Meth().m(), Meth.t)
def deco(f):
    print("decorated", f.__name__, [str(p) for p in f.__type_params__])
    return f
@deco
def with_deco[X](a=T): return a
print(with_deco())
for text in "def f[T, T](): pass", "def f[T: int, *Ts: int](): pass", "def f[](): pass", "class C[T=int, U]: pass", "def f[T](x: (yield)): pass", "def f[T: (y := 1)](): pass", "def f[T]():\n nonlocal T":
    try:
        exec(text, {})
        print("ok")
    except SyntaxError as e:
        print(text, "->", e.msg)
try:
    Box[int, str]
except TypeError as e:
    print(e)
async def co[T](x: T): return x
print(co.__type_params__)
