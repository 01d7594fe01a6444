# collections.defaultdict.
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
print(d, d["b"], d, len(d), "c" in d, d.get("c"), len(d), d.default_factory, dict(d), d == {"a": [1, 2], "b": []})
n = defaultdict(int, {"x": 5}, y=1)
for c in "hello":
    n[c] += 1
print(n, sorted(n.items()), n.pop("x"), n.copy(), type(n.copy()).__name__, n | {"z": 1}, isinstance(n, dict))
print(defaultdict(), defaultdict(None, a=1), defaultdict(lambda: "default")["k"], defaultdict(dict)["a"], defaultdict(str)["s"] == "", defaultdict(set)["s"])
for t in "defaultdict()['a']", "defaultdict(5)", "defaultdict('a')", "defaultdict(None)['k']", "defaultdict(int, 5)", "defaultdict(lambda: 1 / 0)['x']", "defaultdict(lambda a: a)['x']", "defaultdict(int)[[]]", "hash(d)", "defaultdict(list, [1])":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t), list(t["a"]))
d.default_factory = tuple
print(d["new"], d.default_factory)
d.default_factory = None
try:
    d["more"]
except KeyError as e:
    print("KeyError", e)
class D(defaultdict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]
e = D()
print(e["ab"], e)
r = defaultdict(list)
r["self"] = r
print(len(r), r["self"] is r, repr(defaultdict(int, a=defaultdict(int))))
