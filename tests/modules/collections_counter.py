# collections.Counter.
from collections import Counter
c = Counter("abracadabra")
print(c, c["a"], c["z"], len(c), c.most_common(2), c.most_common(), sorted(c.elements()), c.total(), "z" in c, Counter(a=2, b=1), Counter({"x": 3}), Counter(), Counter([1, 1, "a"]))
c.update("aaa")
c.update({"z": 5})
c.subtract("bb")
c.subtract({"q": 1})
print(c, c["b"], c["q"])
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=1)
print(a + b, a - b, a & b, a | b, +Counter(a=-1, b=1), -Counter(a=-1, b=1), a == b, a <= b, a < Counter(a=4, b=1), a >= Counter(a=1), a != b, Counter(a=0) == Counter(), a ^ b if hasattr(Counter, "__xor__") else "")
a += b
print(a)
a -= Counter(a=4)
print(a)
a |= Counter(z=1)
a &= Counter(z=1, b=1)
print(a)
del a["nothing"]
a["n"] = 0
print(a, list(a.elements()), a.copy(), type(a.copy()).__name__, dict(a), a.pop("n"), Counter(b=1, a=1).most_common(1), Counter("aab").keys(), isinstance(a, dict))
for t in "Counter(5)", "Counter.fromkeys('ab')", "Counter() + 5", "c.most_common('a')", "Counter([[]])", "Counter('a', 'b')", "Counter(a='x') + Counter(a=1)", "c.most_common(0)", "c.most_common(-1)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(Counter("the quick the lazy the".split()).most_common(1), sum(Counter("abc").values()), Counter({"a": 1.5})["a"], repr(Counter(x=-1)))
