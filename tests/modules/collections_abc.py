# collections.abc: the classes, what they recognise, the methods that follow.
import collections.abc as abc
import collections
print(collections.abc is abc, sorted(abc.__all__))
async def co(): pass
async def agen(): yield
def gen(): yield
coroutine = co()
values = [("int", 5), ("str", "a"), ("bytes", b""), ("bytearray", bytearray()), ("list", []), ("tuple", ()), ("dict", {}), ("set", set()), ("frozenset", frozenset()), ("range", range(2)), ("gen", gen()), ("co", coroutine), ("agen", agen()), ("keys", {}.keys()), ("items", {}.items()), ("values", {}.values()), ("iter", iter([])), ("func", gen), ("class", int), ("deque", collections.deque()), ("counter", collections.Counter()), ("enumerate", enumerate([])), ("memoryview", memoryview(b""))]
for name in "Hashable Iterable Iterator Reversible Generator Sized Container Callable Collection Set MutableSet Mapping MutableMapping KeysView ItemsView ValuesView MappingView Sequence MutableSequence Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator".split():
    print(name, [n for n, v in values if isinstance(v, getattr(abc, name))])
coroutine.close()
for name in "Iterable Iterator Generator Sized Collection Set MutableSet Mapping MutableMapping Sequence MutableSequence Callable Hashable Coroutine AsyncGenerator".split():
    try:
        getattr(abc, name)()
    except TypeError as e:
        print(e)
class NoHash: __hash__ = None
class NoIter:
    def __len__(self): return 0
    def __contains__(self, x): return False
print(issubclass(NoHash, abc.Hashable), issubclass(NoIter, abc.Sized), issubclass(NoIter, abc.Collection), abc.Iterable[int], abc.Mapping[str, int], abc.Sequence["x"])
class Sorted(abc.Set):
    def __init__(self, items): self.items = sorted(set(items))
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def __repr__(self): return f"Sorted({self.items})"
a, b = Sorted([1, 2, 3]), Sorted([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, a < Sorted([1, 2, 3, 4]), a == Sorted([3, 2, 1]), a.isdisjoint([9]), a & [1, 9], [5] | a, {1, 2} & a, a >= {1}, a != b, a._hash() == Sorted([3, 2, 1])._hash())
try:
    a < 5
except TypeError as e:
    print(e)
class MySet(abc.MutableSet):
    def __init__(self, items=()): self.d = dict.fromkeys(items)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
m = MySet([1, 2, 3])
m |= [4]
m -= [1]
m ^= [2, 9]
m &= {3, 9}
print(sorted(m), m.pop() in (3, 9), len(m))
for f in (lambda: m.remove(77), lambda: (m.clear(), m.pop())):
    try:
        f()
    except KeyError as e:
        print("KeyError", e.args)
class MyList(abc.MutableSequence):
    def __init__(self, items=()): self.l = list(items)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
s = MyList("abc")
s.append("d"); s.extend("ef"); s += ["g"]; s.reverse(); s.remove("b")
print(s.l, s.pop(), s.pop(0), s.index("e"), s.count("z"), "c" in s, list(reversed(s)), s.index("d", -3), list(iter(s)))
s.extend(s)
print(s.l)
try:
    s.index("c", 100)
except ValueError as e:
    print("ValueError", e.args)
s.clear()
print(s.l)
class Lower(abc.Mapping):
    def __init__(self, **k): self.k = k
    def __getitem__(self, key): return self.k[key.lower()]
    def __iter__(self): return iter(self.k)
    def __len__(self): return len(self.k)
w = Lower(a=1, b=2)
print(w["A"], "B" in w, "c" in w, w.get("C"), list(w.keys()), list(w.items()), sorted(w.values()), w == {"a": 1, "b": 2}, w.keys() & {"a"}, ("a", 1) in w.items(), 2 in w.values(), len(w.keys()), w != {})
match w:
    case {"a": x}: print("matched", x)
match s:
    case []: print("empty sequence")
class Count(abc.Generator):
    def __init__(self): self.n = 0
    def send(self, v): self.n += 1; return (self.n, v)
    def throw(self, typ, val=None, tb=None): raise typ
c = Count()
print(next(c), c.send("x"), next(c), c.close(), isinstance(c, abc.Iterator), iter(c) is c)
print(abc.Sequence.__module__, abc.MutableMapping.__name__, abc.Set.__abstractmethods__ == frozenset({"__len__", "__iter__", "__contains__"}))
class Bad(abc.MutableMapping): pass
try:
    Bad()
except TypeError as e:
    print(e)
