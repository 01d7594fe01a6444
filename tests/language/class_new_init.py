# __new__ and __init__: singletons, factories, immutables, arguments.
class Single:
    _it = None
    inits = 0
    def __new__(cls, *args):
        if cls._it is None:
            cls._it = super().__new__(cls)
        return cls._it
    def __init__(self, v=0):
        Single.inits += 1
        self.v = v
a, b = Single(1), Single(2)
print(a is b, a.v, Single.inits)
class Shape:
    def __new__(cls, kind, *args):
        if cls is Shape:
            cls = {"c": Circle, "s": Square}[kind]
        return object.__new__(cls)
    def __init__(self, kind, size): self.size = size
class Circle(Shape):
    def area(self): return 3 * self.size ** 2
class Square(Shape):
    def area(self): return self.size ** 2
print(Shape("c", 2).area(), Shape("s", 2).area(), type(Shape("c", 1)).__name__, Square("x", 3).area())
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
class Sub(Other):
    def __new__(cls): return Sub.__base__.__new__(cls)
print(Sub())
class Inches(float):
    def __new__(cls, mm): return super().__new__(cls, mm / 25.4)
print(round(Inches(254), 3), type(Inches(1)).__name__)
class Upper(str):
    def __new__(cls, *a, **k): return super().__new__(cls, *a, **k).__class__.__call__(str, "plain") if False else super().__new__(cls, str(*a, **k).upper())
print(Upper("abc"), Upper(b"x", "ascii"), repr(Upper()))
class Pair(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    def __init__(self, a, b): self.total = a + b
p = Pair(1, 2)
print(p, p.total)
class Base:
    def __init__(self, *args, **kw): print("Base", args, kw)
class Mid(Base):
    pass
class Leaf(Mid):
    def __init__(self, x, *rest, **kw):
        super().__init__(*rest, x=x, **kw)
Leaf(1, 2, y=3)
Mid(9)
o = Base.__new__(Base)
print(type(o).__name__, o.__init__(5))
print(type(object.__new__(Leaf)).__name__)
class NewKw:
    def __new__(cls, *, key): return super().__new__(cls)
    def __init__(self, *, key): self.key = key
print(NewKw(key=1).key)
class Counted:
    live = 0
    def __init__(self):
        type(self).live += 1
class CountedSub(Counted): pass
Counted(); CountedSub(); CountedSub()
print(Counted.live, CountedSub.live)
