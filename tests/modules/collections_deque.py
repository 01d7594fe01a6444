# collections.deque.
from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], 3 in d, list(d), d.pop(), d.popleft(), d)
print(d.extend("ab"), d, d.extendleft("xy"), d, d.rotate(2), d, d.rotate(-1), d, d.rotate(), d, d.reverse(), d)
d = deque("abcabc")
print(d.count("a"), d.index("c"), d.index("c", 3), d.remove("b"), d, d.insert(1, "Z"), d, d.copy() == d, list(reversed(d)), d.clear(), d, bool(d))
m = deque(range(5), maxlen=3)
m.append(9)
m.appendleft(7)
print(m, m.maxlen, m.extend([1, 2]), m, deque(maxlen=0), deque([1], 5), m + deque([8]), m * 2)
d[:0] if False else None
d = deque([1, 2, 3])
d[1] = "x"
del d[0]
print(d, d + deque([5]), d * 2, d == deque(["x", 3]), d == ["x", 3], d < deque(["y"]), deque([1]) != deque([2]), d.__iadd__([9]), repr(deque()), deque([deque()]))
for t in "deque().pop()", "deque().popleft()", "deque([1])[5]", "deque([1])['a']", "deque([1])[0:1]", "deque([1]).remove(2)", "deque([1]).index(2)", "deque(5)", "deque([1], -1)", "deque([1], 'a')", "deque([1]) + [1]", "hash(deque())", "m.insert(0, 1)", "deque([1]) < [1]", "deque([1]).rotate('a')", "m.__class__", "setattr(m, 'maxlen', 5)", "deque([1]).append()", "deque().x", "deque([1, 2]).insert('a', 1)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
d = deque([1, 2, 3])
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
r = deque([1])
r.append(r)
print(r)
it = iter(deque("ab"))
print(next(it), list(it), next(it, "end"))
big = deque(range(1000))
big.rotate(300)
for _ in range(200):
    big.popleft()
    big.append(-1)
print(big[0], big[500], big[-1], len(big), sum(big))
