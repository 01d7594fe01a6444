# In-place operators on attributes, items, slots, properties, globals and closures.
class Acc:
    def __init__(self, v): self.v, self.log = v, []
    def __iadd__(self, o):
        self.v += o
        self.log.append(o)
        return self
    def __imul__(self, o): return ("replaced", o)
class Holder:
    shared = [0]
    __slots__ = ("a", "b", "__dict__")
    def __init__(self): self.a = Acc(1); self.b = [1]
    @property
    def p(self): print("get p"); return self.b
    @p.setter
    def p(self, v): print("set p", v); self.b = v
    def __getitem__(self, k): print("getitem", k); return getattr(self, k)
    def __setitem__(self, k, v): print("setitem", k, v if not isinstance(v, Acc) else "Acc"); setattr(self, k, v)
h = Holder()
h.a += 5
print(h.a.v, h.a.log)
h.a *= 3
print(h.a)
h.p += [2]
print(h.b)
h["b"] += [3]
h["b"] *= 2
print(h.b)
try:
    h.shared += [1]
except AttributeError as e:
    print(e)
print(Holder.shared, h.shared, vars(h))
total = 0
def g():
    global total
    total += 1
    total *= 10
g()
print(total)
def closure():
    n, l = 0, []
    def inc():
        nonlocal n, l
        n += 1
        l += [n]
        return n, l
    return inc
c = closure()
c()
print(c())
d = {"k": {"j": [1]}}
d["k"]["j"] += (2, 3)
d["k"]["j"][0] += 10
d["k"]["n"] = d["k"].get("n", 0) + 1
print(d)
i = 0
x = [0, 0, 0]
def nxt():
    global i
    i += 1
    return i
x[nxt()] += 5
print(x, i)
t = (Acc(1), 2)
try:
    t[0] += 1
except TypeError as e:
    print(e, t[0].v)
s = "a"
s += "b" * 2
s *= 2
s %= ()
print(s)
m = [[0] * 2 for _ in range(2)]
m[1][0] -= 7
m[0] += [9]
m[1:] += [[1]]
print(m)
class Item:
    def __getitem__(self, k): return ("got", k)
    def __setitem__(self, k, v): print("set", k, v)
it = Item()
it[1:2, ...] += ("x",)
b = True
b &= False
b |= 1
b ^= True
print(b)
f = 10
f //= 3; f **= 2; f %= 5; f <<= 3; f >>= 1; f -= 0.5; f /= 2
print(f)
q = 5
q += q * (q := 2)
print(q)
for text in "x[9] += 1", "undefined.attr += 1", "h.nothing += 1", "d['zz'] += 1", "None += 1" if 0 else "q.r += 1", "'abc'[0] += 'x'", "len += 1", "(lambda: 0)() + 1", "q @= 2", "s -= 'b'", "{}['k'] += 1":
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, e)
