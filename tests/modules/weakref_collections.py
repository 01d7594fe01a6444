# weakref.WeakSet, WeakKeyDictionary, WeakValueDictionary.
import copy, gc, weakref
from collections.abc import MutableMapping, MutableSet

class K:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __eq__(self, other): return isinstance(other, K) and self.name == other.name
    def __hash__(self): return hash(self.name)
a, b, c, d = map(K, "abcd")

def attempt(*texts):
    for text in texts:
        try: print(text, "=", eval(text))
        except Exception as e: print(text, "->", type(e).__name__, e)
def names(items): return sorted(map(repr, items))
def run(function, *args):
    result = function(*args)
    gc.collect()
    return result

# Sets.
s, t = weakref.WeakSet([a, b]), weakref.WeakSet([b, c])
print(names(s), len(s), a in s, K("a") in s, 5 in s, isinstance(s, MutableSet), isinstance(s, weakref.WeakSet))
print(names(s | t), names(s & t), names(s - t), names(s ^ t), names(s.union([d])), names(s.intersection([a, d])), s <= t, s & t <= t, s >= t, s < s | t, s == weakref.WeakSet([b, a]), s != t, s == {a, b}, s.isdisjoint([d]), s.issubset([a, b, c]), s.issuperset([a]))
u = s.copy()
u |= t; print(names(u)); u -= [a]; print(names(u)); u &= [b, d]; print(names(u)); u ^= [a, b]; print(names(u)); u.update([c, d]); u.discard(c); u.discard(c); u.remove(d); print(names(u))
u.add(c); print(u.pop() in (a, c), len(u)); u.clear(); print(len(u), u, repr(weakref.WeakSet([a]))[:14], type(s | t), names(copy.copy(s)), names(copy.deepcopy(weakref.WeakSet())))
s -= s; print(len(s), weakref.WeakSet[int])
attempt("s.pop()", "s.add(5)", "weakref.WeakSet(5)", "weakref.WeakSet([5])", "hash(s)", "s | 5")
def fill_set(s):
    keys = [K(str(i)) for i in range(5)]
    s.update(keys)
    print(len(s))
s = weakref.WeakSet([a])
run(fill_set, s)
print(len(s), names(s))

# Values.
v = weakref.WeakValueDictionary({1: a, 2: b})
print(v[1], len(v), 1 in v, 3 in v, v.get(2), v.get(3), v.get(3, "x"), list(v), list(v.keys()), list(v.values()), list(v.items()), isinstance(v, MutableMapping), repr(v)[:23])
v[3] = c
v.update({4: d}); v.update([(5, a)]); v.update(x=b)
print(dict(v), v.pop(5), v.pop(5, None), v.setdefault(6, a), v.setdefault(6, b), [r() for r in v.valuerefs()], [r() for r in v.itervaluerefs()], v.popitem())
del v[4]
print(dict(v), v == {1: a, 2: b, 3: c, "x": b}, dict(v | {9: d}), type(v | {}), dict({9: d} | v), dict(v.copy()), dict(copy.deepcopy(v)), dict(weakref.WeakValueDictionary(a=a)), dict(weakref.WeakValueDictionary([(1, a)], k=b)))
v |= {7: d}
v |= [(8, d)]
print(dict(v)); v.clear(); print(len(v))
attempt("v[1]", "v.pop(1)", "v.popitem()", "v.__delitem__(1)", "v.update(1, 2)", "v.__setitem__(1, 5)", "v | 5", "weakref.WeakValueDictionary(5)")
def fill_values(v):
    values = [K(str(i)) for i in range(5)]
    for i, value in enumerate(values): v[i] = value
    v["kept"] = a
    print(len(v))
run(fill_values, v)
print(len(v), dict(v), 1 in v, v.get(1))
attempt("v[1]")

# Keys.
k = weakref.WeakKeyDictionary({a: 1, b: 2})
print(k[a], k[K("a")], len(k), a in k, d in k, 5 in k, k.get(b), k.get(d), k.get(d, "x"), list(k), list(k.keys()), list(k.values()), list(k.items()), repr(k)[:21])
k[c] = 3
k.update({d: 4}); k.update([(a, 5)])
print(dict(k), k.pop(d), k.pop(d, None), k.setdefault(d, 6), k.setdefault(d, 7), [r() for r in k.keyrefs()], k.popitem())
del k[c]
print(dict(k), k == {a: 5, b: 2}, dict(k | {d: 1}), type(k | {}), dict({d: 1} | k), dict(k.copy()), dict(copy.deepcopy(k)))
k |= {d: 8}
print(dict(k)); k.clear(); print(len(k))
attempt("k[5]", "k.popitem()", "k.update(1, 2)", "k.__setitem__(1, 5)", "k | 5", "weakref.WeakKeyDictionary(5)", "k.setdefault(5)")
for text in "k[a]", "k.pop(a)", "k.__delitem__(a)":
    try: eval(text)
    except KeyError as e: print(text, type(e.args[0]).__name__)
def fill_keys(k):
    keys = [K(str(i)) for i in range(5)]
    for i, key in enumerate(keys): k[key] = i
    k[a] = "kept"
    for key in k: k.pop(key) if key.name == "2" else None
    print(len(k))
run(fill_keys, k)
print(len(k), dict(k))
class Pairs:
    def keys(self): return [a, b]
    def __getitem__(self, key): return key.name * 2
k.update(Pairs())
print(dict(k))
