# index, count, in; identity before equality.
a = [1, 2, 3, 2, 1, None, "x", 2.0, True]
print(a.index(2), a.index(2, 2), a.index(1, -2), a.index(None), a.index("x"), a.index(3, 0, 5), a.count(2), a.count(1), a.count("y"), a.index(True), a.index(2, -100, 100))
for t in "a.index(99)", "a.index(2, 8)", "a.index(3, 0, 2)", "a.index()", "a.index(1, 'a')", "a.index(1, 1.5)", "a.index(1, None)", "a.count()", "a.count(1, 2)", "[].index(0)", "a.index([1])", "a.index(2, 1, 2, 3)", "['a'].index('b')":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
nan = float("nan")
print(nan in [nan], [nan].index(nan), [nan, nan].count(nan), float("nan") in [nan], [float("nan")] == [float("nan")], [nan] == [nan])
log = []
class L:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        log.append((self.n, o.n if isinstance(o, L) else o))
        return self.n == o
print(2 in [L(1), L(2), L(3)], log)
log.clear()
print(L(3) in [1, 2, 3], log)
log.clear()
print([L(1), L(5)].index(5), log, [L(1)].count(7), [L(1)] == [L(2)], log)
