# What for loops fetch and when: iterators, generators, dict views, nested loops.
class Trace:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print("iter")
        return TraceIter(self.n)
class TraceIter:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): print("iter of iter"); return self
    def __next__(self):
        if self.i == self.n:
            print("stop")
            raise StopIteration
        self.i += 1
        print("next", self.i)
        return self.i
for x in Trace(2): print("body", x)
a, b = Trace(2)
try: a, b = Trace(1)
except ValueError as e: print(e)
try: a, b = Trace(5)
except ValueError as e: print(e)
a, *b = Trace(3)
print(a, b, [*Trace(1)], 1 in Trace(3))
for x, y in zip(Trace(2), Trace(1)): print("zip", x, y)
print([x for x in Trace(2) for y in Trace(1)])
for x in Trace(3):
    if x == 2: break
it = iter(Trace(3))
for x in it:
    print("outer", x)
    for y in it: print("inner", y)
print(list(it), max(Trace(2)), any(x > 1 for x in Trace(3)))
def gen():
    print("started")
    try:
        yield 1
        yield 2
    finally:
        print("closed")
g = gen()
for x in g:
    print(x)
    break
print("after break")
g.close()
g = gen()
for x in g: pass
print(next(g, "finished"))
lst = [1, 2, 3]
for x in lst:
    if x == 1: lst += [4]
    if len(lst) < 6: lst.append(x)
print(lst)
it = iter(lst)
lst.clear()
print(list(it))
s = "abc"
for c in s:
    s += c
print(s)
d = {"a": 1, "b": 2}
for k, v in d.items():
    d[k] = v * 10
print(d)
for v in d.values(): d = None
print(d)
n = 3
for i in range(n):
    n = 10
print(i, n)
for i in reversed(range(3)): print(i, end=" ")
for i, j in zip(range(3), reversed("xyz")): print(i, j, end=" ")
print()
