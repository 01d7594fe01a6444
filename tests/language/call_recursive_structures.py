# Functions as values in containers; recursion through several kinds of callables.
class Node:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def __len__(self): return 1 + sum(map(len, self.kids))
    def __getitem__(self, path):
        return self if not path else self.kids[path[0]][path[1:]]
    def __contains__(self, v): return v == self.v or any(v in k for k in self.kids)
    def __eq__(self, o): return self.v == o.v and self.kids == o.kids
    def __hash__(self): return hash((self.v, self.kids))
    def __str__(self): return f"{self.v}" + (f"({', '.join(map(str, self.kids))})" if self.kids else "")
    def __call__(self, f): return Node(f(self.v), *(k(f) for k in self.kids))
    def __lt__(self, o): return (self.v, len(self)) < (o.v, len(o))
    @property
    def depth(self): return 1 + max((k.depth for k in self.kids), default=0)
    def fold(self, f): return f(self.v, [k.fold(f) for k in self.kids])
t = Node(1, Node(2, Node(4)), Node(3))
print(t, list(t), len(t), t[0, 0], t[()].v, 4 in t, 9 in t, t == Node(1, Node(2, Node(4)), Node(3)), t(lambda v: v * 10), t.depth, t.fold(lambda v, k: v + sum(k)), sorted([Node(2), Node(1)])[0].v, hash(t) == hash(t(int)))
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, (3, [4, []]), 5], [[[[6]]]]])))
def tree_map(f, x):
    match x:
        case dict(): return {k: tree_map(f, v) for k, v in x.items()}
        case list() | tuple(): return type(x)(tree_map(f, v) for v in x)
        case _: return f(x)
print(tree_map(lambda v: v * 2, {"a": [1, (2, 3)], "b": {"c": "x"}}))
table = {"fib": lambda n: n if n < 2 else table["fib"](n - 1) + table["fib"](n - 2), "even": lambda n: n == 0 or table["odd"](n - 1), "odd": lambda n: n != 0 and table["even"](n - 1)}
print(table["fib"](15), table["even"](20), table["odd"](7))
def quick(xs):
    if len(xs) < 2: return xs
    p, *rest = xs
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
print(quick([3, 6, 1, 8, 2, 9, 2]))
def merge_sort(xs):
    def merge(a, b):
        while a and b: yield (a if a[0] <= b[0] else b).pop(0)
        yield from a or b
    if len(xs) < 2: return list(xs)
    m = len(xs) // 2
    return list(merge(merge_sort(xs[:m]), merge_sort(xs[m:])))
print(merge_sort("mergesort"), merge_sort([]))
class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, o, t):
        o.__dict__[self.f.__name__] = v = self.f(o)
        return v
class P:
    @Lazy
    def x(self): print("computed"); return 42
p = P()
print(p.x, p.x)
def knap(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1): best[c] = max(best[c], best[c - w] + v)
    return best[cap]
print(knap([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15))
def lcs(a, b): return "" if not a or not b else a[0] + lcs(a[1:], b[1:]) if a[0] == b[0] else max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
print(lcs("nematode", "empty"))
