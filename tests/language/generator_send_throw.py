# send, throw, close and their errors.
def echo():
    received = None
    while True:
        try:
            received = yield received
            print("received", received)
        except ValueError as e:
            print("caught", e)
            received = "handled"
        except GeneratorExit:
            print("closing")
            raise


g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(next(g))
print(g.send("hello"))
print(g.throw(ValueError("boom")))
print(g.throw(ValueError))
try:
    g.throw(KeyError("not handled"))
except KeyError as e:
    print("out", e)
print(next(g, "finished"))
g = echo()
next(g)
print(g.close(), g.close())
g = echo()
try:
    g.throw(ValueError("before start"))
except ValueError as e:
    print("out", e)
g = echo()
print(g.close())
try:
    next(g)
except StopIteration:
    print("closed before start")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value at close"


g = returns()
next(g)
print(g.close())
for bad in 5, "x", int, object():
    try:
        echo().throw(bad)
    except TypeError as e:
        print(str(e).split(",")[0])
g = echo()
next(g)
try:
    g.throw(StopIteration("inside"))
except RuntimeError as e:
    print(e, repr(e.__cause__))
except StopIteration as e:
    print("stop", e)


def acc():
    total = 0
    while (x := (yield total)) is not None:
        total += x
    return total


a = acc()
next(a)
print([a.send(i) for i in (1, 2, 3)])
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
