# Iterator classes: chaining, peeking, batching, infinite ones, exhaustion.
class Peek:
    _none = object()
    def __init__(self, it): self.it, self.saved = iter(it), self._none
    def __iter__(self): return self
    def __next__(self):
        if self.saved is not self._none:
            v, self.saved = self.saved, self._none
            return v
        return next(self.it)
    def peek(self, default=None):
        if self.saved is self._none:
            try:
                self.saved = next(self.it)
            except StopIteration:
                return default
        return self.saved
p = Peek("abc")
print(p.peek(), next(p), p.peek(), p.peek(), list(p), p.peek("end"))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIter(self.n)
class CountIter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration(f"value {self.n}")
        return self.n
c = Countdown(3)
print(list(c), list(c), [(a, b) for a in c for b in c], max(c), sum(c), 2 in c, dict(zip(c, "xyz")), *c)
it = iter(c)
print(next(it), list(it), list(it), next(it, "default"))
def take(n, it): return [x for x, _ in zip(it, range(n))]
def count(n=0, step=1):
    while True:
        yield n
        n += step
def cycle(xs):
    while xs:
        yield from xs
def batched(it, n):
    batch = []
    for x in it:
        batch.append(x)
        if len(batch) == n:
            yield batch
            batch = []
    if batch: yield batch
def window(it, n):
    it = iter(it)
    w = []
    for x in it:
        w = w[-(n - 1):] + [x]
        if len(w) == n: yield tuple(w)
def groupby(it, key):
    group = []
    for x in it:
        if group and key(group[-1]) != key(x):
            yield key(group[-1]), group
            group = []
        group.append(x)
    if group: yield key(group[0]), group
print(take(4, count(5, 3)), take(5, cycle("ab")), list(batched(range(7), 3)), list(window("abcde", 3)), list(groupby("aabbbc", str.upper)), list(groupby(range(6), lambda x: x // 2 % 2)))
class Broken:
    def __iter__(self): return self
    def __next__(self): raise ValueError("broken iterator")
for f in list, tuple, set, sum, max, sorted, any, enumerate, dict.fromkeys, "".join, bytes, frozenset, (lambda b: [*b]), (lambda b: [x for x in b]), (lambda b: 1 in b), (lambda b: dict(b)), (lambda b: next(zip(b))), (lambda b: next(map(str, b))):
    try:
        r = f(Broken())
        next(r)
    except ValueError as e:
        print(e, end=" ")
print()
class Once:
    used = False
    def __iter__(self):
        if self.used: raise RuntimeError("used twice")
        self.used = True
        return iter([1, 2])
o = Once()
print(list(o))
try:
    list(o)
except RuntimeError as e:
    print(e)
