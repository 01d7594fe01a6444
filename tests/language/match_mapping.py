# match: mapping patterns.
def f(x):
    match x:
        case {"type": "circle", "r": r}:
            return "circle", r
        case {"type": "rect", "size": [w, h]}:
            return "rect", w, h
        case {"type": str(t), **rest}:
            return "typed", t, rest
        case {1: "one", 2: two}:
            return "ints", two
        case {None: n}:
            return "None key", n
        case {"a": {"b": {"c": deep}}}:
            return "deep", deep
        case {-1: m, 1.5: x}:
            return "numeric", m, x
        case {**everything} if everything:
            return "all", everything
        case {}:
            return "any mapping"
        case _:
            return "not a mapping"


class D(dict):
    def __missing__(self, k): return "made"


for x in ({"type": "circle", "r": 5, "extra": 1}, {"type": "rect", "size": (3, 4)}, {"type": "tri", "a": 1}, {"type": 5}, {1: "one", 2: "two"}, {True: "one", 2.0: 3}, {None: 0}, {"a": {"b": {"c": 7}}}, {-1: "m", 1.5: "f"}, {}, [], None, D(), D(type="x")):
    print(x, f(x))


class K:
    key = "dynamic"


match {"dynamic": 1}:
    case {K.key: v}:
        print("value key", v)
d = {"x": 1, "y": 2}
match d:
    case {"x": x, **rest}:
        print(x, rest, d)
match d:
    case {"x": 1, "y": 3}:
        print("no")
    case {"z": _}:
        print("no")
    case {"x": int() | str() as v}:
        print("yes", v)
try:
    match d:
        case {K.key: 1, "dynamic": 2}:
            pass
    print("duplicates not noticed without a match")
except ValueError as e:
    print(e)
try:
    match {"dynamic": 1}:
        case {K.key: 1, "dynamic": 2}:
            pass
except ValueError as e:
    print(e)
from collections import defaultdict, OrderedDict
dd = defaultdict(list)
match dd:
    case {"missing": _}:
        print("no")
    case {}:
        print("defaultdict untouched", dict(dd))
match OrderedDict(a=1):
    case {"a": 1}:
        print("OrderedDict")
import types
match types.MappingProxyType({"q": 2}):
    case {"q": v}:
        print("proxy", v)
