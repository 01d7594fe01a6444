# Every form of the with statement.
class M:
    def __init__(self, v=None): self.v = v
    def __enter__(self): print("enter", self.v); return self.v
    def __exit__(self, *a): print("exit", self.v)
with M(1): pass
with M(2) as a: print(a)
with M(3) as a, M(4) as b: print(a, b)
with M(5), M(6) as c, M(7): print(c)
with (M(8)): pass
with (M(9) as d): print(d)
with (M(10), M(11)): pass
with (M(12) as e, M(13) as f): print(e, f)
with (
    M(14) as g,
    M(15),
    M(16) as h,
): print(g, h)
with M((1, 2)) as (i, j): print(i, j)
with M([1, 2, 3]) as [k, *l]: print(k, l)
with M("x") as M.attr: print(M.attr)
box = {}
with M("y") as box["k"]: print(box)
with (M(17)) as n, (M(18)): print(n)
with (lambda: M(19))() as o: print(o)
with M(20) if True else M(21): pass
with (yield_ := M(22)) as p: print(p, yield_.v)
def gen():
    with M("gen") as q:
        r = yield q
        print("got", r)
g_ = gen()
print(next(g_))
try: g_.send("sent")
except StopIteration: print("stopped")
def f():
    with M("outer"):
        with M("inner"):
            return "value"
print(f())
for s in range(3):
    with M(s):
        if s == 0: continue
        if s == 1: break
with M(30): x = 1; y = 2
print(x + y)
with M("a") as t, M(t + "b") as u: print(t, u)
try:
    with M("v") as (w, z): pass
except ValueError as e: print(e)
