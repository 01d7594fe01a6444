# try/finally, with and loops inside generators that are closed or dropped.
def g(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("finally")


for steps in range(4):
    log = []
    it = g(log)
    for _ in range(steps):
        next(it, None)
    it.close()
    print(steps, log)


class Manager:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *args):
        print("exit", args[0].__name__ if args[0] else None)


def w():
    with Manager():
        yield "a"
        yield "b"


it = w()
print(next(it))
it.close()
print(list(w()))
it = w()
next(it)
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print("KeyError", e)


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner")
            yield "from finally"
            print("inner done")
    except ValueError as e:
        print("except", e)
        yield "handled"
    else:
        print("else")
    finally:
        print("outer")


print(list(nested()))
it = nested()
next(it)
print(it.throw(ValueError("v")))
print(list(it))


def swallow():
    while True:
        try:
            yield 1
        except BaseException as e:
            print("swallow", type(e).__name__)
            break


it = swallow()
next(it)
it.close()
it = swallow()
next(it)
try:
    it.throw(KeyboardInterrupt)
except StopIteration:
    print("stopped")


def raising():
    try:
        yield
    finally:
        raise ValueError("in finally")


it = raising()
next(it)
try:
    it.close()
except ValueError as e:
    print(e, repr(e.__context__))
