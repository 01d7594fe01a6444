# Conditional expressions and lambdas.
print("yes" if 1 else "no", "yes" if 0 else "no")
print([("even" if n % 2 == 0 else "odd") for n in range(3)])
f = lambda: 0
print(f(), f.__name__, f.__qualname__)
print((lambda x, y=2, *args, k, m=5, **kw: (x, y, args, k, m, kw))(1, k=3, z=9))
print((lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda a, /, b, *, c: (a, b, c))(1, 2, c=3))
adders = [lambda x, n=n: x + n for n in range(3)]
print([g(10) for g in adders])
late = [lambda: n for n in range(3)]
print([g() for g in late])
print(sorted([3, -1, 2], key=lambda v: -v))
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10))
print((lambda: (yield 1))().__class__.__name__)
print(list((lambda: ((yield 1), (yield 2)))()))
x = 1 if True else 2, 3
print(x)
print((lambda x: lambda y: x + y)(1)(2))
y = (lambda: 1)() if False else (lambda: 2)()
print(y)
try:
    (lambda a: a)()
except TypeError as e:
    print(e)
print((lambda a, b=(lambda: 5): a + b())(1))
print((lambda: {**{"a": 1}})(), (lambda: [*range(3)])(), (lambda: ...)())
