# Construction, indexing, equality, repr of lists.
print([], [1], [1, "a", None], list(), list("abc"), list(range(3)), list((1, 2)), list({"k": 1}), [*"ab", *range(2)], [[]], [[1], [2, [3]]])
a = [10, 20, 30]
print(a[0], a[-1], a[True], len(a), 20 in a, 5 not in a, a == [10, 20, 30], a != [10], a is a[:], a == (10, 20, 30))
a[0] = "x"
a[-1] = [1]
print(a, bool(a), bool([]))
for t in "a[3]", "a[-4]", "a[3] = 1", "a['x']", "a[1.0]", "a[None]", "a[1, 2]", "a['x'] = 1", "del a[5]", "del a['x']", "a[2**70]", "a.foo", "a.foo = 1", "hash(a)", "a()", "list(5)", "list(None)", "list(1, 2)", "list(iterable=[])":
    try:
        exec(f"r = {t}" if "=" not in t and not t.startswith("del") else t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
r = [1]
r.append(r)
print(r, r[1][1][0], len(r))
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 5], [1, 2] <= [1, 2], [1, "a"] == [1, "a"], [[1]] == [[1.0]])
for t in "[1] < ['a']", "[1] < (1,)", "[1] < 5", "[1, 'a'] < [1, 2]", "[None] < [None]", "[object] <= [5]":
    try:
        print(t, eval(t))
    except TypeError as e:
        print(t, "->", e)
print([None] < [None, 1], [1, 2, 3].__len__(), [1].__contains__(1), [5].__getitem__(0), [1].__eq__([1]), [1].__eq__(5), [1].__lt__(5))
