def twice(f, n):
    return f


@twice
def g():
    pass
