# asyncio: tasks, futures, gather, wait, timeouts, groups, locks, queues. CPython's loop has no selector where the expected
# output is made: it gets one that only sleeps.
import asyncio, time

def new_loop(): return asyncio.new_event_loop()
if hasattr(asyncio, "base_events"):
    asyncio.events._set_running_loop(None)
    class Sleeping:
        def select(self, timeout):
            time.sleep(timeout or 0)
            return []
    class Loop(asyncio.BaseEventLoop):
        _selector = Sleeping()
        def _process_events(self, events): pass
        def _write_to_self(self): pass
    new_loop = Loop

def run(coro): return asyncio.run(coro, loop_factory=new_loop)
def attempt(function, *args):
    try: print(function(*args))
    except BaseException as e: print(type(e).__name__, e)

# Order and results.
async def worker(name, count, delay=0):
    for i in range(count):
        print(name, i, end="; ")
        await asyncio.sleep(delay)
    return name
async def main():
    a, b = asyncio.create_task(worker("a", 3)), asyncio.create_task(worker("b", 2), name="bee")
    print(a.get_name()[:5], b.get_name(), a.done(), len(asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks(), asyncio.get_running_loop() is asyncio.get_event_loop())
    print(await a, await b, a.done(), a.result(), b.exception(), a.cancel())
    print(await asyncio.gather(worker("c", 1), worker("d", 2, 0.001), worker("e", 1)))
    return "result"
print(run(main()))

# Exceptions and cancelling.
async def fail(delay=0):
    await asyncio.sleep(delay)
    raise ValueError("failed")
async def stubborn():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("cancelled", e.args, end="; ")
        return "stayed"
async def cancelling():
    t = asyncio.create_task(fail())
    try: await t
    except ValueError as e: print("caught", e, t.exception(), t.done(), t.cancelled())
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelling(), t.cancelled())
    try: await t
    except asyncio.CancelledError as e: print("CancelledError", e.args, t.cancelled())
    for ask in t.result, t.exception:
        try: ask()
        except asyncio.CancelledError as e: print("again", e.args)
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel("now")
    print(await t, t.cancelled())
    t = asyncio.create_task(stubborn())
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("never started")
    print(await asyncio.gather(fail(), worker("x", 1), return_exceptions=True))
    try: await asyncio.gather(fail(), worker("y", 1))
    except ValueError as e: print("gather", e)
    group = asyncio.gather(asyncio.sleep(10), asyncio.sleep(10))
    await asyncio.sleep(0)
    print(group.cancel())
    try: await group
    except asyncio.CancelledError: print("all cancelled")
    inner = asyncio.create_task(worker("inner", 2))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try: await outer
    except asyncio.CancelledError: print("shielded", await inner)
run(cancelling())

# Waiting.
async def waiting():
    quick, slow = asyncio.create_task(worker("q", 1)), asyncio.create_task(asyncio.sleep(5, "slow"))
    done, pending = await asyncio.wait([quick, slow], return_when=asyncio.FIRST_COMPLETED)
    print(done == {quick}, pending == {slow})
    done, pending = await asyncio.wait([quick, slow], timeout=0.001)
    print(len(done), len(pending))
    broken = asyncio.create_task(fail())
    done, pending = await asyncio.wait([slow, broken], return_when=asyncio.FIRST_EXCEPTION)
    print(done == {broken}, broken.exception())
    slow.cancel()
    done, pending = await asyncio.wait({slow})
    print(len(done), slow.cancelled())
    for timeout in 0.001, 0, -1:
        try: await asyncio.wait_for(asyncio.sleep(5), timeout)
        except TimeoutError as e: print("TimeoutError", e.args)
    print(await asyncio.wait_for(asyncio.sleep(0, "fine"), 1), await asyncio.wait_for(worker("w", 1), None))
    try:
        async with asyncio.timeout(0.001) as t: await asyncio.sleep(5)
    except TimeoutError: print("timeout", t.expired())
    async with asyncio.timeout(5) as t: await asyncio.sleep(0)
    print(t.expired(), repr(t))
    async with asyncio.timeout(None) as t: t.reschedule(asyncio.get_running_loop().time() + 5)
    order = []
    for each in asyncio.as_completed([asyncio.sleep(0.02, 2), asyncio.sleep(0.001, 1)]): order.append(await each)
    print(order)
    async for each in asyncio.as_completed([asyncio.sleep(0, 3)]): print(each.result())
    for bad in [], worker("never", 1):
        try: await asyncio.wait(bad)
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
        if bad: bad.close()
run(waiting())

# Groups.
async def grouping():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(worker("g", 2))
        b = group.create_task(asyncio.sleep(0, "b"))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as group:
            c = group.create_task(asyncio.sleep(5))
            group.create_task(fail())
            await asyncio.sleep(5)
    except* ValueError as e: print(e.exceptions, c.cancelled())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn())
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as e: print(e, e.exceptions)
    print(asyncio.current_task().cancelling())
    coro = worker("late", 1)
    try: group.create_task(coro)
    except RuntimeError as e: print(str(e)[:10], str(e)[-11:])
run(grouping())

# Futures and the loop.
loop = new_loop()
future = loop.create_future()
attempt(future.result); attempt(future.exception)
print(future, future.done(), asyncio.isfuture(future), asyncio.isfuture(5), future.get_loop() is loop)
future.add_done_callback(lambda f: print("done", f.result()))
future.set_result(5)
print(future)
attempt(future.set_result, 6); attempt(future.set_exception, ValueError())
print(loop.run_until_complete(future), future.cancel())
future = loop.create_future()
future.set_exception(KeyError("k"))
print(future); attempt(future.result); print(repr(future.exception()))
future = loop.create_future()
print(future.cancel("m"), future, future.cancelled()); attempt(future.result)
calls = []
now = loop.time()
loop.call_at(now + 0.004, calls.append, "later"); loop.call_soon(calls.append, "soon"); loop.call_at(now + 0.001, calls.append, "sooner")
loop.call_later(0.002, calls.append, "never").cancel()
loop.call_at(now + 0.006, loop.stop)
loop.run_forever()
print(calls, loop.is_running(), loop.is_closed())
problems = []
loop.set_exception_handler(lambda loop, context: problems.append((context["message"][:21], context["exception"])))
loop.call_soon(lambda: 1 / 0)
loop.call_soon(loop.stop)
loop.run_forever()
print(problems)
async def bad_yield():
    class Odd:
        def __await__(self): yield 5
    await Odd()
attempt(loop.run_until_complete, bad_yield())
attempt(loop.run_until_complete, 5)
loop.close()
for call in loop.run_forever, lambda: loop.call_soon(print), lambda: loop.create_task(None): attempt(call)
attempt(asyncio.get_running_loop)
attempt(asyncio.create_task, 5)
async def nested():
    coro = worker("n", 1)
    try: asyncio.run(coro)
    except RuntimeError as e: print(e)
    coro.close()
run(nested())

# Locks.
async def locking():
    lock, log = asyncio.Lock(), []
    async def use(name):
        async with lock:
            log.append(name + " in"); await asyncio.sleep(0); log.append(name + " out")
    await asyncio.gather(use("a"), use("b"), use("c"))
    print(log, lock.locked(), repr(lock)[-11:])
    try: lock.release()
    except RuntimeError as e: print(e)
    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(event.is_set(), repr(event)[-19:])
    event.set()
    print(await asyncio.gather(*waiters), event.is_set(), await event.wait())
    event.clear()
    condition, items = asyncio.Condition(), []
    async def consumer():
        async with condition:
            await condition.wait_for(lambda: items)
            return items.pop()
    consumers = [asyncio.create_task(consumer()) for _ in range(2)]
    await asyncio.sleep(0)
    async with condition:
        items += [1, 2]
        condition.notify_all()
    print(sorted(await asyncio.gather(*consumers)))
    try: condition.notify()
    except RuntimeError as e: print(e)
    semaphore, active, most = asyncio.Semaphore(2), 0, 0
    async def limited():
        nonlocal active, most
        async with semaphore:
            active += 1; most = max(most, active); await asyncio.sleep(0.001); active -= 1
    await asyncio.gather(*[limited() for _ in range(5)])
    print(most, semaphore.locked(), repr(semaphore)[-20:])
    bounded = asyncio.BoundedSemaphore(1)
    try: bounded.release()
    except ValueError as e: print(e)
    try: asyncio.Semaphore(-1)
    except ValueError as e: print(e)
run(locking())

# Queues.
async def queueing():
    q = asyncio.Queue(2)
    async def producer():
        for i in range(5): await q.put(i)
    got = []
    async def consumer():
        while True:
            got.append(await q.get()); q.task_done()
    c = asyncio.create_task(consumer())
    await producer()
    await q.join()
    c.cancel()
    print(got, q.empty(), q.full(), q.qsize(), q.maxsize, q)
    try: q.get_nowait()
    except asyncio.QueueEmpty: print("empty")
    q.put_nowait(1); q.put_nowait(2)
    try: q.put_nowait(3)
    except asyncio.QueueFull: print("full", q)
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for n in 3, 1, 2: p.put_nowait(n); l.put_nowait(n)
    print([p.get_nowait() for _ in range(3)], [l.get_nowait() for _ in range(3)])
    q.shutdown()
    try: q.put_nowait(1)
    except asyncio.QueueShutDown: print("shut down", await q.get(), await q.get())
    try: await q.get()
    except asyncio.QueueShutDown: print("no more")
    try:
        for _ in range(9): q.task_done()
    except ValueError as e: print(e)
run(queueing())
with asyncio.Runner(loop_factory=new_loop) as runner: print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)))
attempt(runner.get_loop)
print(asyncio.iscoroutinefunction(main), issubclass(asyncio.CancelledError, Exception), asyncio.TimeoutError is TimeoutError)
