# get, setdefault, pop, popitem, keys, values, items, copy, clear.
d = {"a": 1, "b": None}
print(d.get("a"), d.get("b", 5), d.get("c"), d.get("c", 5), d.setdefault("a", 9), d.setdefault("n"), d.setdefault("l", []).append(1), d)
print(d.pop("a"), d.pop("zz", "default"), d.pop("b"), d)
print(d.popitem(), d.popitem(), d)
e = {1: [1]}
f = e.copy()
f[1].append(2)
f[2] = 3
print(e, f, e.clear(), e)
for t in "{}.pop('x')", "{}.popitem()", "{}.pop()", "{}.get()", "{}.get(1, 2, 3)", "{}.setdefault()", "{}.pop(1, 2, 3)", "{}.get([])", "{1: 1}.pop([])", "{}.setdefault([], 1)", "{}.copy(1)", "{}.popitem(1)", "{}.keys(1)", "{}.get(key=1)", "{}.pop(1, default=2)", "{}.clear(1)", "{}.pop([], 1)":
    try:
        print(t, eval(t))
    except Exception as x:
        print(t, "->", type(x).__name__, x)
d = {i: i for i in range(5)}
while d:
    print(d.popitem(), end=" ")
print(d)
d = {"x": 1}
d.update(y=2)
first = next(iter(d))
print(first, d.pop(first), list(d.items()))
print(dict.fromkeys("aab"), dict.fromkeys([1, 2], 0), dict.fromkeys([]), dict.fromkeys(range(2), []), {}.fromkeys("x", 1), dict.fromkeys({"k": 5}), dict.fromkeys((i for i in "pq"), "v"))
s = dict.fromkeys("ab", [])
s["a"].append(1)
print(s)
for t in "dict.fromkeys()", "dict.fromkeys(5)", "dict.fromkeys([[]])", "dict.fromkeys([1], 2, 3)":
    try:
        print(eval(t))
    except TypeError as x:
        print(t, "->", x)
class D(dict):
    pass
print(type(D.fromkeys("a")).__name__, type(D(a=1).copy()).__name__)
