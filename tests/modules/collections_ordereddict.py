# collections.OrderedDict.
from collections import OrderedDict
d = OrderedDict([("b", 1), ("a", 2)])
d["c"] = 3
print(d, list(d), d["a"], len(d), OrderedDict(), OrderedDict(x=1), OrderedDict({"k": "v"}))
d.move_to_end("b")
print(d, d.move_to_end("c", last=False), d, d.popitem(), d, d.popitem(last=False), d)
d = OrderedDict.fromkeys("abc", 0)
print(d == OrderedDict([("a", 0), ("b", 0), ("c", 0)]), d == OrderedDict([("b", 0), ("a", 0), ("c", 0)]), d == {"c": 0, "b": 0, "a": 0}, d != {}, list(reversed(d)), list(reversed(d.items())), list(d.keys()), d.keys())
d["a"] = 5
del d["b"]
d["b"] = 7
print(d, d.pop("c"), d.pop("zz", None), d.setdefault("q", 1), d.get("q"), d.copy(), type(d.copy()).__name__, d | {"z": 1}, {"z": 1} | d, isinstance(d, dict))
d.update(a=9, new=1)
d |= {"m": 2}
print(d, d.values(), d.items())
for t in "d.move_to_end('zz')", "OrderedDict().popitem()", "d.pop('zz')", "d['zz']", "OrderedDict(5)", "OrderedDict([1])", "d.move_to_end()", "OrderedDict([], [])", "hash(d)", "d < d":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
try:
    for k in d:
        d["new" + k] = 1
except RuntimeError as e:
    print(e)
class S(OrderedDict):
    def __missing__(self, k): return "missing"
s = S(a=1)
print(s, s["b"], repr(s))
d.clear()
print(d, len(d))
