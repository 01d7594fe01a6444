# A context manager made of a generator, and nesting of managers.
class contextmanager:
    def __init__(self, f): self.f = f
    def __call__(self, *args, **kw): return Manager(self.f(*args, **kw))
class Manager:
    def __init__(self, gen): self.gen = gen
    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator did not yield") from None
    def __exit__(self, kind, value, tb):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator did not stop")
        try:
            self.gen.throw(value)
        except StopIteration as e:
            return e is not value
        except BaseException as e:
            if e is value:
                return False
            raise
        raise RuntimeError("generator did not stop after throw")
@contextmanager
def tag(name, swallow=()):
    print(f"<{name}>")
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")
with tag("a") as a, tag("b") as b:
    print(a, b)
with tag("x", swallow=ValueError):
    raise ValueError("inside")
try:
    with tag("y", swallow=KeyError):
        raise ValueError("escapes")
except ValueError as e:
    print("outside", e)
@contextmanager
def bad():
    if False: yield
try:
    with bad(): pass
except RuntimeError as e:
    print(e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e:
    print(e)
def early():
    for i in range(3):
        with tag(str(i)):
            if i == 1: return "returned"
print(early())
@contextmanager
def replace():
    try:
        yield
    except ValueError:
        raise KeyError("replaced")
try:
    with replace(): raise ValueError
except KeyError as e:
    print(e, repr(e.__context__))
class Stack:
    def __init__(self): self.exits = []
    def __enter__(self): return self
    def enter(self, m):
        v = m.__enter__()
        self.exits.append(m.__exit__)
        return v
    def __exit__(self, *exc):
        while self.exits:
            if self.exits.pop()(*exc):
                exc = (None, None, None)
        return exc[0] is None
with Stack() as s:
    print([s.enter(tag(n)) for n in "pq"], s.enter(tag("sw", swallow=OSError)))
    raise OSError("in stack")
