# Local, global, nonlocal and built-in names.
x = "global"


def reads():
    return x


def shadows():
    x = "local"
    return x


def declares():
    global x, fresh
    x = "changed"
    fresh = "made"


def unbound():
    print(x)
    x = 1


def deleted():
    y = 1
    del y
    return y


def free():
    def inner():
        return v
    if False:
        v = 1
    return inner


print(reads(), shadows())
declares()
print(x, fresh)
for f in unbound, deleted, free():
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
try:
    nothing
except NameError as e:
    print(e, e.name)
len = lambda a: "mine"
print(len([1]))
del len
print(len([1]))


def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def peek():
        return n

    return up, peek


up, peek = counter()
up()
up()
print(peek())


def middle():
    value = 1

    def a():
        def b():
            nonlocal value
            value += 10
        b()
    a()
    return value


print(middle())
class K:
    x = "class"
    def m(self):
        return x
    y = [x for _ in range(2)]
print(K().m(), K.y)
