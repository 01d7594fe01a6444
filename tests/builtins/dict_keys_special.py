# Keys with odd equality and hashing; collisions.
class Same:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, Same) and self.n == o.n
    def __repr__(self): return f"S{self.n}"


d = {Same(i): i for i in range(20)}
print(len(d), d[Same(13)], Same(25) in d)
for i in range(0, 20, 2):
    del d[Same(i)]
print(d, Same(4) in d, Same(5) in d)
d[Same(4)] = "back"
print(list(d)[-1], len(d))
nan = float("nan")
e = {nan: 1}
print(nan in e, e[nan], float("nan") in e)
e[float("nan")] = 2
print(len(e))
print({1: "a", True: "b", 1.0: "c", 1 + 0j: "d"}, {0: 1, -0.0: 2, False: 3}, {"1": 1, 1: 2, b"1": 3})
print({2 ** 64: "big"}[float(2 ** 64)], {(1, (2, 3)): "x"}[(1.0, (2, 3.0))], {frozenset({1, 2}): 1}[frozenset({2, 1})], {-1: "a", -2: "b"}, {range(3): 1}[range(0, 3)], {None: 0}[None], {...: 1}[...], {int: "t"}[int], {len: "f"}[len])
class Evil:
    def __init__(self): self.on = False
    def __hash__(self): return 1
    def __eq__(self, o):
        if self.on:
            raise RuntimeError("comparing")
        return False
a, b = Evil(), Evil()
f = {a: 1, b: 2}
a.on = b.on = True
for t in (lambda: f[Evil()], lambda: f.get(Evil()), lambda: Evil() in f, lambda: f.pop(Evil(), 1), lambda: f.setdefault(Evil(), 1)):
    try:
        print(t())
    except RuntimeError as x:
        print(x)
a.on = b.on = False
print(f[a], f[b], len(f))
class Mut:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == o.v
m = Mut(1)
g = {m: "found"}
m.v = 2
print(m in g, Mut(1) in g, list(g.values()))
