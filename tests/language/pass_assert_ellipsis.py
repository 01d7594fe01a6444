# pass, assert with and without message, Ellipsis.
pass
def empty(): pass
print(empty())
def dots(): ...
print(dots(), ...)
assert True
assert 1, "not shown"
def check(f):
    try:
        f()
        print("passed")
    except AssertionError as e:
        print(type(e).__name__, str(e) == "", e.args)


def a1():
    assert 0


def a2():
    assert [], "message"


def a3():
    assert None, (1, 2)


def a4():
    assert "x", 1 / 0


def a5():
    assert 1 == 2, f"{1} is not {2}"


def a6():
    assert not True, None


for f in a1, a2, a3, a4, a5, a6:
    check(f)
try:
    assert 0, 1 / 0
except ZeroDivisionError as e:
    print("message evaluated", e)
print(repr(...), Ellipsis is ..., type(...).__name__, bool(...))
print(__debug__)
x = (...,)
print(x, [...][0] is ...)
