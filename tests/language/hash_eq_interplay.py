# __hash__ and __eq__ in classes, inheritance, use in dicts and sets.
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"K({self.v!r})"


d = {K(1): "a", K(2): "b"}
print(d[K(1)], K(2) in d, K(3) in d, d)
d[K(1)] = "replaced"
print(len(d), len({K(1), K(1), K(2)}))


class NoHash:
    def __eq__(self, o): return True


print(NoHash.__hash__)
for f in (lambda: hash(NoHash()), lambda: {NoHash(): 1}, lambda: {NoHash()}, lambda: NoHash() in {}, lambda: {}[NoHash()], lambda: {1: 2}.get([]), lambda: [] in {1}, lambda: {{}: 1}, lambda: {1: 2}.pop([]), lambda: frozenset([[]]), lambda: {}.setdefault({}, 1), lambda: hash((1, [])), lambda: hash(slice(1)) and 1, lambda: hash(set())):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Sub(K):
    def __eq__(self, o): return super().__eq__(o)


try:
    hash(Sub(1))
except TypeError as e:
    print(e)


class Sub2(K):
    def __eq__(self, o): return super().__eq__(o)
    __hash__ = K.__hash__


print({Sub2(1): 5}[K(1)])
calls = []


class Same:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        calls.append((self.n, o.n))
        return False


x = Same(1)
s = {x}
print(x in s, calls)
print(Same(2) in s, calls)
print(hash(1) == hash(1.0) == hash(True), hash(0) == hash(0.0) == hash(-0.0), hash(2 ** 70) == hash(float(2 ** 70)), hash(1 + 0j) == hash(1))
print({1: "int", 1.0: "float", True: "bool"}, {0, False, 0.0}, {1.5: 1}[1.5])
class Neg:
    def __hash__(self): return -1
print(hash(Neg()), hash(-1))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(frozenset("ab")) == hash(frozenset("ba")), hash(b"a") == hash("a") or True)
class Raises:
    def __hash__(self): raise RuntimeError("no hash")
try:
    {Raises(): 1}
except RuntimeError as e:
    print(e)
