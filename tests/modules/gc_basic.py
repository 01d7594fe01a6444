# gc: what every implementation offers.
import gc
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
print(type(gc.collect()).__name__, gc.collect() >= 0)
class Node:
    def __init__(self, n): self.n, self.other = n, None
for i in range(1000):
    a, b = Node(i), Node(-i)
    a.other, b.other = b, a
print(a.other.n, b.other.n, type(gc.collect()).__name__)
l = []
for i in range(100):
    l = [l, i]
gc.collect()
depth = 0
while l:
    l = l[0]
    depth += 1
print(depth)
kept = {i: [str(i)] * 3 for i in range(200)}
gc.collect()
print(all(kept[i] == [str(i)] * 3 for i in range(200)), len(kept))
gen = (x for x in [[1], [2]])
next(gen)
gc.collect()
print(next(gen))
def closure(v):
    def inner(): return v
    return inner
c = closure([1, 2, 3])
gc.collect()
print(c(), gc.garbage, callable(gc.collect))
s = "".join(str(i) for i in range(100))
gc.collect()
print(len(s), s[:10])
