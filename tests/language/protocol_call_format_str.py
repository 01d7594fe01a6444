# __call__, __str__, __repr__, __format__ and their defaults.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *args, scale=1, **kw): return (x + self.n) * scale, args, kw


a = Adder(10)
print(a(1), a(1, 2, scale=3, z=4), callable(a), list(map(a, [1, 2])))
a.__call__ = lambda *x: "ignored"
print(a(5))


class OnlyRepr:
    def __repr__(self): return "<repr>"


class OnlyStr:
    def __str__(self): return "<str>"


class Both(OnlyRepr):
    def __str__(self): return "both str"
    def __format__(self, spec): return f"format({spec!r})"


o, b = OnlyRepr(), Both()
print(o, str(o), repr(o), [o], {o: o}, f"{o} {o!s} {o!r} {o!a}", "%s %r" % (o, o), "{} {!r}".format(o, o))
print(b, [b], f"{b} {b:>10} {b!r:>8} {b!s:*^10}", "{:x}".format(b), format(b), format(b, "spec"))
print(str(OnlyStr()), repr(OnlyStr()).startswith("<__main__.OnlyStr object at"))
print(f"{o:}", format(o, ""))
for f in (lambda: format(o, "10"), lambda: f"{o:x}", lambda: format(None, "5"), lambda: format([], ">3"), lambda: format(object, "s"), lambda: f"{len:1}"):
    try:
        print(f())
    except TypeError as e:
        print(e)
print((lambda: 0).__class__, int, type, type(None), OnlyRepr, len, print, abs.__class__, [].append.__class__, str.upper, int.__add__, "".join.__class__)
import sys
print(sys.__class__, repr(sys), range(3), slice(1), ..., NotImplemented, None, object)
def f(): pass
print(repr(f).split(" at ")[0], repr(OnlyRepr().__repr__).split(" of ")[0], repr((x for x in [])).split(" at ")[0])
class P:
    class Q:
        def m(self): pass
print(P.Q, repr(P.Q().m).split(" of ")[0], repr(P.Q.m).split(" at ")[0])
class StrSub(str): pass
class RetSub:
    def __str__(self): return StrSub("sub")
print(type(str(RetSub())).__name__, type(f"{RetSub()}").__name__, type(format(StrSub("x"))).__name__, type(str(StrSub("a"))).__name__)
recursive = [1]
recursive.append(recursive)
d = {"self": recursive}
d["d"] = d
print(recursive, d, (recursive,))
