# with: order, suppression, several managers, targets, errors in enter and exit.
class M:
    def __init__(self, name, swallow=False, enter_error=None, exit_error=None):
        self.name, self.swallow, self.enter_error, self.exit_error = name, swallow, enter_error, exit_error

    def __enter__(self):
        print("enter", self.name)
        if self.enter_error:
            raise self.enter_error
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        if self.exit_error:
            raise self.exit_error
        return self.swallow


with M("a") as a:
    print("body", a)
with M("a"), M("b") as b, M("c"):
    print("body", b)
with (M("p") as p, M("q") as (x),):
    print(p, x)
with (M("tuple")):
    pass
with M("s", swallow=True):
    raise ValueError("swallowed")
print("continued")
try:
    with M("outer") as o, M("inner", enter_error=KeyError("enter")):
        print("never")
except KeyError as e:
    print("caught", e)
try:
    with M("x", exit_error=TypeError("exit")):
        raise ValueError("body")
except TypeError as e:
    print(e, "context", repr(e.__context__))
with M("outer", swallow=True), M("inner", exit_error=OSError("from exit")):
    raise ValueError


def f():
    with M("ret"):
        return "returned"


def g():
    for i in range(3):
        with M(i):
            if i == 0:
                continue
            break
    return i


def h():
    with M("sw", swallow=True):
        raise ValueError
        return 1
    return "after swallow"


print(f(), g(), h())
with M("unpack") as [c1, *rest]:
    print(c1, rest)
holder = {}
with M("item") as holder["k"]:
    print(holder)


class NoExit:
    def __enter__(self): pass


class NoEnter:
    def __exit__(self, *a): pass


class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass


for o in 5, NoExit(), NoEnter(), M, Async(), None, "str":
    try:
        with o:
            print("never")
    except TypeError as e:
        print(e)
class Truthy(M):
    def __exit__(self, *a): return "non-empty"
with Truthy("t"):
    raise KeyError
print("end")
