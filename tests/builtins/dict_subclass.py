# Subclasses of dict and what they override.
class D(dict):
    def __missing__(self, k):
        print("missing", k)
        return k

    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)

    def __getitem__(self, k):
        print("get", k)
        return super().__getitem__(k)


d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("d", 4)
print(d["a"], d["zz"], d.get("zz"), d.pop("a"), "zz" in d, d)
print(d == {"b": 2, "c": 3, "d": 4}, list(d.items()), {**d}, dict(d), sorted(d), len(d))


class Lower(dict):
    def __contains__(self, k): return super().__contains__(k.lower())
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __delitem__(self, k): return super().__delitem__(k.lower())
    def __iter__(self): return iter(["overridden"])
    def keys(self): return ["keys overridden"]
    def __len__(self): return 42
    def __repr__(self): return "Lower()"
    def __eq__(self, o): return True


l = Lower(a=1, b=2)
print("A" in l, l["B"], list(l), len(l), l, l == 5, l.keys(), list(l.items()), bool(l), dict.__len__(l))
del l["A"]
print("a" in l)
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
a = Attr(x=1)
a.y = 2
del a.x
print(a, a.y, a.__dict__)
try:
    a.zz
except KeyError as e:
    print("KeyError", e)
class Counting(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self.n = 0
c = Counting({"k": 1})
print(c, c.n, vars(c), isinstance(c, dict), c | {"j": 2}, type(c | {}).__name__, repr(c))
class NoMissing(dict): pass
try:
    NoMissing()["k"]
except KeyError as e:
    print(repr(e))
class MissingRaises(dict):
    def __missing__(self, k): raise IndexError("custom " + k)
try:
    MissingRaises()["k"]
except IndexError as e:
    print(e)
