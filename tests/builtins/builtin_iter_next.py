# iter with one and two arguments, next with defaults.
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))
it = iter("ab")
print(next(it), next(it), next(it, "default"), next(it, None))
try:
    next(it)
except StopIteration as e:
    print(repr(e))
def reader():
    reader.n += 1
    if reader.n > 3:
        raise StopIteration("by callable")
    return reader.n
reader.n = 0
print(list(iter(reader, 99)))
c = iter(int, 1)
print(type(c).__name__, next(c), iter(c) is c)
log = []
class Eq:
    def __eq__(self, o):
        log.append(o)
        return o == 2
nums = iter([1, 2, 3])
print(list(iter(lambda: next(nums), Eq())), log)
for t in "iter()", "iter(5)", "iter(5, 1)", "iter(None)", "next()", "next(5)", "next([])", "next(iter([]))", "iter([], 1)", "iter(len, 1, 2)", "next(iter([]), 1, 2)", "iter(object())", "next(range(3))", "next('a', 5)":
    try:
        print(t, eval(t))
    except BaseException as e:
        print(t, "->", type(e).__name__, e)
def raising():
    raise ValueError("inside")
try:
    next(iter(raising, None))
except ValueError as e:
    print(e)
print([next(iter(x)) for x in ("a", [1], (2,), {3: 4}, {5}, range(6, 7), b"\x08", {7: 8}.values(), enumerate("z"))])
print([type(iter(x)).__name__ for x in ("a", "é", [], (), {}, set(), range(1), b"", bytearray(), {}.keys(), {}.values(), {}.items(), memoryview(b""), frozenset())])
