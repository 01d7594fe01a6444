# A generator that runs itself, StopIteration inside generators (PEP 479).
def self_next():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 1


me = self_next()
print(next(me))


def self_send():
    yield
    for action in (lambda: me.send(1), lambda: me.throw(KeyError), lambda: me.close(), lambda: list(me)):
        try:
            print(action())
        except ValueError as e:
            print(e)
    yield "done"


me = self_send()
next(me)
print(next(me))


def leak():
    yield 1
    next(iter([]))
    yield 2


try:
    print(list(leak()))
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__)


def raises_stop():
    yield
    raise StopIteration("explicit")


try:
    list(raises_stop())
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    list(next(iter([])) for _ in range(2))
except RuntimeError as e:
    print(e)


def catches():
    it = iter([1])
    while True:
        try:
            yield next(it)
        except StopIteration:
            return "ok"


def driver():
    r = yield from catches()
    yield r


print(list(driver()))


class It:
    def __iter__(self):
        return self

    def __next__(self):
        return next(iter(()))


print(list(It()), [x for x in It()])
try:
    next(It())
except StopIteration as e:
    print("plain StopIteration", e.args)


def loop():
    yield from me2


me2 = loop()
try:
    next(me2)
except (ValueError, RuntimeError) as e:
    print(type(e).__name__, e)
