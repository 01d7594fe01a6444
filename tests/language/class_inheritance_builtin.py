# Subclasses of several built-in types and mixins.
class Loud:
    def shout(self): return str(self).upper() + "!"
class LoudStr(Loud, str): pass
class LoudList(Loud, list): pass
class LoudInt(int, Loud): pass
class LoudError(Loud, ValueError): pass
print(LoudStr("abc").shout(), LoudList([1, "x"]).shout(), LoudInt(5).shout(), LoudError("oops").shout())
try:
    raise LoudError("raised")
except ValueError as e:
    print(e.shout(), isinstance(e, Loud), e.args)
class Stack(list):
    push = list.append
    @property
    def top(self): return self[-1]
s = Stack()
s.push(1); s.push(2)
print(s, s.top, s.pop(), len(s), isinstance(s, list), s == [1])
class Ordered(dict):
    def first(self): return next(iter(self))
    def __repr__(self): return "Ordered" + super().__repr__()
    def __or__(self, o): return Ordered(super().__or__(o))
o = Ordered(b=1, a=2)
print(o, o.first(), o | {"c": 3}, type(o | {}).__name__)
class CaseSet(set):
    def add(self, x): super().add(x.lower())
    def __contains__(self, x): return super().__contains__(x.lower())
c = CaseSet()
c.add("ABC")
print("aBc" in c, c, len(c))
class Temp(float):
    def __str__(self): return f"{float(self):.1f} C"
    def __add__(self, o): return Temp(float(self) + o)
t = Temp(20) + 1.55
print(t, repr(t), f"{t}", f"{t:.3f}", "%s %.2f" % (t, t), t > 20, [t], {t: 1}, max(t, 5))
class Bits(int):
    def __getitem__(self, i): return self >> i & 1
    def __len__(self): return self.bit_length()
    def __iter__(self): return (self[i] for i in range(len(self)))
    def __bool__(self): return True
print(list(Bits(10)), Bits(10)[1], len(Bits(255)), bool(Bits(0)), Bits(3) + 1, sum(Bits(255)))
class B(bytes):
    def __new__(cls, s): return super().__new__(cls, s.encode())
print(B("é"), B("a") + b"b", B("abc")[1], B("x").hex())
class R(Exception):
    code = property(lambda self: self.args[0])
print(R(5, "m").code, str(R(5)), repr(R("a")), R(1) == R(1))
class T(type):
    def __str__(cls): return "T:" + cls.__name__
class X(metaclass=T): pass
print(X, str(X), f"{X}", repr(X))
class G:
    def __init__(self): self.items = []
    def __getattr__(self, n): return getattr(self.items, n)
g = G()
g.append(5)
print(g.items, g.index(5), hasattr(g, "pop"), hasattr(g, "nope"))
