# Star-expressions everywhere.
def f(*a, **k): return a, k
a, b = [1, 2], {"x": 1}
print(f(*a, *a, **b, y=2), f(0, *a, 3, *(4, 5), z=1, **b), f(*"", **{}), [*a, *"xy", *{}], (*a, *b), {*a, *a}, {**b, "x": 2, **{"w": 0}})
first, *middle, last = range(6)
print(first, middle, last)
(x, *y), *z = "abc", 1, 2
print(x, y, z)
[*p] = 1, 2
*q, = "ab"
print(p, q)
for h, *t in [[1, 2, 3], "xy", (9,)]: print(h, t)
d = {"k": (1, [2, 3])}
n, [m, *o] = d["k"]
print(n, m, o)
a[0], *rest = 7, 8, 9
print(a, rest)
class O: pass
obj = O()
obj.first, *obj.rest = "hello"
print(obj.first, obj.rest)
def g(): return *range(3), *"ab"
print(g(), *g())
print(*[1], *[2], sep="-")
x = *"ab", *"cd"
print(x, [*x][::-1], max(*x), min(*[3, 1], *(2,)))
def h(a, *args, b, **kw): return a, args, b, kw
print(h(*[1, 2], b=3, **{"c": 4}), h(**{"a": 1, "b": 2}), (lambda *a: a)(*map(str, range(3))))
print({**{"a": 1}, **{"a": 2}} | {"b": 3}, dict(**{"q": 1}, r=2), [*range(2), *[*range(2)]], [[*r] for r in ([1], (2,), {3})])
i = iter(range(10))
a, b, *_ = i
print(a, b, list(i))
a, (b, (c, *d)), *e = 1, (2, (3, 4, 5)), 6, 7
print(a, b, c, d, e)
*a, b = {1: "x", 2: "y"}
print(a, b)
a, *b = b"ab"
print(a, b)
for t in "a, b = 1", "a, *b, c = 1,", "*a, *b = 1, 2", "f(*1)", "[*1]", "f(**[1])", "{**1}", "a, b, c = 'ab'", "*a = 1", "(*a) = 1", "print(*)", "f(**{1: 2})", "x = *a", "*a", "f(*a=1)", "[a, *b, *c] = 1, 2", "del *a", "return *a", "for *a in b: pass", "{*a: 1}", "{**a for a in b}", "[*a for a in b]", "lambda *a, *b: 0", "(*a)", "*a, = 1":
    try:
        exec(t, {"f": f, "a": [1]})
        print(t, "ok")
    except SyntaxError as e:
        print(t, "->", e.msg)
    except Exception as e:
        print(t, "->", type(e).__name__, e)
