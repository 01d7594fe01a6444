# Higher-order functions: composition, partial application, currying, memo, pipelines.
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
def partial(f, *args, **kw):
    def call(*more, **k): return f(*args, *more, **{**kw, **k})
    call.func = f
    return call
def curry(f, n):
    def step(args):
        return lambda x: f(*args, x) if len(args) == n - 1 else step(args + [x])
    return step([])
def reduce(f, items, *initial):
    it = iter(items)
    acc = initial[0] if initial else next(it)
    for x in it:
        acc = f(acc, x)
    return acc
print(compose(str, abs, int)("-5"), partial(int, base=2)("101"), partial(max, 5)(3, 9), curry(lambda a, b, c: a + b * c, 3)(1)(2)(3))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], "empty"), reduce(max, [3, 9, 2]))
try:
    reduce(max, [])
except StopIteration:
    print("no initial value")
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(10))
church = lambda n: lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
add = lambda m, n: lambda f: lambda x: m(f)(n(f)(x))
print(add(church(3), church(4))(lambda x: x + 1)(0))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": max, "pow": pow}
print([ops[o](7, 3) for o in ops], {k: f.__name__ for k, f in ops.items()})
def pipeline(data, *stages):
    for s in stages:
        data = s(data)
    return data
print(pipeline(range(10), lambda d: (x for x in d if x % 2), lambda d: map(lambda x: x * x, d), list, sorted, lambda d: d[::-1]))
def counter(start=0):
    def inc(by=1):
        inc.value += by
        return inc.value
    inc.value = start
    return inc
c = counter(5)
print(c(), c(10), c.value, counter()())
def flip(f): return lambda a, b: f(b, a)
print(flip(pow)(2, 3), list(map(flip(divmod), [2, 3], [10, 11])), (lambda *a, **k: (a, k))(*[1], **{"b": 2}))
def apply_n(f, n, x): return x if n == 0 else apply_n(f, n - 1, f(x))
print(apply_n(lambda s: s + "!", 3, "hi"), sorted([[3], [1, 2], []], key=len), [f(3) for f in [lambda x, i=i: x ** i for i in range(4)]])
