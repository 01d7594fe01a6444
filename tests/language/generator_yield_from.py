# yield from: values, send, throw, close and return through delegation.
def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
        return "inner result"
    except KeyError as e:
        print("inner caught", e)
        yield "recovered"
        return "after error"
    finally:
        print("inner finally")


def outer():
    result = yield from inner()
    print("result", result)
    yield "last"


g = outer()
print(next(g), g.send("a"), g.send("b"))
print(list(g))
g = outer()
next(g)
print(g.gi_yieldfrom.__name__)
print(g.throw(KeyError("k")))
print(list(g))
g = outer()
next(g)
g.close()


def over(x):
    r = yield from x
    return r


print(list(over("abc")), list(over(range(3))), list(over({"k": 1})), list(over((i for i in [5]))))
try:
    next(over(5))
except TypeError as e:
    print(e)
g = over([1, 2, 3])
next(g)
try:
    g.send("value")
except AttributeError as e:
    print(e)
g = over(iter([1, 2]))
print(next(g), g.send(None))
try:
    g.throw(ValueError("through a list iterator"))
except ValueError as e:
    print(e)


class Custom:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("custom value")
        return self.n

    def send(self, v):
        print("send", v)
        return "sent"

    def throw(self, *a):
        print("throw", a)
        return "thrown"

    def close(self):
        print("close")


def keep():
    r = yield from Custom()
    print("got", r)
    yield


g = keep()
print(next(g), g.send(5), g.throw(ValueError("x")).__class__)
print(next(g))
next(g)
g = keep()
next(g)
g.close()


def chain(*its):
    for it in its:
        yield from it


print(list(chain("ab", [1], (), chain([2], [3]))))


def depth(n):
    if n:
        yield n
        yield from depth(n - 1)


print(sum(depth(100)), list(depth(5)))
def returns_only():
    return 7
    yield
def use():
    print((yield from returns_only()) + (yield from returns_only()))
    return
print(list(use()))
