# Lambdas with every kind of parameter and body.
print((lambda: None)(), (lambda: ())(), (lambda: [])(), (lambda x: x)(1), (lambda x, y=2: (x, y))(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda *a, k=1, **m: (a, k, m))(1, k=2, z=3), (lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3), (lambda *, a: a)(a=5), (lambda a=1, *b: (a, b))(), (lambda _: _)(7))
print((lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3), (lambda f: f(f))(lambda f: 1), (lambda x: x if x else -1)(0), (lambda x: [x] * 2)(3), (lambda x: {x: x})("k"), (lambda x: (yield x))(1).__next__(), (lambda: (a := 5))(), (lambda x: not x)(0), (lambda x: x and 1)(0), (lambda x, y: x < y < 10)(1, 5), (lambda s: f"{s!r:>5}")("a"), (lambda *a: sum(a) / len(a))(1, 2, 3), (lambda x: x.real)(5), (lambda x: x[0])("ab"), (lambda x: x[1:])("abc"), (lambda: ...)(), (lambda: lambda: 1)()(), (lambda x=lambda: 3: x())(), (lambda x: [y for y in range(x)])(3), (lambda n: sum(i for i in range(n)))(4))
fs = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(fs["+"](1, 2), fs["-"](1, 2), [f(2) for f in (lambda x: x, lambda x: x * x, lambda x: x ** 3)], sorted("bAc", key=lambda c: c.lower()), list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])), (lambda: fs)()["+"](5, 6), [(lambda: i)() for i in range(3)], [lambda: i for i in range(2)][0](), (lambda x: x)(x=4))
x = lambda: 1, lambda: 2
print(x[0]() + x[1](), len(x))
y = lambda: (1, 2)
print(y(), (lambda: y)()()[1])
def deco(f): return lambda *a: ("wrapped", f(*a))
@deco
def g(n): return n
print(g(5), (lambda: 0).__name__, (lambda: 0).__code__.co_argcount, (lambda a, b: 0).__code__.co_varnames, type(lambda: 0).__name__)
for t in "(lambda x: x)()", "(lambda: 0)(1)", "(lambda x, y: 0)(1)", "(lambda *, a: 0)(1)", "(lambda a, /: 0)(a=1)", "(lambda **k: k)(1)", "(lambda a, b=1, *c, d: 0)()", "(lambda: undefined)()", "(lambda x: x.y)(1)", "(lambda: 1 / 0)()":
    try: print(eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
class C:
    h = lambda self, n=1: n + 1
    v = (lambda k: k * 2)(4)
    w = [lambda: 5][0]
print(C().h(), C().h(5), C.v, C.w(), C.h(None, 2))
cond = lambda n: "zero" if n == 0 else "neg" if n < 0 else "pos"
print(cond(0), cond(-1), cond(1), (lambda a, b: a or b)(0, 5), (lambda *args, **kw: (args, sorted(kw)))(1, *[2], z=1, **{"y": 2}))
fact = lambda n: n < 2 or n * fact(n - 1)
print(fact(6), (lambda f, n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1), 7))
