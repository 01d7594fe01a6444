# raise with classes, instances and wrong things; bare raise; arguments.
class Custom(Exception):
    def __init__(self, a, b=2):
        super().__init__(a, b)
        self.a = a


def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e.args, str(e))


def r(x):
    def f():
        raise x
    return f


for x in ValueError, ValueError(), ValueError("a"), ValueError("a", 1), Custom(1), KeyError("q"), KeyError("q", 2), OSError(999, "msg"), OSError("one"), OSError(999, "msg", "file"), StopIteration(5), SystemExit(3), SystemExit, KeyboardInterrupt, GeneratorExit, AssertionError(None), UnicodeError("u"), Exception(None), Exception([1], {}):
    attempt(r(x))
for x in 5, "text", None, int, object(), [ValueError], Custom, type, (ValueError,):
    attempt(r(x))


def bare():
    raise


attempt(bare)


def reraise():
    try:
        raise ValueError("original")
    except ValueError:
        try:
            raise KeyError("other")
        except KeyError:
            pass
        raise


attempt(reraise)


def nested_bare():
    def helper():
        raise
    try:
        raise IndexError("from outer")
    except IndexError:
        helper()


attempt(nested_bare)


class NotExc:
    def __new__(cls):
        return 5


attempt(r(NotExc))


class Sneaky(Exception):
    def __new__(cls, *a):
        return "not an exception"


attempt(r(Sneaky))
try:
    raise Custom(1, b=5)
except Custom as e:
    print(e.a, e.args, repr(e), str(e))
e = ValueError("tb")
print(e.__traceback__, e.with_traceback(None) is e)
try:
    e.with_traceback(5)
except TypeError as t:
    print(t)
try:
    raise e
except ValueError:
    print(e.__traceback__ is not None, e.__traceback__.tb_lineno > 0, e.__traceback__.tb_next)
