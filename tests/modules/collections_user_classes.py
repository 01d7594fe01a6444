# UserDict, UserList, UserString, more of ChainMap.
from collections import ChainMap, UserDict, UserList, UserString
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __missing__(self, k): return "missing " + k
d = D(a=1)
d.update(b=2)
d["c"] = 3
print(d, d["zz"], d.get("zz"), d.get("A"), len(d), sorted(d), "A" in d, "a" in d, d.data, d | {"x": 1}, {"y": 2} | d, d.copy(), type(d.copy()).__name__)
del d["A"]
d |= {"q": 1}
print(d, D.fromkeys("xy", 5), d == {"B": 2, "C": 3, "Q": 1}, d.pop("B"), d.setdefault("w", 9), list(d.items()), bool(UserDict()))
try:
    UserDict()["k"]
except KeyError as e:
    print("KeyError", e)
class L(UserList):
    def doubled(self): return L(x * 2 for x in self)
l = L([3, 1, 2])
l.append(5)
print(l, l.doubled(), l + [1], [0] + l, l * 2, l[1:], type(l[1:]).__name__, l[0], l == [3, 1, 2, 5], l < [4], 3 in l, l.index(1), l.count(2), sorted(l), list(reversed(l)))
l.sort(); l.reverse(); l.insert(0, "x"); l.extend(L([7])); l += "ab"; l *= 2
print(l, l.pop(), l.pop(0), len(l), l.copy() == l, l.copy() is l)
l.remove("x"); del l[0]; l[0] = "first"
print(l, isinstance(l, list))
l.clear()
print(l, bool(l))
s = UserString("Hello")
print(s, repr(s), s + "!", "<" + s, s * 2, s[1], s[1:3], type(s[1:]).__name__, s.upper(), s == "Hello", s < "Z", "ell" in s, len(s), s.find("l"), s.replace("l", "L"), s.split("l"), hash(s) == hash("Hello"), s.startswith("He"), s.center(9, "*"), int(UserString("42")), float(UserString("1.5")), UserString("%d-%s") % (1, "a"), s.encode(), UserString(5), s.join(["a", "b"]), s.isalpha())
print("{}".format(s), s.count("l"), UserString("a b").title(), s.partition("l"), s.swapcase(), s.zfill(8), s.endswith("o"), s.casefold(), type(s.upper()).__name__)
base = {"a": 1, "b": 2}
c = ChainMap({}, base)
child = c.new_child()
child["a"] = 10
print(child, child["a"], child.parents["a"], child.parents, len(child), list(child), bool(ChainMap()), ChainMap(), c | {"z": 1}, {"z": 0} | c, c.copy(), c.fromkeys("ab", 1))
c |= {"m": 5}
print(c, c.new_child(k=1), c.new_child({"j": 2}, k=3), c == {"a": 1, "b": 2, "m": 5}, dict(c.items()), c.pop("m"), c.get("m", "no"))
del child["a"]
for f in (lambda: child.__delitem__("a"), lambda: c["nothing"], lambda: c.pop("a")):
    try:
        f()
    except KeyError as e:
        print("KeyError", e, e.__context__ is not None)
class Default(ChainMap):
    def __missing__(self, key): return key * 2
print(Default({"a": 1})["b"], Default({"a": 1}).get("b", "d"), ChainMap.__module__, UserDict.__module__, UserList([1]).__class__.__name__)
c.clear()
print(c)
