# Where await, async for and async with may stand; async lambdas do not exist.
class Y:
    def __init__(self, v=None): self.v = v
    def __await__(self):
        if False: yield
        return self.v
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
    raise RuntimeError("did not finish")
class AI:
    def __init__(self, *v): self.v = list(v)
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.v: raise StopAsyncIteration
        return await Y(self.v.pop(0))
class CM:
    async def __aenter__(self): return await Y("entered")
    async def __aexit__(self, *a): await Y(); return a[0] is ValueError
async def f():
    x = await Y(1) + await Y(2) * -await Y(3)
    y = [await Y(4), await Y(5)][await Y(0)]
    z = {await Y("k"): await Y("v")}
    w = (await Y(print))("call", await Y("arg"), sep=await Y("-"))
    s = f"{await Y('in f-string')!r:>{await Y(15)}}"
    t = await Y(1) if await Y(True) else await Y(2)
    b = await Y(0) or await Y("or") and not await Y(0)
    c = 1 < await Y(2) < await Y(3)
    u = await Y([1, 2])
    u[await Y(0)] += await Y(10)
    d = lambda v=await Y("default"): v
    p = await (await (lambda: Y(Y("double")))())
    assert await Y(True), await Y("msg")
    if (n := await Y(7)) > 5: print("walrus", n)
    for i in await Y([1]): pass
    while await Y(False): pass
    with await Y(type("M", (), {"__enter__": lambda s: 1, "__exit__": lambda *a: 0})()) as m: pass
    async with CM() as a, CM(): print(a); raise ValueError
    try: raise await Y(KeyError("raised"))
    except await Y(KeyError) as e: print(repr(e))
    finally: await Y()
    del u[await Y(1)]
    @(await Y(lambda f: f))
    def deco(a=await Y("d")): return a
    class K(await Y(list)): attr = 5
    match await Y([1, 2]):
        case [q, r] if await Y(q < r): print("matched", q, r)
    l = [v async for v in AI(1, 2)] + [v for v in await Y([3])] + [await Y(v) for v in (4,)] + [v async for v in AI(5, 6) if await Y(v > 5)]
    g = (v async for v in AI(7, 8))
    gg = [v async for v in g]
    nest = [[v async for v in AI(*r)] for r in ([1], [2, 3])]
    async for v in AI(1, 2, 3):
        if v == 2: break
    else: print("never")
    async for v in AI(): pass
    else: print("async else")
    yielded = [*[v async for v in AI(9)], *await Y("xy")]
    return x, y, z, w, s, t, b, c, u, d(), p, i, deco(), K.__mro__[1].__name__, l, gg, nest, v, yielded, await g2()
async def g2(): return (await Y(1), await Y(2))
print(run(f()))
for text in "async def f(): lambda: await x", "async def f(): await = 1", "async def f(): def await(): pass", "async = 1", "def f(await): pass", "async lambda: 0", "async def f(): return await", "async def f(): [await x for x in await]", "async def f(): await await x", "async def f(): -await x", "async def f(): await -x", "async def f(): await x ** 2", "async def f(): await x.y[0]()", "async def f(): await (yield)", "async def f(): (await x) = 1", "async def f(): del await x", "async def f(): def g(): await x", "async def f(): class C: await x", "class C: await x", "async def f(): f'{await x}'", "async def f(x=await y): pass", "def f(): async def g(): await x", "async for x in y: pass", "async with x: pass", "def f(): (x async for x in y)", "async def f(): yield; return", "async def f(): yield; return 1", "async def f(): yield from x", "async\ndef f(): pass", "await x", "(await x)", "async def f():\n async  for x in y: pass", "async def f(): async for x, y in z: pass", "async def f(): async with (x as y, z): pass":
    try:
        compile(text, "t", "exec")
        print(text, "ok")
    except SyntaxError as e:
        print(text, "->", e.msg)
