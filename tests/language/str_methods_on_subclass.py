# String methods return plain strings; overridden special methods are respected.
class S(str):
    def __eq__(self, o): return "eq"
    def __hash__(self): return 1
    def __len__(self): return 99
    def __getitem__(self, i): return "item"
    def __contains__(self, x): return True
    def __iter__(self): return iter(["i1", "i2"])
    def __add__(self, o): return "add"
    def __mod__(self, o): return "mod"
    def __mul__(self, o): return "mul"
    def __format__(self, spec): return "fmt" + spec
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
    def __bool__(self): return False
    def __lt__(self, o): return "lt"
s = S("abc")
print(s == 1, len(s), s[0], "zzz" in s, list(s), s + 1, s % 1, s * 2, f"{s:>5}", str(s), repr(s), bool(s), s < 1, "%s" % s, "{}".format(s), "{!r}".format(s))
print(s.upper(), s.find("b"), s.replace("b", "x"), "abc" == str.__str__(s), s.join("12"), "-".join([s]), s.split("b"), str.__len__(s), s.encode(), s.startswith("a"), int.__new__(int, S("5")))
for r in s.upper(), s.strip(), s[:], s.lower(), str(s), s.center(3), s.replace("z", ""), s.join([]), s + "", s.format(), s.zfill(1), s.expandtabs(), s.title(), s.ljust(1), s.removeprefix("q"), s.translate({}):
    print(type(r).__name__, end=" ")
print()
d = {s: 1}
print(len(d), isinstance(s, str), print(s), s.__class__.__name__, ascii(s), [s], {"k": s})
class K(str): pass
k = K("key")
print({"key": 1}[k], {k: 2}["key"], getattr(type("T", (), {"key": 5}), k), k in ["key"], "key" in [k], K("a") + K("b"), sorted([K("b"), K("a")]), type(sorted([K("b")])[0]).__name__, type(k.__str__()).__name__, type(str(k)).__name__, type(f"{k}").__name__, type("".join([k])).__name__, type("%s" % k).__name__)
print(K("a,b").split(","), [type(x).__name__ for x in K("a,b").split(",")], type(K("a").partition("x")[0]).__name__, K("x") * 2, K("abc")[1:], K("é").encode(), eval(K("1 + 1")), int(K("12")), float(K("1.5")), K("{} {}").format(1, 2), K("%d") % 5)
exec(K("z = 1"))
setattr(k, "attr", 1)
print(z, k.attr, vars(k))
