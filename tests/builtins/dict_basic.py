# Construction, look-up, order, equality, repr.
print({}, {"a": 1}, dict(), dict(a=1, b=2), dict([("x", 1), ["y", 2], "zw"]), dict({"k": 1}, k2=2), dict(zip("ab", range(2))), dict({1: 2}), {**{"a": 1}, "b": 2, **{"a": 3}}, {1: "a", 1.0: "b", True: "c"}, dict(((1, 2),), self=3), dict(iter([(1, 2)])))
d = {"z": 1, "a": 2}
d["m"] = 3
d["z"] = 10
del d["a"]
d["a"] = 20
print(d, list(d), len(d), "z" in d, "q" not in d, d["m"], bool(d), bool({}))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {} == [], {"a": 1} != {"a": 2}, {1: {2: 3}} == {1: {2: 3}}, {"a": 1} == {"a": 1, "b": 2})
print({None: 1, (1, 2): "t", 1.5: "f", b"b": 0, frozenset([1]): "fs", True: "yes", "": "empty"})
for t in "d['nope']", "d[[]]", "d[{}] = 1", "{[]: 1}", "del d['nope']", "{} < {}", "{} + {}", "{} * 2", "{1: 2} - {}", "dict(5)", "dict([1])", "dict(['abc'])", "dict([(1,)])", "dict({}, {})", "dict(None)", "{**5}", "{**[(1, 2)]}", "hash({})", "d.foo", "d.x = 1", "d[:]", "{1, 2}['a']", "dict(**{1: 2})", "dict([[1, 2], 3])", "{}()", "-{}", "set([{}])", "dict(1, a=2)", "d[1:2] = 3":
    try:
        exec(t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
r = {}
r["me"] = r
print(r, str({"q": "it's", 'r': '"'}), repr({1: {}}), {"a": [1, {"b": (2,)}]})
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
big["new"] = 1
print(len(big), list(big)[:3], list(big)[-2:], sum(v for k, v in big.items() if k != "new"), 501 in big, 500 in big)
