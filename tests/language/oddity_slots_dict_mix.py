# Instances with and without dicts, shared shapes, many attributes, deletion and re-creation of attributes.
class P: pass
a, b = P(), P()
a.x, a.y = 1, 2
b.y, b.x = 3, 4
print(vars(a), vars(b), list(vars(b)), a.x + b.x)
del a.x
a.x = 9
print(vars(a), hasattr(a, "z"))
for i in range(40): setattr(a, f"f{i}", i)
print(len(vars(a)), a.f0, a.f39, list(vars(a))[:4], sum(v for k, v in vars(a).items() if k[0] == "f"))
for i in range(0, 40, 2): delattr(a, f"f{i}")
print(len(vars(a)), hasattr(a, "f2"), a.f3, list(vars(a))[-2:])
a.__dict__["added"] = "via dict"
print(a.added, "added" in dir(a))
a.__dict__.clear()
try: a.x
except AttributeError as e: print(e)
a.x = 5
print(vars(a))
a.__dict__ = {"replaced": True, "x": 6}
print(a.replaced, a.x, vars(a))
d = vars(a)
a.new = 1
print(d, d is a.__dict__)
d["x"] = 7
del d["replaced"]
print(a.x, hasattr(a, "replaced"))
b.__dict__ = a.__dict__
b.shared = "both"
print(a.shared, vars(a) is vars(b))
class Q:
    def __init__(self, n):
        if n % 2: self.odd = n
        self.n = n
        if n % 3 == 0: self.third = n
objs = [Q(i) for i in range(6)]
print([sorted(vars(o)) for o in objs], sum(o.n for o in objs), [getattr(o, "odd", None) for o in objs])
class Many:
    def __init__(self):
        (self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i, self.j, self.k, self.l) = range(12)
m = Many()
print(sum(vars(m).values()), m.l, m.a, list(vars(m)))
class R(P):
    cls_attr = "class"
    def get(self): return self.cls_attr
r = R()
print(r.get())
r.cls_attr = "instance"
print(r.get(), R.cls_attr)
R.cls_attr = "changed"
print(r.get(), R().get())
del r.cls_attr
print(r.get())
R.get = lambda self: "patched"
print(r.get())
r.get = lambda: "own"
print(r.get())
del r.get, R.get
try: r.get()
except AttributeError as e: print(e)
def loop(objs):
    out = []
    for o in objs: out.append(o.v)
    return out
class V1:
    v = "class V1"
class V2:
    def __init__(self): self.v = "inst V2"
class V3:
    @property
    def v(self): return "prop V3"
class V4:
    def __getattr__(self, n): return "getattr V4"
class V5:
    __slots__ = "v"
v5 = V5(); v5.v = "slot V5"
class V6(V2):
    v = property(lambda s: s.__dict__["v"] + "!", lambda s, x: s.__dict__.__setitem__("v", x))
print(loop([V1(), V2(), V3(), V4(), v5, V6(), V1, V2(), v5] * 2)[:9])
