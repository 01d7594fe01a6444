# Counter arithmetic, ordering and use as a multiset.
from collections import Counter
a, b = Counter(a=3, b=1, c=0), Counter(a=1, b=2, d=4)
for op in "+", "-", "&", "|", "==", "!=", "<", "<=", ">", ">=": print(op, eval(f"a {op} b"), eval(f"b {op} a"))
print(+a, -Counter(x=-2, y=1), a.total(), sorted(b.elements()), b.most_common(), b.most_common(1), b.most_common(99), Counter().most_common(), list(Counter("cab")), Counter("hello").most_common(3))
c = Counter()
for w in "a b a c b a".split(): c[w] += 1
print(c, c["zz"], "zz" in c, len(c), c.get("zz"), c.pop("a"), c, c.setdefault("n", 7), sorted(c.items()))
c.update("aab"); print(c); c.update(Counter(a=5), z=1); print(c); c.update([("t", 1)]); print(c["t"], c["t", 1]); c.subtract(a=100); print(c["a"]); c.subtract("zz"); print(c["z"]); c.clear(); print(c)
d = Counter(a=1)
e = d
d += Counter(a=2, b=-5); print(d, d is e)
d -= Counter(a=1); print(d)
d |= Counter(q=2); d &= Counter(a=1, q=1); print(d)
print(Counter(a=1.5) + Counter(a=2), Counter({"k": 10 ** 20})["k"], Counter([1, "1", 1.0, True]), Counter((1, 2) for _ in range(3)), Counter(dict(x=2)), Counter(Counter("aa")), Counter("aa") == {"a": 2}, dict(Counter("ab")), isinstance(c, dict), Counter("ab").copy(), repr(Counter(b=2, a=2)), Counter(a=-1), str(Counter()))
for t in "Counter(5)", "Counter.fromkeys('a')", "Counter() + {}", "Counter() - 5", "Counter(a=1) < 5", "Counter([[]])", "Counter('a').most_common('x')", "Counter('a', 'b')", "Counter(a='x').total()", "Counter(a=1) | [1]", "Counter(a='x').most_common()", "del_", "hash(Counter())":
    try: print(t, eval(t))
    except Exception as x: print(t, "->", type(x).__name__, x)
def anagram(x, y): return Counter(x) == Counter(y)
print(anagram("listen", "silent"), anagram("a", "b"), not Counter("need") - Counter("needle"), sum((Counter(w) for w in ["ab", "bc"]), Counter()), Counter("mississippi")["s"], max(Counter("abcabca").items(), key=lambda kv: kv[1]))
del d["not there"]
class M(Counter):
    def __missing__(self, k): return -1
print(M("a")["z"], M("aab"), type(M("a") + M("b")).__name__, type(M("a").copy()).__name__)
first, *others = Counter("abca")
print(first, others)
