# slice objects: attributes, indices, comparison, hashing, repr.
for s in slice(5), slice(1, 5), slice(1, 5, 2), slice(None), slice(None, None, -1), slice("a", "b", "c"), slice(-3, None):
    print(s, s.start, s.stop, s.step, repr(s))
for s in slice(None), slice(2, 8), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -2), slice(-100, 100), slice(100, -100, -1), slice(5, 5), slice(3, None, -1), slice(None, 3, -1):
    for n in 0, 1, 5, 10:
        print(s.indices(n), end=" ")
    print()
print(slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 3), slice(1, 2) < slice(1, 3), slice(1) == slice(None, 1, None), slice(1, 2) == (1, 2), hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): "v"}[slice(1)])
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: slice(1.5).indices(3), lambda: slice(1).indices(-1), lambda: slice(1).indices("a"), lambda: slice(1).indices(), lambda: hash(slice([])), lambda: slice(1) < slice("a"), lambda: slice(1).start.x, lambda: setattr(slice(1), "start", 2), lambda: slice(start=1), lambda: [1][slice("a")], lambda: slice(1) + slice(2), lambda: iter(slice(1)), lambda: len(slice(3))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print([0, 1, 2, 3, 4][I(1):I(4)], "abcde"[::I(2)], slice(I(1), I(3)).indices(10), [1, 2, 3][:2 ** 100], [1, 2, 3][-2 ** 100:], "abc"[:: 2 ** 100], (1, 2, 3)[::-2 ** 100], range(9)[2 ** 80:], slice(2 ** 70).indices(2 ** 80))
try:
    type("S", (slice,), {})
except TypeError as e:
    print(e)
