# The module string: constants, capwords(), Formatter; string.templatelib.
import string
from string import Formatter
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), repr(string.printable), string.__all__)
print(string.capwords("  hello   wORLD "), string.capwords("a-b-c", "-"), string.capwords("a  b", " "), string.capwords(""))
f = Formatter()
for s in "a{{b}}c{d}", "{}", "{0.x[1]!r:>{w}}", "", "x", "{{", "}}", "{:}", "{a!s}", "{[}]}", "{!r}", "a{", "a}", "{a", "{a!", "{a!rx}", "{a:", "{a:{", "{a{b}}", "{0[{]}":
    try: print(repr(s), list(f.parse(s)))
    except ValueError as e: print(repr(s), "->", e)
class X: x = [1, 2]
for s, a, k in ("{} {}", (1, 2), {}), ("{1} {0}", (1, 2), {}), ("{a} {b!r}", (), {"a": 1, "b": "x"}), ("{0.x[1]:>{w}}|", (X,), {"w": 5}), ("{:{}}|", (1, 4), {}), ("{0} {}", (1, 2), {}), ("{} {0}", (1, 2), {}), ("{a}", (), {}), ("{}", (), {}), ("{!x}", (1,), {}), ("{0.x.y}", (X,), {}), ("{0[}", (X,), {}), ("{0.}", (X,), {}), ("{0[]}", (X,), {}), ("{0[1]x}", ([1, 2],), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{a} {}", (1,), {"a": 5}), ("{[0]} {.x}", ([7], X), {}), ("{0:{a}} {}", (1, 2), {"a": 3}), ("{:{a}} {0}", (1, 2), {"a": 3}), ("{-1}", (1, 2), {}), ("{\u0661}", (1, 2), {}):
    try: print(s, "=", f.format(s, *a, **k))
    except Exception as e: print(s, "->", type(e).__name__, e)
class Counting(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)
    def check_unused_args(self, used, args, kwargs): print(sorted(used, key=str), args, kwargs)
    def convert_field(self, value, conversion): return value if conversion != "u" else str(value).upper()
    def format_field(self, value, spec): return f"[{value}|{spec}]"
print(Counting().format("{0} {x!u} {y:>3} {0}", 5, 6, x="abc"))
print(f.vformat("{0}{a}", [1], {"a": 2}), f.get_field("0.x[0]", (X,), {}), f.get_value(1, "ab", {}), f.format("{}", "{}"))
try: f.format()
except TypeError as e: print(e)
import string.templatelib
from string.templatelib import convert, Template
print(convert("é", "a"), convert(1, None), convert("x", "r"), convert(5, "s"), string.templatelib.Interpolation)
try: convert(1, "z")
except ValueError as e: print(e)
print({Template.__module__: 1}["string.templatelib"], {n: 1 for n in type(t"{1}".interpolations[0]).__match_args__})
class P:
    __match_args__ = tuple("name value".split())
    name, value = 1, 2
match P():
    case P(1, x): print(x)
