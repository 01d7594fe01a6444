# enumerate, zip, and zip(strict=True).
print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("ab", start=-1)), list(enumerate(iterable="x", start=10 ** 20)), list(enumerate("ab", True)))
print(list(zip("abc", range(2))), list(zip()), list(zip("ab")), list(zip([1, 2], "ab", (x for x in "xyz"))), dict(zip("ab", [1, 2])), list(zip(*[[1, 2], [3, 4]])), list(zip(range(3), strict=True)), list(zip("ab", "cd", strict=True)))
for args in ("abc", "ab"), ("a", "bc"), ("ab", "ab", "a"), ("ab", "ab", "abc"), ("a", ""), ("", "a"):
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as e:
        print(e)
it = iter("abcd")
print(list(zip(it, it)), list(it))
it = iter([1, 2, 3])
print(list(zip([1], it)), list(it))
it = iter([1, 2, 3])
print(list(zip(it, [1])), list(it))
for t in "zip(5)", "zip('a', 5)", "zip('a', None)", "zip('a', strict=5, x=1)", "enumerate()", "enumerate(5)", "enumerate('a', 'b')", "enumerate('a', 1.5)", "enumerate('a', 1, 2)", "enumerate(start=1)", "enumerate(x=1)", "zip(strict=1/0)", "next(zip())", "len(zip('a'))", "enumerate('a')[0]":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
e = enumerate("xy")
print(type(e).__name__, next(e), iter(e) is e, list(e), next(e, None))
z = zip("xy", [1, 2])
print(type(z).__name__, next(z), iter(z) is z, list(z), next(z, "end"))
for i, (a, b) in enumerate(zip("pq", "rs")):
    print(i, a, b)
def g():
    yield 1
    raise KeyError("in zip")
try:
    list(zip(g(), "ab"))
except KeyError as e:
    print(e)
class E(enumerate):
    pass
print(list(E("a")), enumerate[int])
