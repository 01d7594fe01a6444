# __cause__, __context__, __suppress_context__, raise from.
def show(e, depth=0):
    while e is not None:
        print(" " * depth + repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), "suppress", e.__suppress_context__)
        e = e.__cause__ or e.__context__
        depth += 2


try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("second") from z
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second") from None
except ValueError as e:
    show(e)
try:
    raise KeyError("k") from TypeError
except KeyError as e:
    show(e)
try:
    try:
        raise ValueError("a")
    finally:
        raise KeyError("b")
except KeyError as e:
    show(e)
for cause in 5, "x", int:
    try:
        raise ValueError from cause
    except TypeError as e:
        print(e)
e = ValueError("x")
try:
    e.__cause__ = 5
except TypeError as t:
    print(t)
try:
    e.__context__ = "x"
except TypeError as t:
    print(t)
e.__cause__ = KeyError()
print(e.__suppress_context__)
try:
    try:
        raise e
    except ValueError:
        raise e
except ValueError as s:
    print(s is e, s.__context__)
a = ValueError("a")
try:
    try:
        raise a
    except ValueError:
        try:
            raise KeyError("b")
        except KeyError:
            raise a
except ValueError as s:
    print(s.__context__, s.__context__.__context__)


def f():
    try:
        raise ValueError("one")
    except ValueError:
        g()


def g():
    raise KeyError("two")


try:
    f()
except KeyError as e:
    show(e)
try:
    raise ValueError("fresh")
except ValueError as e:
    show(e)
