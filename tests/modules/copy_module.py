# copy: shallow and deep copies, cycles, own methods, state.
import copy
a = [1, [2, 3], {"k": [4]}, (5, [6]), {7}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append("new")
print(b, c, b is a, b[1] is a[1], c[1] is a[1], c[3][1] is a[3][1])
for v in 5, "s", None, (1, 2), 1.5, True, b"x", range(3), frozenset([1]), len, int, Ellipsis:
    print(type(v).__name__, copy.copy(v) is v, copy.deepcopy(v) is v)
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(t) == t)
l = [1]
l.append(l)
m = copy.deepcopy(l)
print(m[1] is m, m is l, len(m))
d = {}
d["self"] = d
e = copy.deepcopy(d)
print(e["self"] is e, e is d)
shared = [1]
x = copy.deepcopy([shared, shared])
print(x[0] is x[1], x[0] is shared)
class P:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"P({self.x!r})"
p = P([1, 2])
q, r = copy.copy(p), copy.deepcopy(p)
p.x.append(3)
print(q, r, q.x is p.x, type(r).__name__, r.__dict__)
class Slots:
    __slots__ = ("a", "b")
s = Slots()
s.a = [1]
u, v = copy.copy(s), copy.deepcopy(s)
print(u.a is s.a, v.a is s.a, v.a, hasattr(v, "b"))
class Own:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ("deep", type(memo).__name__)
print(copy.copy(Own()), copy.deepcopy(Own()), copy.deepcopy([Own()]))
class MyList(list):
    pass
ml = MyList([1, [2]])
ml.note = {"n": 1}
mc, md = copy.copy(ml), copy.deepcopy(ml)
print(mc, type(mc).__name__, mc.note is ml.note, md.note is ml.note, md[1] is ml[1], md.note)
class MyDict(dict):
    pass
dd = MyDict(a=[1])
dd.extra = 5
dc = copy.deepcopy(dd)
print(dc, type(dc).__name__, dc.extra, dc["a"] is dd["a"])
class State:
    def __init__(self): self.v = 1; self.secret = lambda: 0
    def __getstate__(self): return {"v": self.v + 1}
    def __setstate__(self, state): self.v = state["v"] * 10
print(copy.copy(State()).__dict__, copy.deepcopy(State()).__dict__)
class Reduced:
    def __init__(self, n): self.n = n
    def __reduce__(self): return (Reduced, (self.n + 1,))
print(copy.copy(Reduced(1)).n, copy.deepcopy(Reduced(1)).n)
import collections
N = collections.namedtuple("N", "a b")
n = N(1, [2])
print(copy.copy(n), copy.deepcopy(n), copy.deepcopy(n).b is n.b, copy.replace(n, a=9))
o = collections.OrderedDict(a=[1])
print(copy.copy(o), copy.deepcopy(o), copy.deepcopy(collections.deque([[1]], 3)), copy.copy(collections.Counter("aab")), copy.deepcopy(collections.defaultdict(list, a=[1])))
try:
    raise ValueError("v", [1])
except ValueError as error:
    w = copy.copy(error)
    print(type(w).__name__, w.args, w is error, copy.deepcopy(error).args)
class Node:
    def __init__(self): self.next = None
n1, n2 = Node(), Node()
n1.next, n2.next = n2, n1
k = copy.deepcopy(n1)
print(k is n1, k.next.next is k, k.next is n2)
for f in (lambda: copy.replace(5), lambda: copy.deepcopy((i for i in [])), lambda: copy.copy()):
    try:
        print(f())
    except TypeError as error:
        print(error)
print(copy.Error, copy.error is copy.Error, copy.deepcopy({1: {2, 3}, "f": frozenset({(1,)})}), copy.deepcopy(bytearray(b"ab")))
class Method:
    def m(self): return self.value
me = Method()
me.value = [1]
bound = copy.deepcopy(me.m)
print(bound() == [1], bound() is me.value, copy.copy(me.m)() is me.value)
import types
print(copy.copy(types.SimpleNamespace(a=1)), copy.deepcopy(slice(1, 2)), copy.copy({1}), copy.copy(o) is o)
