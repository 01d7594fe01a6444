# sum, any, all.
print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum([1], 10), sum(range(5), start=100), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([True, True]), sum({1: 2, 3: 4}), sum(x * x for x in range(4)), sum([1j, 1]), sum([10 ** 30, 1]), sum([0.1] * 10), sum([0.1] * 3), sum([1e308, 1e308, -1e308]), sum([1, 0.5, 2 ** 70]), sum([2 ** 62, 2 ** 62, 2 ** 62]), sum([-1] * 5), sum([1e16, 1.0, -1e16]), sum([float("inf"), 1]), sum([0.1, 1, 0.2]))
for t in "sum()", "sum(5)", "sum(['a'])", "sum(['a'], '')", "sum([b'a'], b'')", "sum([bytearray()], bytearray())", "sum([[1]])", "sum([1], 'a')", "sum([None])", "sum([1], 2, 3)", "sum([], start='a')", "sum(iterable=[1])", "sum('ab')", "sum([1, 'a'])", "sum([{}], {})":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(any([]), all([]), any([0, "", None]), any([0, 1]), all([1, "a"]), all([1, 0]), any(x > 2 for x in range(5)), all(x < 5 for x in range(5)), any({"": 1}), all({"a": 0}), any("ab"), all(""), any(iter([0, 0])), all(map(int, "123")))
def noisy(v):
    print("evaluated", v)
    return v
print(any(noisy(v) for v in [0, 1, 2]), all(noisy(v) for v in [1, 0, 2]))
class Bad:
    def __bool__(self): raise ValueError("bool")
for f in any, all:
    try:
        f([Bad()])
    except ValueError as e:
        print(e)
    for bad in (5, None):
        try:
            f(bad)
        except TypeError as e:
            print(e)
    try:
        f()
    except TypeError as e:
        print(e)
    try:
        f([], [])
    except TypeError as e:
        print(e)
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + o.v)
    def __radd__(self, o): return A(self.v + o)
    def __repr__(self): return f"A{self.v}"
print(sum([A(1), A(2)]), sum([A(1)], A(5)))
