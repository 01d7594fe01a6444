def f(from):
    pass
