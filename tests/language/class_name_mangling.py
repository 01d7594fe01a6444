# Private names are mangled in every position.
class A:
    __x = 1
    __slots_like__ = 2

    def __init__(self):
        self.__y = 3
        self.__z__ = 4

    def __private(self):
        return "A private"

    def call(self):
        __local = 5
        def inner():
            return __local, self.__y
        return self.__private(), self.__x, inner(), sorted(n for n in locals() if n != "self")

    def params(self, __p=1, *__args, **__kw):
        return __p, __args, __kw

    def glob(self):
        global __g
        __g = "global mangled"

    def imports(self):
        import sys as __s
        return __s is not None, "_A__s" in locals()

    def loop(self):
        for __i in range(2):
            pass
        return [__k for __k in "ab"], __i

    def exc(self):
        try:
            raise ValueError
        except ValueError as __e:
            return "_A__e" in locals()

    def attr(self, o):
        return o.__thing

    class __Inner:
        __v = "inner"

    def getattr_string(self):
        return hasattr(self, "__y"), hasattr(self, "_A__y")


a = A()
print(a.call())
print(sorted(a.__dict__), a._A__y)
print(a.params(_A__p=2), a.params(1, 2, k=3))
a.glob()
print(_A__g)
print(a.imports(), a.loop(), a.exc(), a.getattr_string())
print(A._A__Inner._Inner__v if hasattr(A._A__Inner, "_Inner__v") else [n for n in vars(A._A__Inner) if "v" in n])


class B(A):
    def __private(self):
        return "B private"


print(B().call()[0], B()._B__private())
try:
    a.attr(5)
except AttributeError as e:
    print(e)
try:
    a.__y
except AttributeError as e:
    print(e)


class _Under:
    def f(self):
        return self.__v


class ___:
    def f(self):
        self.__keep = 1
        return sorted(self.__dict__)


try:
    _Under().f()
except AttributeError as e:
    print(e)
print(___().f())
def outside():
    __n = 1
    return list(locals())
print(outside())
