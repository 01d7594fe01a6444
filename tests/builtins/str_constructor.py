# str() and its relations with __str__, __repr__, bytes.
print(repr(str()), str(5), str(1.5), str(None), str([1, "a"]), str("x"), str(b"x"), str(bytearray(b"y")), str(True), str(int), str(...), str(object=7), str(b"abc", "utf-8"), str(memoryview(b"mv"), "ascii"), str(bytearray(b"ba"), "ascii"))
class A:
    def __str__(self): return "A str"
class B:
    def __repr__(self): return "B repr"
class C(str):
    def __str__(self): return "C str"
    def __repr__(self): return "C repr"
    def upper(self): return "C upper"
class D(str):
    def __new__(cls, v, extra):
        self = super().__new__(cls, v)
        self.extra = extra
        return self
print(str(A()), str(B()), str(C("c")), repr(C("c")), f"{C('c')} {C('c')!r}", "%s %r" % (C("c"), C("c")), C("abc")[1], C("x") + "y", C("x").upper(), C("x").lower(), type(C("x").lower()).__name__, len(C("abc")), C("a") == "a", {"a": 1}[C("a")], "".join([C("j")]), C("%s") % 1)
d = D("text", 5)
print(d, d.extra, d.__dict__, type(d + "").__name__, type(d[:]).__name__, type(d.strip()).__name__, d == "text", hash(d) == hash("text"), "tex" in d, d.split("x"), isinstance(d, str), str(d), type(str(d)).__name__)
for x in (lambda: str(A), lambda: str(1, 2, 3, 4), lambda: str(b"a", b"b"), lambda: str(object=1, encoding=2), lambda: str(foo=1), lambda: str("a", "ascii"), lambda: str(errors="strict"), lambda: str(encoding="ascii")):
    try:
        print(repr(x()))
    except TypeError as e:
        print(e)
class Bad:
    def __str__(self): return b"bytes"
class Err:
    def __str__(self): raise ValueError("no str")
for x in Bad, Err:
    try:
        str(x())
    except Exception as e:
        print(type(e).__name__, e)
print(str.__name__, str is type(""), str.upper("abc"), str.__len__("ab"), str.join(",", "ab"), sorted(n for n in dir(str) if not n.startswith("_")))
for t in "str.upper(5)", "str.upper()", "str.join(5, [])", "str.__len__(5)":
    try:
        eval(t)
    except TypeError as e:
        print(t, "->", e)
