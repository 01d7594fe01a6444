# A memoising decorator with limited size and statistics.
def lru(maxsize):
    def decorate(f):
        cache, order = {}, []
        hits = misses = 0

        def wrapper(*args, **kwargs):
            nonlocal hits, misses
            key = args + tuple(sorted(kwargs.items()))
            if key in cache:
                hits += 1
                order.remove(key)
                order.append(key)
                return cache[key]
            misses += 1
            result = cache[key] = f(*args, **kwargs)
            order.append(key)
            if len(order) > maxsize:
                del cache[order.pop(0)]
            return result

        wrapper.info = lambda: {"hits": hits, "misses": misses, "size": len(cache)}
        wrapper.clear = lambda: (cache.clear(), order.clear())
        wrapper.__name__ = f.__name__
        wrapper.__wrapped__ = f
        return wrapper
    return decorate


calls = []


@lru(maxsize=3)
def square(x, *, plus=0):
    calls.append(x)
    return x * x + plus


print([square(n) for n in (1, 2, 1, 3, 4, 2, 1)], calls, square.info(), square.__name__)
print(square(1, plus=1), square(1, plus=1), square.info(), square.__wrapped__(9))
square.clear()
print(square.info())


@lru(100)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.info())
try:
    square([1])
except TypeError as e:
    print(e)
