def numbers():
    yield 1
    yield 1 / 0


def consume(it):
    for n in it:
        print(n)


consume(numbers())
