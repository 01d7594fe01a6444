# OrderedDict: move_to_end sequences, equality, subclass hooks, LRU use.
from collections import OrderedDict
class LRU(OrderedDict):
    def __init__(self, size): super().__init__(); self.size = size
    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        self.move_to_end(k)
        if len(self) > self.size: del self[next(iter(self))]
c = LRU(3)
for k in "abc": c[k] = k.upper()
c["a"]; c["d"] = "D"
print(list(c), c.get("b"), "c" in c, c.size)
o = OrderedDict((i, i * i) for i in range(6))
for k, last in (2, True), (5, False), (0, True), (0, False), (0, True): 
    o.move_to_end(k, last)
    print(list(o))
print(o.popitem(), o.popitem(last=False), o.popitem(False), list(o), o.pop(3), o)
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
print(a == b, a == dict(b), dict(a) == b, a != b, a == OrderedDict(x=1, y=2), a | b, b | a, {**a, **b}, list(a | {"z": 3}), type(a | {}).__name__, type({} | a).__name__)
a |= {"w": 0}
a.update(x=9)
print(a, list(reversed(a)), list(reversed(a.keys())), list(reversed(a.values())), list(reversed(a.items())), a.keys() & {"x"}, a.copy() == a, a.setdefault("n"), list(a))
d = OrderedDict()
for w in "the quick the lazy the".split(): d[w] = d.get(w, 0) + 1
print(d, repr(OrderedDict()), OrderedDict([("k", OrderedDict(a=1))]), str(d), OrderedDict.fromkeys("ba", 0), len(d), bool(OrderedDict()))
for t in "d.move_to_end('no')", "OrderedDict().popitem()", "d.pop('no')", "OrderedDict().popitem(last=False)", "d['no']", "d.move_to_end('the', 1, 2)", "OrderedDict(1)", "OrderedDict([(1,)])", "d.popitem(1, 2)":
    try: print(t, eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
for mutate in (lambda: d.__setitem__("z", 1), lambda: d.pop("the")):
    try:
        for k in d: mutate()
    except RuntimeError as e: print(e)
d.clear(); print(d); d["again"] = 1; print(d)
