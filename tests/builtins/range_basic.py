# range: construction, length, indexing, slicing, membership, equality, hashing.
def ranges():
    for args in (5,), (0,), (-3,), (1, 5), (5, 1), (0, 10, 3), (10, 0, -3), (0, 10, -1), (5, 5), (-5, 5, 2), (0, 1, 100), (2 ** 65, 2 ** 65 + 4), (-(10 ** 30), 10 ** 30, 10 ** 29):
        yield range(*args)


for r in ranges():
    print(r, list(r), bool(r), r.start, r.stop, r.step, list(reversed(r)), r[1:3], r[::-1], r[::2], r[-2:], r == range(r.start, r.stop, r.step), hash(r) == hash(eval(repr(r))))
r = range(0, 20, 3)
print(r[0], r[-1], r[6], len(r), 9 in r, 10 in r, 21 in r, 9.0 in r, 9.5 in r, "a" in r, True in range(2), None in r, r.index(9), r.count(9), r.count(10), r.index(True) if True in r else "no")
print(range(0) == range(2, 2) == range(5, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(1, 2, 5) == range(1, 2), hash(range(0)) == hash(range(9, 3)), range(5) != range(4), range(3)[:] == range(3))
for t in "r[7]", "r[-8]", "r['a']", "r[1.0]", "r.index(10)", "r.index('a')", "range()", "range(1, 2, 3, 4)", "range(1.5)", "range('a')", "range(1, 2, 0)", "range(None)", "range(1, None)", "range(stop=5)", "range(3) + range(3)", "range(3) * 2", "range(3) < range(4)", "r.start = 5", "r[0] = 1", "del r[0]", "r[::0]", "range(3).foo", "range([])", "len(range(2**100))", "range(10)[2**100]", "r.count()":
    try:
        exec("x = " + t if " = " not in t and not t.startswith("del") else t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(range(I(3)), list(range(I(1), I(7), I(2))), range(True, 3), type(range(True, 3).start).__name__)
print(sum(range(101)), max(range(5)), min(range(3, 9, 2)), sorted(range(3, 0, -1)), tuple(range(3)), [*range(2)], list(map(lambda x: x * x, range(4))), dict(zip(range(2), "ab")))
it = iter(range(3))
print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(it).__name__, type(iter(range(2 ** 70))).__name__, next(iter(range(2 ** 70, 2 ** 71))))
big = range(0, 10 ** 20, 7)
print(big[10 ** 18], big[-1], 7 * 10 ** 17 in big, 10 ** 19 + 1 in big, big[5:10], big[-3:], big.index(70), big.__contains__(-7))
for i in range(3):
    for j in range(i, 0, -1):
        print(i, j, end="; ")
print()
