# deque against list under random operations; rotation and limits.
from collections import deque
state = 99
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n
d, l = deque(), []
for step in range(5000):
    a = rnd(12)
    if a < 3: d.append(step); l.append(step)
    elif a < 6: d.appendleft(step); l.insert(0, step)
    elif a == 6 and l: assert d.pop() == l.pop()
    elif a == 7 and l: assert d.popleft() == l.pop(0)
    elif a == 8 and l:
        n = rnd(20) - 10
        d.rotate(n)
        k = n % len(l)
        l = l[-k:] + l[:-k] if k else l
    elif a == 9 and l:
        i = rnd(len(l))
        assert d[i] == l[i] and d[-i - 1] == l[-i - 1]
        d[i] = l[i] = -step
    elif a == 10 and l:
        i = rnd(len(l))
        del d[i], l[i]
    elif a == 11:
        i = rnd(len(l) + 1)
        d.insert(i, step); l.insert(i, step)
    if step % 500 == 0: assert list(d) == l and len(d) == len(l)
print(len(d), list(d) == l, list(reversed(d)) == l[::-1], sum(d), d == deque(l), d.count(l[0]), d.index(l[5]))
m = deque(maxlen=5)
for i in range(20): m.append(i) if i % 3 else m.appendleft(i)
print(m, m.maxlen, len(m), m.copy(), m.copy().maxlen)
for n in range(-7, 8, 2):
    r = deque("abcde")
    r.rotate(n)
    print("".join(r), end=" ")
print()
q = deque([1])
order = []
while q:
    n = q.popleft()
    order.append(n)
    if n < 8: q.extend([2 * n, 2 * n + 1])
print(order)
e = deque(range(10))
e.extendleft(e); print(e)
e.extend(e); print(len(e))
e.clear(); e += "abc"; e *= 2; print(e, e + deque("z"), e.remove("a"), e)
try: e.remove("zz")
except ValueError as x: print(x)
f = deque(range(5), maxlen=5)
for bad in (lambda: f.insert(0, 9), lambda: f.maxlen.x, lambda: deque(maxlen=-1), lambda: f[10], lambda: f.index(99)):
    try: bad()
    except Exception as x: print(type(x).__name__, x)
it = iter(f)
next(it)
f.append(9)
try: next(it)
except RuntimeError as x: print(x)
print(deque([1, 2]) < deque([1, 3]), deque([1]) == [1], deque("ab") + deque("c"), 2 * deque([0]), bool(deque()), hash(type(f)) == hash(deque))
class D(deque):
    def peek(self): return self[0]
x = D("xyz", 2)
print(x, x.peek(), type(x.copy()).__name__, type(x + x).__name__, x.maxlen)
