# The tree of built-in exceptions.
import builtins


def tree(c, depth=0):
    print("  " * depth + c.__name__)
    subs = [s for s in c.__subclasses__() if getattr(builtins, s.__name__, None) is s]
    for s in sorted(subs, key=lambda s: s.__name__):
        tree(s, depth + 1)


tree(BaseException)
print(BaseException.__base__, Exception.__mro__)
print(issubclass(TimeoutError, OSError), issubclass(KeyError, LookupError), issubclass(bool, int), issubclass(UnicodeDecodeError, ValueError))
print(ExceptionGroup.__mro__)
for name in sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException)):
    c = getattr(builtins, name)
    try:
        e = c("m")
        print(name, repr(e), str(e))
    except TypeError as t:
        print(name, t)
