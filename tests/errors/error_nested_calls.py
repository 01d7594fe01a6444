def one(x):
    return two(x) + 1


def two(x):
    return three(
        x,
        x - x,
    )


def three(x, y):
    z = x \
        / y
    return z


one(4)
