# ExceptionGroup: construction, split, subgroup, derive.
g = ExceptionGroup("top", [ValueError("a"), TypeError("b"), ExceptionGroup("sub", [KeyError("c"), ValueError("d")])])
print(g, repr(g), g.message, len(g.exceptions))
print(repr(g.subgroup(ValueError)))
print(repr(g.subgroup((KeyError, TypeError))))
print(g.subgroup(OSError))
m, r = g.split(ValueError)
print(repr(m), repr(r))
m, r = g.split(lambda e: isinstance(e, KeyError))
print(repr(m), repr(r))
print(g.split(Exception)[0] is g, g.split(OSError)[1] is g, g.subgroup(ExceptionGroup) is g)
d = g.derive([OSError("x")])
print(type(d).__name__, d, d.exceptions)
print(ExceptionGroup("one", [ValueError()]), ExceptionGroup("two", (ValueError(), KeyError())))
b = BaseExceptionGroup("b", [ValueError()])
print(type(b).__name__)
b = BaseExceptionGroup("b", [KeyboardInterrupt()])
print(type(b).__name__, repr(b))
for args in (("m", []), ("m", [5]), ("m", 5), (5, [ValueError()]), ("m",), (), ("m", [KeyboardInterrupt()]), ("m", [ValueError]), ("m", {ValueError()})):
    try:
        print(repr(ExceptionGroup(*args)))
    except Exception as e:
        print(type(e).__name__, e)
for bad in 5, "x", [ValueError], int:
    try:
        g.split(bad)
    except TypeError as e:
        print(e)


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "!", excs)


g = MyGroup("mine", [ValueError(1), KeyError(2)])
g.add_note("noted")
m, r = g.split(ValueError)
print(type(m).__name__, m, m.__notes__, type(r).__name__)
class Plain(ExceptionGroup): pass
print(type(Plain("p", [ValueError(), KeyError()]).subgroup(ValueError)).__name__)
print(issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception), ExceptionGroup.__bases__)
g = ExceptionGroup("x", [ValueError()])
try:
    g.message = "y"
except AttributeError as e:
    print(e)
print(ExceptionGroup[int])

# Keyword arguments are for derived classes.
class Coded(ExceptionGroup):
    def __init__(self, message, members, *, code):
        self.code = code
print(repr(Coded("coded", [ValueError()], code=5)), Coded("coded", [ValueError()], code=5).code)
for made in ExceptionGroup, BaseExceptionGroup:
    try:
        made("x", [ValueError()], code=5)
    except TypeError as error:
        print(error)
