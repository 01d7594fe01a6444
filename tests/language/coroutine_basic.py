# Coroutines driven by hand.
class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield ("request", self.value)
        return got


async def child(n):
    x = await Awaitable(n)
    print("child got", x)
    return x * 2


async def parent():
    a = await child(1)
    b = await child(2)
    return a + b


def run(coro, replies):
    replies = iter(replies)
    value = None
    while True:
        try:
            print("yielded", coro.send(value))
        except StopIteration as e:
            return e.value
        value = next(replies)


print(run(parent(), [10, 20]))
c = parent()
print(type(c).__name__, c.__name__, c.__qualname__, hasattr(c, "__await__"), hasattr(c, "__iter__"))
try:
    c.send(1)
except TypeError as e:
    print(e)
print(c.send(None))
try:
    c.throw(ValueError("v"))
except ValueError as e:
    print("out", e)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c.close()
c = parent()
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
for text in "for x in parent(): pass", "list(parent())", "next(parent())", "iter(parent())":
    try:
        exec(text)
    except TypeError as e:
        print(text, "->", e)


async def bad(x):
    await x


for v in 5, None, [1], "a", (i for i in []):
    try:
        bad(v).send(None)
    except TypeError as e:
        print(e)
