# The order in which attributes are found and how assignment goes.
class Meta(type):
    m = "meta"
    both = "meta both"
    @property
    def prop(cls): return "meta prop " + cls.__name__
class A(metaclass=Meta):
    both = "class both"
    lst = []
    n = 0
    def bump(self): self.n += 1
class B(A):
    pass
a, b = A(), A()
print(A.m, A.both, A.prop, a.both, hasattr(a, "m"), hasattr(a, "prop"))
a.bump(); a.bump()
a.lst.append(1)
print(a.n, A.n, b.n, b.lst, "n" in vars(a), "n" in vars(b))
A.n = 10
print(a.n, b.n, B.n)
B.n = 20
A.n = 30
print(A.n, B.n, B().n)
del B.n
print(B.n)
a.lst = a.lst + [2]
print(a.lst, A.lst)
B.lst += [9]
print(A.lst is B.lst, A.lst, "lst" in vars(B))
a.method = lambda: "instance function"
A.other = lambda self: "class function"
print(a.method(), b.other())
class C:
    def __getattr__(self, n): return f"dynamic {n}"
    x = None
c = C()
print(c.x, c.y, C.x)
try:
    C.y
except AttributeError as e:
    print(e)
for special in "__len__", "__getitem__", "__call__":
    setattr(c, special, lambda *a: 5)
try:
    len(c)
except TypeError as e:
    print(e)
try:
    c()
except TypeError as e:
    print(e)
print(c.__len__(), type(c).__dict__.get("__len__"))
C.__len__ = lambda self: 42
print(len(c))
del C.__len__
try:
    len(c)
except TypeError as e:
    print(e)
class D:
    v = property(lambda s: "prop")
d = D()
d.__dict__["v"] = "inst"
print(d.v, vars(d))
del D.v
print(d.v)
D.v = 5
print(d.v)
print(A.__dict__.keys() >= {"both", "lst", "bump"}, type(A.__dict__).__name__, B.__dict__.get("both"), getattr(B, "both"))
