# join with every kind of iterable and the errors.
print(",".join(["a", "b", "c"]), ",".join("abc"), "".join([]), ", ".join(["one"]), "日".join("ab"), "x".join({"k": 1, "l": 2}), "-".join(str(i) for i in range(5)), "".join(("a", "é", "😀")), "ab".join(["", "", ""]), " ".join(map(str, [1, 2])), "".join(reversed("abc")))
class S(str):
    pass
print(type("".join([S("x")])).__name__, type("".join(["a", S("b")])).__name__, S(",").join("ab"), type(S(",").join("a")).__name__)
for t in "','.join([1])", "','.join(['a', None])", "','.join(5)", "','.join(None)", "','.join(['a', b'b'])", "','.join('a', 'b')", "','.join()", "','.join(x for x in [1, 'a'])", "','.join([['a']])":
    try:
        print(t, eval(t))
    except TypeError as e:
        print(t, "->", e)
def gen():
    yield "a"
    raise ValueError("in generator")
try:
    "".join(gen())
except ValueError as e:
    print(e)
print("".join(c * 2 for c in "abc"), "\n".join(["x", "y"]).splitlines(), len(",".join(["ab"] * 1000)), ",".join(["a"] * 3), "".join(["a"]) is not None)
