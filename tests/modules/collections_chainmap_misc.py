# ChainMap and collections.abc.
from collections import ChainMap, UserDict, UserList, UserString, abc
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c["b"], len(c), sorted(c), "b" in c, c.maps, c.parents, c.new_child({"a": 0})["a"], c.get("zz", 5), dict(c))
c["b"] = 9
print(c.maps)
for t in "c['zz']", "c.pop('zz')", "c.popitem()", "ChainMap().popitem()":
    try:
        print(t, eval(t))
    except KeyError as e:
        print(t, "->", type(e).__name__, e)
print(isinstance([], abc.Sequence), isinstance({}, abc.Mapping), isinstance(set(), abc.Set), isinstance("", abc.Iterable), isinstance(5, abc.Iterable), isinstance(len, abc.Callable), isinstance([], abc.Hashable), isinstance((), abc.Hashable), isinstance(iter([]), abc.Iterator), isinstance((i for i in []), abc.Generator), isinstance({}.keys(), abc.KeysView), issubclass(list, abc.MutableSequence), issubclass(tuple, abc.MutableSequence))
class S(abc.Sequence):
    def __getitem__(self, i): return "abc"[i]
    def __len__(self): return 3
s = S()
print(list(s), "b" in s, s.index("c"), s.count("a"), list(reversed(s)))
class M(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M()
m.update(a=1, b=2)
print(m.pop("a"), m.setdefault("z", 5), list(m.items()), m == {"b": 2, "z": 5}, "z" in m, m.get("q"), list(m.keys()), m.popitem())
try:
    abc.Sequence()
except TypeError as e:
    print(e)
class Half(abc.Sequence):
    def __len__(self): return 0
try:
    Half()
except TypeError as e:
    print(e)
class It:
    def __iter__(self): pass
print(isinstance(It(), abc.Iterable), issubclass(It, abc.Iterator), UserDict(a=1), UserList([1]), UserString("s").upper())
