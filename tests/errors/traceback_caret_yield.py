def g():
    x = yield 1
    print(x.upper())


it = g()
next(it)
it.send(5)
