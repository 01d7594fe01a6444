# Attributes of functions.
def f(a, b: int = 1, *args: str, c: float, d=[2], **kw) -> bool:
    "The docstring."
    local = a
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
print(f.__defaults__, f.__kwdefaults__)
print(f.__annotations__)
print(f.__dict__, f.__closure__)
f.extra = 1
print(f.extra, f.__dict__)
del f.extra
print(hasattr(f, "extra"))
f.__name__ = "renamed"
f.__defaults__ = (9,)
f.__kwdefaults__ = {"c": 8, "d": 7}
f.__doc__ = None
print(f.__name__, f.__qualname__, f(1), f.__doc__)


def g(a, b):
    return a, b


g.__defaults__ = (1, 2)
print(g(), g(5))
g.__defaults__ = None
try:
    g()
except TypeError as e:
    print(e)
for name, value in [("__name__", 5), ("__defaults__", [1]), ("__kwdefaults__", 1), ("__code__", 1), ("__globals__", {}), ("__dict__", 1), ("__closure__", None), ("__qualname__", 1), ("__annotations__", 1)]:
    try:
        setattr(g, name, value)
        print(name, "set")
    except Exception as e:
        print(name, type(e).__name__, e)
print(type(f).__name__, callable(f), f == f, f != g, hash(f) == hash(f))
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames[:6])
c = g.__get__(1)
print(c(2), c.__self__, c.__func__ is g)


def outer():
    def inner():
        class C:
            def m(self):
                pass
        return C
    return inner


print(outer.__qualname__, outer().__qualname__, outer()().m.__qualname__, outer()().__qualname__)
print((lambda: 0).__qualname__, [lambda: 0 for _ in "a"][0].__qualname__)
