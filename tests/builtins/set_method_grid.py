# Set operations over a grid of sets, frozensets and iterables.
def show(x): return sorted(x) if isinstance(x, (set, frozenset)) else x
sets = [set(), {1}, {1, 2}, {2, 3}, {1, 2, 3}, frozenset(), frozenset([2]), frozenset([1, 2, 3])]
for a in sets:
    row = []
    for b in sets:
        row.append((show(a | b), show(a & b), show(a - b), show(a ^ b), a == b, a < b, a <= b, a > b, a >= b, a.isdisjoint(b), type(a | b).__name__[0]))
    for r in row: print(*r, sep=",", end="; ")
    print()
others = [[1, 5], (2, 2), "ab", {1: 0}, range(3), (i for i in (1, 9)), b"\x01", {3: 3}.keys(), iter([2])]
for a in {1, 2, 3}, frozenset([1]):
    for o in others:
        o = list(o)
        print(sorted(map(str, a.union(o))), show(a.intersection(o)), show(a.difference(o)), sorted(map(str, a.symmetric_difference(o))), a.issubset(o), a.issuperset(o), a.isdisjoint(o), end="; ")
    print()
print(show({1, 2}.union([3], (4,), {5})), show({1, 2, 3}.intersection([1, 2], {2})), show({1, 2, 3}.difference([1], [2])), show({1}.union()), show({1}.intersection()), show(set().union(*[[1], [2]])))
s = {1, 2, 3}
for m, arg in ("update", [4, 5]), ("intersection_update", [1, 4, 5, 9]), ("difference_update", [9, 1]), ("symmetric_difference_update", [4, 6, 6]), ("update", s), ("symmetric_difference_update", []), ("difference_update", s):
    print(m, getattr(s, m)(arg), show(s))
for op in "|=", "&=", "-=", "^=":
    for right in {2, 9}, frozenset([1]), [1], (1,), "a", None, 5, {1: 1}, {1: 1}.keys():
        ns = {"s": {1, 2}, "r": right}
        try:
            exec(f"s {op} r", ns)
            print(op, type(right).__name__, show(ns["s"]), end="; ")
        except TypeError as e: print(op, e, end="; ")
    print()
f = frozenset([1, 2])
g = f
g |= {3}
print(show(g), show(f), g is f, f.copy() is f, frozenset(f) is f, set(f) == f, {f: "k"}[frozenset([2, 1])], f in {f}, {1, 2} in [f], {1, 2} in {f}, f == {1, 2}, hash(f) == hash(frozenset((2, 1))), f | {1} == f, type({1} | f).__name__, type(f | {1}).__name__, f.union([3]) == {1, 2, 3}, repr(frozenset({7})), repr({7}), str(set()), repr(frozenset()))
