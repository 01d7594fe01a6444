# Asynchronous generators: asend, athrow, aclose.
async def ag():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
    except ValueError as e:
        print("caught", e)
        yield "handled"
    finally:
        print("finally")


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return "StopAsyncIteration"
    return "suspended"


g = ag()
print(type(g).__name__, g.__aiter__() is g)
print(step(g.__anext__()), step(g.asend("a")), step(g.asend("b")), step(g.__anext__()))
g = ag()
print(step(g.__anext__()), step(g.athrow(ValueError("v"))), step(g.__anext__()))
g = ag()
print(step(g.__anext__()), step(g.aclose()), step(g.__anext__()))
g = ag()
try:
    step(g.asend(5))
except TypeError as e:
    print(e)
print(step(anext(g)), step(aiter(g).__anext__()))
g2 = ag()
print(step(anext(g2, "default")))
step(g2.aclose())
print(step(anext(g2, "default")))
for f, v in ((aiter, 5), (anext, 5), (aiter, [])):
    try:
        f(v)
    except TypeError as e:
        print(e)


async def raises():
    yield 1
    raise StopAsyncIteration


r = raises()
step(r.__anext__())
try:
    step(r.__anext__())
except RuntimeError as e:
    print(e)
async def rstop():
    raise StopIteration("in coroutine")
try:
    rstop().send(None)
except RuntimeError as e:
    print(e)
