# async with, async for and asynchronous generators and comprehensions driven by hand.
class Pause:
    def __await__(self):
        yield "pause"


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("aenter", self.name)
        await Pause()
        return self.name

    async def __aexit__(self, kind, value, tb):
        print("aexit", self.name, kind and kind.__name__)
        await Pause()
        return self.swallow


class Counter:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await Pause()
        return self.i


async def agen(n):
    try:
        for i in range(n):
            await Pause()
            yield i
    finally:
        print("agen finally")


def run(coro):
    pauses = 0
    try:
        while True:
            coro.send(None)
            pauses += 1
    except StopIteration as e:
        print("pauses", pauses)
        return e.value


async def main():
    async with Manager("a") as a, Manager("b", True):
        print("body", a)
        raise ValueError("x")
    async for x in Counter(3):
        if x == 2:
            continue
        print("for", x)
    else:
        print("else")
    print([x async for x in Counter(3)], {x async for x in Counter(2)}, {x: 1 async for x in agen(2)})
    print([x async for x in agen(6) if x % 2 if await value(x)])
    print([await value(x) for x in range(3)])
    g = (x * 2 async for x in agen(3))
    print(type(g).__name__, [x async for x in g])
    return "done"


async def value(x):
    await Pause()
    return x


print(run(main()))


async def errors():
    for source in 5, [1]:
        try:
            async for x in source:
                pass
        except TypeError as e:
            print(e)
    try:
        async with 5:
            pass
    except TypeError as e:
        print(e)
    try:
        async with open:
            pass
    except TypeError as e:
        print(e)


run(errors())
