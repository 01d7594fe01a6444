def f():
    return prin("x")


f()
