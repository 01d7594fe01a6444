def deco(f):
    def wrapper(*args):
        return f(*args)
    return wrapper


@deco
def work(n):
    raise ValueError(n)


work(5)
