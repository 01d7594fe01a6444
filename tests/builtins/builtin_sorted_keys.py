# sorted with many kinds of keys and comparison methods; stability checks.
people = [("Ann", 30), ("bob", 25), ("Cid", 30), ("dan", 20), ("Eve", 25)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0].lower())), sorted(people, key=lambda p: p[0], reverse=True), sorted(sorted(people, key=lambda p: p[0]), key=lambda p: p[1]))
print(sorted("banana"), sorted("banana", key="nba".index), sorted([3, 1, 2], key=lambda x: -x), sorted(["10", "9", "1"], key=int), sorted(["b", "A", "c"], key=str.casefold), sorted([[1, 2], [1], []]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([None, 3, 1], key=lambda x: (x is None, x or 0)), sorted([True, False, 2, -1]), sorted([1.5, 1, 2, 0.5]), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([3, 1, 2], key=key), calls)
compares = 0
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global compares
        compares += 1
        return self.v < o.v
print([c.v for c in sorted(map(C, range(50)))] == list(range(50)), compares)
compares = 0
sorted(map(C, range(50, 0, -1)))
print(compares)
class Bad:
    def __lt__(self, o): raise ValueError("cannot compare")
try: sorted([Bad(), Bad()])
except ValueError as e: print(e)
l = [Bad(), Bad()]
try: l.sort()
except ValueError: print(len(l))
class Rev:
    def __init__(self, k): self.k = k
    def __lt__(self, o): return o.k < self.k
print(sorted("hello", key=Rev), max("hello", key=Rev), min("hello", key=Rev))
def cmp_to_key(cmp):
    class K:
        def __init__(self, o): self.o = o
        def __lt__(self, x): return cmp(self.o, x.o) < 0
    return K
print(sorted([5, 2, 8], key=cmp_to_key(lambda a, b: b - a)), sorted(["a1", "a10", "a2"], key=cmp_to_key(lambda a, b: int(a[1:]) - int(b[1:]))))
nan = float("nan")
print(len(sorted([3, nan, 1])), sorted([]), sorted([5]), sorted(iter([2, 1])), sorted(range(10, 0, -3)), sorted((2, 1)), sorted({2, 1}), sorted(x * x % 7 for x in range(7)))
for n in 0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 257, 1000:
    for pattern in "random", "ascending", "descending", "equal", "saw", "nearly", "two":
        data = {"random": [i * 7919 % 1013 for i in range(n)], "ascending": list(range(n)), "descending": list(range(n, 0, -1)), "equal": [5] * n, "saw": [i % 10 for i in range(n)], "nearly": list(range(n - 1)) + [0] if n else [], "two": [i & 1 for i in range(n)]}[pattern]
        tagged = sorted(((v, i) for i, v in enumerate(data)), key=lambda p: p[0])
        assert all(tagged[i][0] < tagged[i + 1][0] or tagged[i][0] == tagged[i + 1][0] and tagged[i][1] < tagged[i + 1][1] for i in range(n - 1)), (n, pattern)
        down = sorted(((v, i) for i, v in enumerate(data)), key=lambda p: p[0], reverse=True)
        assert all(down[i][0] > down[i + 1][0] or down[i][0] == down[i + 1][0] and down[i][1] < down[i + 1][1] for i in range(n - 1)), (n, pattern)
print("all stable")
