# lru_cache, cache, wraps, cached_property, total_ordering, partial, reduce, cmp_to_key.
import functools
from functools import *
@lru_cache
def fib(n):
    "doc of fib"
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info(), fib.__name__, fib.__doc__, fib.__module__, fib.__wrapped__.__name__, fib.cache_parameters())
fib.cache_clear()
print(fib.cache_info())
fib.note = 5
print(fib.note, fib.__dict__.get("note"))
calls = []
@lru_cache(maxsize=2, typed=True)
def two(x):
    calls.append(x)
    return x
two(1); two(1.0); two(1); two(2); two(1.0)
print(calls, two.cache_info())
@cache
def everything(*args, **kwds): return args, sorted(kwds)
print(everything(1, a=2), everything(1, a=2), everything.cache_info())
print(lru_cache(maxsize=None)(len)("abc"), lru_cache(len)("ab"))
for f in (lambda: lru_cache("a"), lambda: fib([]), lambda: lru_cache(maxsize=5)(6)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
class C:
    @lru_cache(maxsize=None)
    def m(self, x): return x * 2
    @cached_property
    def p(self):
        calls.append("p")
        return 7
    @classmethod
    @lru_cache
    def k(cls): return cls.__name__
c = C()
print(c.m(4), c.m(4), C.m.cache_info(), c.p, c.p, calls.count("p"), c.__dict__, C.k())
def deco(f):
    @wraps(f)
    def wrapper(*a):
        "of the wrapper"
        return f(*a) + 1
    return wrapper
@deco
def plus(x):
    "doc of plus"
    return x
print(plus(1), plus.__name__, plus.__doc__, plus.__wrapped__(1), plus.__qualname__)
@total_ordering
class N:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(N(1) <= N(2), N(1) > N(2), N(2) >= N(2), max(N(1), N(3), N(2)).n)
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [], 3), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
