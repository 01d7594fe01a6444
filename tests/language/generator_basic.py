# Generators: laziness, state, StopIteration values, return.
def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")
    return "result"


g = count(2)
print(type(g).__name__, g.__name__, g.__qualname__)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("value", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("value", e.value, e.args)


def empty():
    return 5
    yield


print(list(empty()))
try:
    next(empty())
except StopIteration as e:
    print(e.value, repr(e))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for x in fib():
    if x > 50:
        break
    print(x, end=" ")
print()


def multi():
    x = yield
    print("got", x)
    y = yield x
    print("got", y)
    yield 1, 2
    z = (yield) or "default"
    print(z)
    yield [(yield 1), (yield 2)]


print(list(multi()))


class Tree:
    def __init__(self, v, l=None, r=None):
        self.v, self.l, self.r = v, l, r

    def __iter__(self):
        if self.l:
            yield from self.l
        yield self.v
        if self.r:
            yield from self.r


print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))))
print(sorted(count(0)), max(fib_ for fib_ in (1, 5, 2)))


def arguments(*args, **kw):
    yield args
    yield kw


print(list(arguments(1, 2, a=3)))
g = count(1)
print(g.gi_running, g.gi_yieldfrom, g.gi_suspended)
next(g)
print(g.gi_suspended, g.gi_frame is None)
list(g)
print(g.gi_suspended, g.gi_frame)
