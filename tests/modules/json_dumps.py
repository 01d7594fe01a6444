# json.dumps: types, options, errors.
import json
print(json.dumps(None), json.dumps(True), json.dumps(5), json.dumps(-1.5), json.dumps("a\"b\\c\n\t\x01é日😀/"), json.dumps([1, [2, []]]), json.dumps({"a": {"b": None}}), json.dumps({}), json.dumps([]), json.dumps((1, 2)), json.dumps(10 ** 30), json.dumps(1e100), json.dumps(0.1), json.dumps(""), json.dumps("\x7f\u2028\ud800"))
print(json.dumps({1: "int", 1.5: "float", None: "none", True: "bool", "s": "str"}), json.dumps(float("inf")), json.dumps(float("-inf")), json.dumps([float("nan")]))
print(json.dumps({"b": 1, "a": [1, {"c": 2}]}, indent=2), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({"a": 1}, separators=(";", " = ")), json.dumps([1, {"a": 2}], indent="--"), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=1), json.dumps("é日", ensure_ascii=False), json.dumps([1], indent=0), json.dumps({"x": 1}, indent=4, separators=(",", ":")), json.dumps({(1, 2): 1, "a": 2}, skipkeys=True), sep="\n")
class E:
    pass
print(json.dumps([E(), {1, 2}], default=lambda o: sorted(o) if isinstance(o, set) else "custom"))
for t in "json.dumps(E())", "json.dumps({1, 2})", "json.dumps(b'a')", "json.dumps({(1,): 1})", "json.dumps(1j)", "json.dumps(float('nan'), allow_nan=False)", "json.dumps({'b': 1, 1: 2}, sort_keys=True)", "json.dumps(E(), default=lambda o: o)", "json.dumps([E()], default=5)", "json.dumps()", "json.dumps({'a': {'b': E()}})", "json.dumps({b'a': 1})", "json.dumps(len)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
l = []
l.append(l)
d = {}
d["d"] = d
for x in l, d:
    try:
        json.dumps(x)
    except ValueError as e:
        print(e)
class I(int):
    def __repr__(self): return "I!"
class S(str):
    pass
class F(float):
    def __repr__(self): return "F!"
class L(list):
    pass
class D(dict):
    pass
print(json.dumps([I(5), S("s"), F(1.5), L([1]), D(a=1)]))
import io
f = io.StringIO()
json.dump({"k": [1]}, f)
print(f.getvalue())
class Enc(json.JSONEncoder):
    def default(self, o): return "enc " + type(o).__name__
print(json.dumps([E()], cls=Enc), json.JSONEncoder(indent=1).encode([1]), "".join(json.JSONEncoder().iterencode({"a": [1, 2]})))
