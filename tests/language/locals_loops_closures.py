# Closures over loop variables, comprehension variables and deleted names.
fs = []
for i in range(3):
    def f(): return i
    fs.append(f)
print([f() for f in fs])
i = 10
print([f() for f in fs])
def make():
    out = []
    for n in range(3):
        def g(k=n): return n, k
        out.append(g)
        n *= 10
    return out
print([g() for g in make()])
print([f() for f in [lambda: x for x in range(3)]])
print([f() for f in [lambda x=x: x for x in range(3)]])
gens = [(x * y for x in range(3)) for y in range(3)]
print([list(g) for g in gens])
def scope():
    try:
        raise ValueError("v")
    except ValueError as e:
        h = lambda: e
        print(h())
    try:
        h()
    except NameError as n:
        print(n)
scope()
def w():
    class C:
        v = 1
        def get(self): return v
        def set(self):
            nonlocal v
            v += 1
    v = 5
    c = C()
    c.set()
    return c.get(), C.v, v
print(w())
def importer():
    import math
    def f(): return math.floor(2.5)
    return f
print(importer()())
def params(a, b=[]):
    def add(x):
        b.append(x + a)
        return b
    return add
p = params(10)
p(1)
print(p(2), params(0)(5))
def walrus():
    fs = [lambda: y for x in range(3) if (y := x * 2) >= 0]
    return [f() for f in fs], y
print(walrus())
def recursive_closure(n):
    def inner():
        return n if n < 2 else recursive_closure(n - 1)() + n
    return inner
print(recursive_closure(10)())
def with_target():
    class M:
        def __enter__(self): return "entered"
        def __exit__(self, *a): pass
    with M() as m:
        f = lambda: m
    m = "changed"
    return f()
print(with_target())
def star(*args, **kw):
    return lambda: (args, kw)
print(star(1, a=2)())
def del_cell():
    z = 1
    f = lambda: z
    del z
    try:
        f()
    except NameError as e:
        print(e)
    z = 2
    return f()
print(del_cell())
