def f(a, b=undefined_default, c=3):
    return a
