# Class statements, instances, attributes, bound methods.
class A:
    """Doc of A."""
    shared = []
    count = 0

    def __init__(self, name):
        self.name = name
        A.count += 1

    def hello(self):
        return "hello " + self.name


a, b = A("x"), A("y")
print(a.hello(), b.hello(), A.count, A.__doc__, A.__name__, A.__module__, A.__qualname__)
a.shared.append(1)
print(b.shared, a.__dict__, "shared" in a.__dict__)
a.count = 99
print(a.count, A.count, b.count)
m = a.hello
a.name = "renamed"
print(m(), m.__self__ is a, m.__func__ is A.hello, m.__name__)
print(a.hello == a.hello, a.hello is a.hello, a.hello == b.hello, hash(a.hello) == hash(a.hello))
A.hello = lambda self: "patched " + self.name
print(a.hello(), b.hello())
a.hello = lambda: "instance"
print(a.hello())
del a.hello
print(a.hello())
A.extra = property(lambda self: self.name * 2)
print(b.extra)
print(type(a) is A, isinstance(a, A), a.__class__.__name__, A.__class__, A.__bases__, A.__base__)


class Empty: pass
class Paren(): x = 1
class Multi(Paren, Empty): pass
print(Multi.x, Multi.__bases__ == (Paren, Empty), [c.__name__ for c in Multi.__mro__])


class Dynamic:
    for i in range(3):
        exec(f"v{i} = {i}")
    if True:
        flag = "yes"
    else:
        flag = "no"
    del i


print(Dynamic.v0, Dynamic.v2, Dynamic.flag, hasattr(Dynamic, "i"))
o = Empty()
o.__dict__["odd name"] = 1
setattr(o, "with space", 2)
print(o.__dict__, getattr(o, "odd name"))
o.__dict__ = {"fresh": 1}
print(o.fresh, vars(o))
o.__class__ = Paren
print(o.x, o.fresh, type(o).__name__)
print([k for k in vars(A) if not k.startswith("__")])
try:
    A()
except TypeError as e:
    print(e)


def f():
    class Local:
        pass
    return Local


print(f().__qualname__, f() is f(), f().__name__)
