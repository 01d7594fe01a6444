# Generator expressions: laziness, single use, closing, first iterable evaluated at once.
def noisy(n):
    for i in range(n):
        print("produce", i)
        yield i


g = (x * 10 for x in noisy(3))
print(type(g).__name__, g.__name__, iter(g) is g)
print(next(g))
print(next(g))
print(list(g), list(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(next(g, "default"))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
try:
    g = (y for x in [1] for y in 5)
    print("created")
    next(g)
except TypeError as e:
    print(e)
data = [1, 2]
g = (x for x in data)
data.append(3)
print(list(g))
n = 1
g = (x + n for x in [1, 2])
n = 100
print(list(g))
g = (x for x in range(10))
print(3 in g, next(g), 3 in g, list(g))
g = (1 / x for x in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
print(sum(x for x in range(4)), sum((x for x in range(4)), 10), min((x for x in "cab"), key=ord))
print(all(x < 3 for x in noisy(9)))
print("".join(c.upper() for c in "abc"), tuple(i for i in range(3)))
g = (i for i in range(3))
g.close()
print(list(g))
a, *b = (x for x in range(3))
print(a, b)
g = ((yield_ for yield_ in range(i)) for i in range(3))
print([list(x) for x in g])
