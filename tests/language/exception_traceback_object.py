# Traceback objects: line numbers relative to the function, frames, depth.
import sys
def base(): return sys._getframe(1).f_lineno
def lines(e, start):
    tb, out = e.__traceback__, []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - start))
        tb = tb.tb_next
    return out
START = base()
def a():
    b(
        1,
    )
def b(x):
    y = (x +
         c(x))
    return y
def c(x):
    raise ValueError(
        "multi"
    )
try:
    a()
except ValueError as e:
    print(lines(e, START))
def rethrow():
    try:
        c(1)
    except ValueError as e:
        first = len(lines(e, START))
        try:
            raise e
        except ValueError as e2:
            return first, len(lines(e2, START)), e is e2
print(rethrow())
saved = ValueError("reused")
for _ in range(3):
    try:
        raise saved
    except ValueError as e:
        print(len(lines(e, START)), end=" ")
print()
for _ in range(2):
    try:
        raise saved.with_traceback(None)
    except ValueError as e:
        print(len(lines(e, START)), end=" ")
print()
def gen():
    yield
    raise KeyError
g = gen()
next(g)
try:
    next(g)
except KeyError as e:
    print([n for n, _ in lines(e, START)])
e = ValueError()
print(e.__traceback__)
try:
    [1 / x for x in [0]]
except ZeroDivisionError as e:
    print([n for n, _ in lines(e, START)])
try:
    (lambda: 1 / 0)()
except ZeroDivisionError as e:
    print([n for n, _ in lines(e, START)])
try:
    class K:
        1 / 0
except ZeroDivisionError as e:
    print([n for n, _ in lines(e, START)])
try:
    exec("1 / 0")
except ZeroDivisionError as e:
    print([n for n, _ in lines(e, START)])
try:
    sorted([1], key=lambda x: 1 / 0)
except ZeroDivisionError as e:
    print([n for n, _ in lines(e, START)])
tb = None
try:
    raise ValueError
except ValueError as e:
    tb = e.__traceback__
print(type(tb).__name__, tb.tb_next, tb.tb_lasti >= 0, tb.tb_frame.f_globals is globals())
try:
    tb.tb_next = tb
except ValueError as e:
    print(e)
try:
    tb.tb_next = 5
except TypeError as e:
    print(e)
