# Closures: shared cells, rebinding, cells in loops, __closure__.
def make():
    cells = []
    for i in range(3):
        cells.append(lambda: i)
    return cells


print([f() for f in make()])


def make2():
    return [(lambda j: lambda: j)(i) for i in range(3)]


print([f() for f in make2()])


def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance

    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError("insufficient")
        balance -= n
        return balance

    return deposit, withdraw


d, w = account(100)
print(d(50), w(30))
try:
    w(1000)
except ValueError as e:
    print(e)
d2, w2 = account(5)
print(d2(1), d(0))
print(d.__closure__[0].cell_contents, len(d.__closure__), d.__code__.co_freevars)


def late():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(e)
    value = 1
    print(inner())
    value = 2
    print(inner())
    del value
    try:
        inner()
    except NameError as e:
        print(e)


late()


def params(a, *args, b=1, **kw):
    def get():
        return a, args, b, kw
    a += 1
    kw["new"] = 1
    return get


print(params(1, 2, b=3)())


def deep(x):
    def l1():
        def l2():
            def l3():
                nonlocal x
                x += 1
                return x
            return l3
        return l2
    return l1()()


c = deep(1)
print(c(), c(), c())
f = make()[0]
f.__closure__[0].cell_contents = "replaced"
print(f())


def selfref():
    def me(n):
        return n if n < 1 else me(n - 1)
    return me


print(selfref()(10))
