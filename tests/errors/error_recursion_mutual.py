def ping(n):
    pong(n)


def pong(n):
    ping(n)


try:
    ping(1)
except RecursionError as e:
    print(type(e).__name__)
    raise ValueError("too deep") from None
