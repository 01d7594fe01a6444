# Nested containers, indentation, sorting, separators, defaults, hooks.
import json
data = {"name": "Krait", "list": [1, [2, [3, []]], {}], "nested": {"b": {"z": 1, "a": None}, "a": []}, "t": (1, 2), "empty": "", "ok": True}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="\t", sort_keys=True))
print(json.dumps(data, separators=(",", ":"), sort_keys=True))
print(json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[], {}], indent=2), json.dumps([1], indent=0), json.dumps({"a": [1, 2]}, indent=1, separators=(",", ": ")), json.dumps([1, 2], indent=None), json.dumps({"a": 1}, indent=True), json.dumps([1], indent=""))
print(json.loads(json.dumps(data)) == {**data, "t": [1, 2]}, json.loads('{"a": {"a": {"a": 1}}}')["a"]["a"]["a"], json.loads("[[[[[]]]]]"), json.loads('{"a":1,"b":[{"c":2}]}'), json.loads(' \n\t{ "a" :\n[ 1 , 2 ] } \r\n'))
def hook(d): return tuple(sorted(d.items()))
print(json.loads('{"b": {"c": 1}, "a": 2}', object_hook=hook), json.loads('{"b": 1, "a": {"z": 1, "z": 2}}', object_pairs_hook=lambda p: p), json.loads('[{"x": 1}]', object_hook=lambda d: d["x"]))
class P:
    def __init__(self, x): self.x = x
def default(o):
    if isinstance(o, P): return {"P": o.x}
    if isinstance(o, (set, frozenset)): return sorted(o)
    if isinstance(o, complex): return [o.real, o.imag]
    raise TypeError(f"cannot write {type(o).__name__}")
print(json.dumps({"p": P(P(1)), "s": {3, 1}, "c": 1 + 2j}, default=default))
try: json.dumps([P(1), object()], default=default)
except TypeError as e: print(e, getattr(e, "__notes__", None))
try: json.dumps({"a": [1, {"b": object()}]})
except TypeError as e: print(e, getattr(e, "__notes__", None))
for bad in {(1,): 2}, {b"x": 1}, {P(1): 1}:
    try: print(json.dumps(bad))
    except TypeError as e: print(e)
    print(json.dumps({**bad, "k": 1}, skipkeys=True))
try: json.dumps({"b": 1, 2: 3}, sort_keys=True)
except TypeError as e: print(e)
big = {f"key{i}": list(range(i % 7)) for i in range(200)}
t = json.dumps(big)
print(len(t), json.loads(t) == big, hash(t) == hash(json.dumps(big)))
deep = 1
for _ in range(100): deep = [deep]
print(json.dumps(deep).count("["), json.loads(json.dumps(deep)) == deep)
l = [1]
l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
shared = [1]
print(json.dumps([shared, shared]))
class D(dict): pass
class L(list): pass
class S(str): pass
print(json.dumps(D(a=L([S("x"), D()]))), json.dumps({"a": 1}.items().__class__.__name__), json.dumps(tuple()), json.dumps([None, [None]]))
