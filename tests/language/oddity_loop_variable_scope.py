# Loop variables outlive loops; comprehension variables do not.
for i in range(3): pass
print(i)
[j for j in range(5)]
print("j" in globals())
i = "kept"
[i for i in range(3)]
print(i, {i: 1 for i in "ab"}, i, sum(i for i in range(4)), i)
for i in []: pass
print(i)
for x, y in [(1, 2)]: pass
print(x, y)
def f():
    for k in range(3):
        if k == 1: break
    r = [k for _ in range(2)]
    for k in (n for n in "z"): pass
    return k, r
print(f())
class C:
    for n in range(3): last = n
    sq = [n * 2 for n in range(3)]
print(C.n, C.last, C.sq)
with open(__file__) as fh: pass
print(fh.closed)
try: raise ValueError("v")
except ValueError as e: kept = e
print(kept, "e" in globals())
if (w := 5) > 3: pass
print(w)
print([w := c for c in "xyz"], w)
while (q := len("ab")) < 1: pass
print(q)
def g():
    try:
        for z in [1, 2]:
            raise KeyError
    except KeyError:
        return z
print(g())
import math as m, sys as s
print(m.__name__, s.__name__, "math" in globals())
def h(n):
    if n: r = "set"
    try: return r
    except UnboundLocalError: return "unset"
print(h(1), h(0))
funcs = {}
for name in "a", "b":
    def make(name=name): return name
    funcs[name] = make
print(funcs["a"](), funcs["b"](), make())
for a.attr in [] if (a := type("A", (), {})) else []: pass
for a.attr in [1, 2]: pass
print(a.attr)
lambda_result = (lambda t: [t for t in range(t)])(3)
print(lambda_result)
print([[x for x in range(x)] for x in range(3)], x)
