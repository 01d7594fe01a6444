def f(a):
    if a:
        return a.b(1)[2]


f(5)
