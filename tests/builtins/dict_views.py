# keys, values and items views: set operations, liveness, repr, reversed.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["d"] = 4
print(k, list(v), list(i), "d" in k, 4 in v, ("d", 4) in i, ("d", 5) in i, "d" in i, ["d", 4] in i)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c", "d"}, k <= {"a", "b", "c", "d", "e"}, k > {"a"}, k.isdisjoint({"q"}), k.isdisjoint("a"))
print(sorted(i & {("a", 1)}), sorted(i - {("a", 1)}), sorted(i | {("q", 0)})[:2], i == set(i), k == d.keys(), v == d.values(), type(k & k).__name__, sorted({"a", "z"} & k), sorted({"a", "z"} - k), sorted({"z"} | k), sorted(k & "abx"), sorted(k - ["a"]), sorted("ax" | k))
print(list(reversed(d)), list(reversed(k)), list(reversed(v)), list(reversed(i)), d == dict(i), k.mapping == d, type(k.mapping).__name__)
for t in "k[0]", "k.add(1)", "k + k", "v & v", "hash(k)", "k & 5", "k | None", "i & [[]]", "k < 5", "v < v", "k.foo", "type(k)()", "next(k)", "v | {1}", "k - 5", "d.keys() == ['a']", "{[]: 1}.keys()", "i - [([],)]":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(repr({}.keys()), repr({}.values()), {}.items(), type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(k)).__name__)
e = {1: []}
print(list(e.items()), (1, []) in e.items(), ([], 1) in e.items() if 0 else "", {1: 2}.items() == {1: 2.0}.items(), {1: 2}.items() <= {(1, 2), (3, 4)}, {}.keys() == set(), {1}.__or__({1: 2}.keys()) if 0 else "")
it = iter(d.items())
print(next(it), it.__length_hint__(), list(it))
