# Forms of return and yield.
def a(): return
def b(): return None
def c(): return 1,
def d(): return 1, *[2, 3]
def e(): return (yield)
def f():
    x = yield 1
    y = yield 2, 3
    z = yield *[4], 5
    w = (yield) or "default"
    return x, y, z, w
def g(n):
    if n:
        return "early"
    print("late")
print(a(), b(), c(), d(), g(1), g(0))
it = e()
next(it)
try:
    it.send("sent")
except StopIteration as s:
    print(s.value)
it = f()
print(next(it), it.send("x"), it.send("y"), it.send("z"))
try:
    next(it)
except StopIteration as s:
    print(s.value)
def nested():
    def inner():
        return "inner"
    return inner
print(nested()())
def loop():
    for i in range(10):
        for j in range(10):
            if i * j == 42:
                return i, j
print(loop())
def gen_return():
    yield 1
    return
    yield 2
print(list(gen_return()))
def yields_expr():
    print((yield 1) + (yield 2))
it = yields_expr()
next(it); it.send(10)
try:
    it.send(5)
except StopIteration:
    pass
def y_in_call(): print("got", (yield 1), (yield 2), sep="-")
it = y_in_call()
next(it); it.send("a")
try: it.send("b")
except StopIteration: pass
lam = lambda: (yield 5)
print(list(lam()))
def cond(): return 1 if False else (yield "cond")
print(list(cond()))
