# str.format: automatic, numbered and named fields, attributes, items, nesting.
print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{} {x} {}".format(1, 2, x=3), "{{}} {{{}}}".format(5), "{0}{x}".format(1, x=2))
class A:
    attr = "value"
    nested = {"k": [10, 20, {"deep": "end"}]}
    def __getitem__(self, k): return f"item {k!r}"
a = A()
print("{0.attr} {0[key]} {0[5]} {0[-1]} {0[a b]} {0.nested[k][1]} {0.nested[k][2][deep]} {.attr} {[0]}".format(a, a, a) if 0 else "{0.attr} {0[key]} {0[5]} {0[-1]} {0[a b]} {0.nested[k][1]} {0.nested[k][2][deep]}".format(a))
print("{.attr} {[0]} {.real}".format(a, "xyz", 5), "{a.attr} {l[0]} {d[k]}".format(a=a, l=[1, 2], d={"k": "v"}))
print("{:>{w}} {:{f}^{w}} {:{}}|{:.{p}f}".format("a", "b", "c", 5, 3.14159, w=6, f="*", p=2) if 0 else "{:>{w}} {:{f}^{w}} {:.{p}f} {:{}}".format("a", "b", 3.14159, 7, 5, w=6, f="*", p=2))
print("{0!r} {0!s} {0!a} {0!r:>10} {0!s:^8}".format("é'"), "{!r}".format("x"), "{:}".format(5), "{0:}".format(None))
print("{0:{1}} {0:{1}{2}}".format(42, 8, "x"), "{:{}{}}".format(42, 8, "b"), "{0:{0}}".format(5), "{:{:}}".format(1, 5) if 0 else "")
print("{}".format([1, "a"]), "{} {} {}".format(*range(3)), "{a}{b}".format(**{"a": 1, "b": 2}), "{}".format("{}"), "é{}日".format("ü"), "".format(), "plain".format(1, x=2))
print("{0[0]}".format([7]), "{0[01]}".format({"01": "x"}) if 0 else "", "{0[ 1]}".format({" 1": "space"}), "{0[]]}".format({"]": 1}) if 0 else "")
print("{:5}|{:<5}|{:>5}|{:^5}|{:05}|{:+}|{:,}|{:_}".format(1, 2, 3, 4, 5, 6, 7000000, 8000000), "{:x} {:X} {:o} {:b} {:e} {:%} {:c}".format(255, 255, 8, 5, 1234.5, 0.25, 65))
class F:
    def __format__(self, spec): return f"F[{spec}]"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print("{} {:abc} {!r:>6} {!s} {:{}}".format(F(), F(), F(), F(), F(), "nested"), "{:{{}}}".format(F()) if 0 else "{:%Y-%m}".format(F()))
print("{x.y}".format(x=type("T", (), {"y": 5})), "{0.__class__.__name__}".format(5), "{_}".format(_=1), "{日}".format(日=1), "{a-b}".format(**{"a-b": 1}), "{ x}".format(**{" x": 2}))
print("{}{{}}{}".format(1, 2), "{{{0}}}".format(3), "}}{{".format(), "{!s:{w}}|".format("a", w=3))
