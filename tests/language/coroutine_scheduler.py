# A small event loop of one's own over coroutines: sleep, gather, cancel, queues.
class Suspend:
    def __init__(self, value): self.value = value
    def __await__(self): return (yield self.value)
class Task:
    def __init__(self, coro, name): self.coro, self.name, self.result, self.done, self.error, self.wake = coro, name, None, False, None, 0
    def __await__(self):
        while not self.done: yield ("sleep", 1)
        if self.error: raise self.error
        return self.result
class Cancelled(BaseException): pass
class Loop:
    def __init__(self): self.tasks, self.now = [], 0
    def spawn(self, coro, name=""):
        t = Task(coro, name)
        self.tasks.append(t)
        return t
    def step(self, t, error=None):
        try: command = t.coro.throw(error) if error else t.coro.send(None)
        except StopIteration as e: t.done, t.result = True, e.value
        except (Exception, Cancelled) as e: t.done, t.error = True, e
        else: t.wake = self.now + command[1]
    def run(self, main):
        root = self.spawn(main, "main")
        while not root.done:
            for t in [*self.tasks]:
                if not t.done and t.wake <= self.now: self.step(t)
            self.now += 1
            if self.now > 100: raise RuntimeError("too long")
        if root.error: raise root.error
        return root.result
loop = Loop()
async def sleep(n): await Suspend(("sleep", n))
async def worker(name, n, pause):
    for i in range(n):
        await sleep(pause)
        print(f"t={loop.now} {name} {i}")
    return name * n
async def failing():
    await sleep(2)
    raise ValueError("worker failed")
async def forever(log):
    try:
        while True: await sleep(1)
    except Cancelled:
        log.append("cancelled")
        raise
    finally: log.append("cleanup")
async def gather(*coros):
    tasks = [loop.spawn(c) for c in coros]
    return [await t for t in tasks]
class Lock:
    locked = False
    async def __aenter__(self):
        while self.locked: await sleep(1)
        self.locked = True
    async def __aexit__(self, *a): self.locked = False
async def critical(lock, name):
    async with lock:
        print("in", name)
        await sleep(2)
        print("out", name)
async def produce(q, n):
    for i in range(n):
        q.append(i)
        await sleep(1)
    q.append(None)
async def consume(q):
    total = 0
    while True:
        while not q: await sleep(1)
        if (item := q.pop(0)) is None: return total
        total += item
async def ticks(n):
    for i in range(n):
        await sleep(1)
        yield i
async def main():
    print(await gather(worker("a", 2, 2), worker("b", 3, 1)))
    try: await loop.spawn(failing())
    except ValueError as e: print("caught", e)
    log = []
    t = loop.spawn(forever(log))
    await sleep(3)
    loop.step(t, Cancelled())
    print(log, t.done, type(t.error).__name__)
    lock = Lock()
    await gather(critical(lock, "x"), critical(lock, "y"))
    q = []
    print(await gather(produce(q, 5), consume(q)))
    async for i in ticks(3): print("tick", i, end=" ")
    print([i async for i in ticks(3) if i], {i: await worker("c", 1, 1) async for i in ticks(1)})
    return "finished"
print(loop.run(main()))
