# Closing and throwing into suspended coroutines.
class Suspend:
    def __await__(self):
        try:
            yield "suspended"
        finally:
            print("await finally")


async def work():
    try:
        await Suspend()
    except ValueError as e:
        print("caught", e)
        return "recovered"
    finally:
        print("work finally")


c = work()
print(c.send(None))
c.close()
c = work()
c.send(None)
try:
    c.throw(ValueError("v"))
except StopIteration as e:
    print(e.value)
c = work()
c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print("out", e)


async def outer():
    try:
        return await work()
    finally:
        print("outer finally")


c = outer()
c.send(None)
print(c.cr_await.__name__, c.cr_running, c.cr_frame is not None)
c.close()
print(c.cr_await, c.cr_frame)


async def twice():
    w = work()
    try:
        await w
    except ValueError:
        pass
    try:
        await w
    except RuntimeError as e:
        print(e)


c = twice()
c.send(None)
try:
    c.send(None)
except StopIteration:
    print("end")


async def stubborn():
    while True:
        try:
            await Suspend()
        except GeneratorExit:
            print("ignored")


c = stubborn()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)


async def reenter():
    try:
        me.send(None)
    except ValueError as e:
        print(e)


me = reenter()
try:
    me.send(None)
except StopIteration:
    pass
