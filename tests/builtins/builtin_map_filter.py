# map and filter.
print(list(map(str, range(3))), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, "ab", "ba", "cc")), list(map(None.__class__, [])), list(map(len, ["a", "bb"])), list(map(int, "123")), tuple(map(bool, [0, 1])), list(map(pow, [2, 3], [3, 2], [5, 5])))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, "a1b2")), list(filter(None, {})), list(filter(bool, [[], [0]])))
m = map(print, "ab")
print(type(m).__name__, iter(m) is m)
print(next(m), list(m))
f = filter(lambda x: x > 1, [1, 2, 3])
print(type(f).__name__, next(f), list(f), next(f, "end"))
print(list(map(str.upper, map(str.strip, [" a ", "b "]))), sum(map(int, filter(str.isdigit, "1x2y3"))), list(map(lambda *a: a, "ab", [1, 2], strict=True)))
for t in "map()", "map(str)", "map(5, [1])", "list(map(5, [1]))", "map(str, 5)", "filter(None)", "filter(None, 5)", "list(filter(5, [1]))", "list(map(lambda: 0, [1]))", "list(map(int, ['a']))", "filter()", "filter(None, [], [])", "list(map(lambda a: a, [1], [2]))", "map(str, [1], x=1)", "filter(function=None, iterable=[])", "list(map(max, 'ab', 'c', strict=True))", "list(map(max, 'a', 'cd', strict=True))", "list(filter(lambda x: 1 / x, [1, 0]))":
    try:
        print(t, eval(t) if "map(5, [1])" != t else "lazy")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class Obj:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v > 1
print([o.v for o in filter(None, map(Obj, range(4)))])
it = iter([1, 2, 3])
print(list(map(lambda a, b: (a, b), it, it)), list(map(lambda x: x, (i for i in "xy"))))
