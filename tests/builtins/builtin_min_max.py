# min and max with keys, defaults and errors.
print(min(3, 1, 2), max(3, 1, 2), min([3, 1]), max("hello"), min({"b": 1, "a": 2}), max((1, 2), (1, 3)), min([[2], [1, 5]]), max(1, 2.0, True), max(1, 1.0), min(1.0, 1), max("a", "b", "ab"))
print(min([], default="d"), max([], default=None), min([5], default=1), max([1, -5], key=abs), min("bbb", "aa", key=len), max(["a", "B"], key=str.lower), max([], key=len, default=[]), min((x for x in [4, 2])), max([1, 2], key=None), max([(1, "a"), (1, "b")], key=lambda p: p[0]), min([(1, "a"), (1, "b")], key=lambda p: p[0]))
for t in "min()", "max()", "min(5)", "min([])", "max({})", "min(1, 'a')", "max([1, None])", "min(1, 2, default=3)", "min([1], [2], default=0)", "max(1, key=5)", "max(1, 2, key=5)", "min(1, 2, foo=3)", "max([1, 2], key=lambda: 0)", "min(None)", "max(1j, 2j)", "min(x for x in ())", "max([], default=1, key=1)", "min(key=len)", "max(1, 2, 3, key=lambda x: 1 / (x - 2))":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
nan = float("nan")
print(max(1, nan), max(nan, 1), min([nan, 1]), max(-0.0, 0.0), min(0.0, -0.0), max(True, 1), max([True, 1]))
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f"V{self.v}"
print(max(V(1), V(3), V(2)), min([V(1), V(0)]))
