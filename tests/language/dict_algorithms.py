# Inversion, grouping, merging, counting, nested updates, sorting by value.
words = "the cat sat on the mat the end".split()
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), max(counts, key=counts.get), {v: [k for k in counts if counts[k] == v] for v in set(counts.values())}[3])
groups = {}
for w in words: groups.setdefault(len(w), set()).add(w)
print({k: sorted(v) for k, v in sorted(groups.items())})
inverse = {v: k for k, v in {"a": 1, "b": 2}.items()}
print(inverse, dict(sorted({"z": 1, "a": 2}.items())), dict(reversed({"x": 1, "y": 2}.items())), {k: v for k, v in counts.items() if v > 1})
def deep_merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = deep_merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
print(deep_merge({"a": {"x": 1, "y": 2}, "b": 1}, {"a": {"y": 3, "z": 4}, "c": 5}))
def path_get(d, path, default=None):
    for part in path.split("."):
        if not isinstance(d, dict) or part not in d: return default
        d = d[part]
    return d
print(path_get({"a": {"b": {"c": 7}}}, "a.b.c"), path_get({"a": 1}, "a.b", "none"))
a = {"one": 1}
b = {"two": 2, **a, "one": 11}
print(b, a | b, b | a, {**b, **a}, a.items() <= b.items(), a.keys() & b.keys(), b.keys() - a.keys())
memo = {}
def fib(n): return memo.setdefault(n, n if n < 2 else fib(n - 1) + fib(n - 2)) if n not in memo else memo[n]
print(fib(50), len(memo))
d = dict.fromkeys(range(10), 0)
for k in d: d[k] = k * k
for k in list(d):
    if d[k] % 2: del d[k]
print(d, list(d)[::-1], sum(d.values()), d.pop(4), d.popitem(), len(d))
matrix = {(i, j): i * j for i in range(3) for j in range(3)}
print(matrix[2, 2], (1, 1) in matrix, [1, 1] in list(map(list, matrix)), sum(matrix[i, i] for i in range(3)), {k for k in matrix if matrix[k] == 2} == {(1, 2), (2, 1)})
order = {}
for c in "hello world": order[c] = order.pop(c, 0) + 1
print(order, "".join(order), "".join(dict.fromkeys("mississippi")))
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
def topo(g):
    seen, out = set(), []
    def visit(n):
        if n not in seen:
            seen.add(n)
            for m in g[n]: visit(m)
            out.append(n)
    for n in g: visit(n)
    return out[::-1]
print(topo(graph), {n: [m for m in graph if n in graph[m]] for n in graph})
big = {}
for i in range(3000): big[f"key{i}"] = i
for i in range(0, 3000, 3): del big[f"key{i}"]
for i in range(0, 3000, 6): big[f"key{i}"] = -i
print(len(big), sum(big.values()), big["key6"], "key3" in big, list(big)[:2], list(big)[-1])
