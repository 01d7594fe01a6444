# sys.exc_info in nested handlers, frames and tracebacks as objects.
import sys


def name():
    e = sys.exception()
    return type(e).__name__ if e else None


print(name())
try:
    raise ValueError
except ValueError:
    print(name())
    try:
        raise KeyError
    except KeyError:
        print(name())
        def inner():
            print("inner", name())
            try:
                raise IndexError
            except IndexError:
                print(name())
            print(name())
        inner()
    print(name())
print(name())


def gen():
    print("gen", name())
    try:
        raise TypeError
    except TypeError:
        yield name()
        print("gen again", name())
    yield name()


g = gen()
try:
    raise OSError
except OSError:
    print(next(g), name())
print(next(g), name())


def a():
    b()


def b():
    raise ValueError("deep")


try:
    a()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno > 0, tb.tb_frame.f_lineno > 0)
        tb = tb.tb_next


def who(depth):
    return sys._getframe(depth).f_code.co_name


def outer():
    return who(0), who(1), who(2)


print(outer())
def loc():
    v = 5
    f = sys._getframe()
    return f.f_locals["v"], f.f_globals is globals(), f.f_back.f_code.co_name, f.f_lineno > 0
print(loc())
