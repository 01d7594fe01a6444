# Iterable unpacking with stars, nesting and every error.
a, b = "xy"
print(a, b)
first, *rest = range(5)
print(first, rest)
*init, last = "hello"
print(init, last)
h, *m, t = [1, 2]
print(h, m, t)
(a, *b), [c, (d, *e)] = (1, 2, 3), (4, "xyz")
print(a, b, c, d, e)
*everything, = {1: 2, 3: 4}
print(everything)
for i, (j, *k) in [(1, (2, 3, 4)), (5, (6,))]:
    print(i, j, k)
a, b = b, a
print(a, b)
x = [0, 1, 2]
i = 0
i, x[i] = 1, 9
print(i, x)


def trial(text):
    try:
        exec(text, {"gen": (n for n in range(3))})
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, e)


trial("a, b = 1,")
trial("a, b = 1, 2, 3")
trial("a, b, c = 'ab'")
trial("a, *b, c = [1]")
trial("a, b = 5")
trial("a, *b = None")
trial("[] = []")
trial("() = [1]")
trial("[] = 'a'")
trial("a, b = gen")
trial("a, b, c, d = gen")
trial("a, b = {1, 2, 3}")
trial("*a, = 5")
trial("(a, b), c = 1, 2")
trial("a, b = {}")
trial("for a, b in [1]: pass")
