# Small rules: (name): annotation, keywords given twice, cells as arguments, dir() of methods, __class__ in mro().
import types


def not_local():
    (no_such): int
    return no_such


def local():
    (name): int = 5
    return name


try:
    not_local()
except NameError as e:
    print(type(e).__name__, e)
print(local())


class Twice:
    def keys(self):
        return ["x", "x"]

    def __getitem__(self, key):
        return 1


def f(**kw):
    return kw


try:
    f(**Twice())
except TypeError as e:
    print(e)


class X:
    def meth(self):
        return super()

    def captured(self):
        return [super().__init__ for _ in [self]]


def cell():
    k = X()
    return (lambda: k).__closure__[0]


try:
    X.meth(cell())
except TypeError as e:
    print(e)
print(len(X().captured()))
X.meth.known = 7
print("known" in dir(X().meth), X().meth.known)
seen = []


class Meta(type):
    def mro(self):
        self.__dict__["f"]()
        return super().mro()


class A(metaclass=Meta):
    def f():
        seen.append(__class__)


print(seen == [A])


class Bad:
    def __aiter__(self):
        return self

    def __anext__(self):
        return self

    def __await__(self):
        1 / 0


async def loop():
    async for _ in Bad():
        pass


try:
    loop().send(None)
except TypeError as e:
    print(e, repr(e.__cause__), e.__suppress_context__)


@types.coroutine
def delegating(coroutine):
    return (yield from coroutine)


async def spam():
    return "spam"


def plain(coroutine):
    yield from coroutine


try:
    delegating(spam()).send(None)
except StopIteration as e:
    print(e.value)
waiting = spam()
try:
    plain(waiting).send(None)
except TypeError as e:
    print(e)
waiting.close()


class Many:
    blech = None


for i in range(800):
    setattr(Many, f"index_{i}", None)
Many().bluch
