# dict methods with every kind of argument, present and missing keys.
d = lambda: {"a": 1, "b": None, 3: [4]}
for k in "a", "b", 3, "zz", (1,), None, 3.0, True:
    x = d()
    print(repr(k), k in x, x.get(k), x.get(k, "dflt"), x.setdefault(k, "set"), list(x), x.pop(k), x.pop(k, "gone"), len(x))
for src in {"a": 9, "n": 1}, [("a", 9), ("q", 2)], (("x", 1),), iter([["i", 5]]), {}, [], zip("pq", [1, 2]), {"a": 9}.items(), ["xy"], "", [iter("kv")], ((k, k) for k in "g"):
    x = d(); x.update(src); print(x)
for bad in 5, None, [1], ["abc"], [("a",)], ["a"], [None], {1, 2}, object, [[1, 2, 3]], "ab", [([], 1)]:
    x = d()
    try: x.update(bad); print("ok", x)
    except Exception as e: print(type(e).__name__, e, len(x))
    try: dict(bad); print("ok")
    except Exception as e: print(type(e).__name__, e)
x = d()
x.update(a=2, **{"with space": 3, "": 4}); print(x)
x.update({"a": 5}, a=6, new=7); print(x["a"], x["new"])
x.update(self=1, other=2); print(x["self"])
y = x.copy(); y["a"] = 0; print(x["a"], y["a"], y == x, y is x, {**x} == x, dict(x) == x, x | {} == x)
print({"a": 1} | {"a": 2}, {"a": 1} | {"b": 2} | {"a": 3}, {1: 1, 2: 2} == {2: 2, 1: 1}, {1: 1} != {1: 2}, {} == {}, {"a": {"b": []}} == {"a": {"b": []}}, {1: float("nan")} == {1: float("nan")})
z = dict(b=1, a=2)
z["c"] = 3; del z["b"]; z["b"] = 4; z["a"] = 5
print(z, list(z.items()), [*z], [*reversed(z)], z.popitem(), z.popitem(), z, min(z), max(z.values()), sorted(z), sum(z.values()), list(map(str, z)), "".join(z), any(z), all(z.values()), len(z), bool(z))
print(dict.fromkeys("ab"), dict.fromkeys([1, 1], "v"), dict.fromkeys({}), dict([]), dict({}), dict(), {}.copy(), {}.popitem.__name__, {}.get(1), {}.pop(1, None), {1: 2}.keys() == {1}, {1: 2}.items() == {(1, 2)}, {1: 2}.values() == {1: 2}.values(), list({}.keys()), list({1: {}}.values()))
i = iter({"x": 1, "y": 2})
print(next(i), next(i), next(i, "end"), type(i).__name__, i.__length_hint__())
q = {}
q["k"] = "v"; q[q["k"]] = q.get("k") + q["k"]
q["n"] = q["m"] = []
q["n"].append(1)
q["self"] = q
print(q["m"], q["v"], len(q), q["self"]["self"]["k"], str(q))
