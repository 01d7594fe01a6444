# super() inside __new__, properties, nested functions, generators, comprehensions, coroutines.
class A:
    def __new__(cls, *a):
        print("A.__new__", cls.__name__)
        return super().__new__(cls)
    def __init__(self, *a): print("A.__init__", a)
    def __setattr__(self, n, v): super().__setattr__(n, ("A", v))
    def __getattribute__(self, n): return super().__getattribute__(n)
    @property
    def p(self): return "A.p"
    @p.setter
    def p(self, v): super().__setattr__("stored", v)
    def gen(self):
        yield "A.gen"
    async def co(self): return "A.co"
    def items(self): return [1, 2]
    @classmethod
    def cm(cls): return "A.cm " + cls.__name__
    def __repr__(self): return "A()"
    def __eq__(self, o): return NotImplemented
    def __getitem__(self, i): return ("A", i)
    def __len__(self): return 3
    def __call__(self): return "A called"
    def __iter__(self): return iter("A")
    def __enter__(self): return "A entered"
    def __exit__(self, *a): return None
class B(A):
    def __new__(cls, *a):
        print("B.__new__")
        return super().__new__(cls, *a)
    def __init__(self, *a):
        super().__init__(*a, "from B")
    @property
    def p(self): return "B.p > " + super().p
    @p.setter
    def p(self, v): A.p.fset(self, ("B", v))
    def gen(self):
        yield from super().gen()
        yield "B.gen"
    async def co(self): return "B.co > " + await super().co()
    def items(self):
        base = super().items()
        return [x * 2 for x in super().items()] + base
    def nested(self):
        def inner(): return super(B, self).__repr__()
        return inner(), (lambda: super(B, self).cm())()
    @classmethod
    def cm(cls): return "B.cm > " + super().cm()
    def __repr__(self): return f"B<{super().__repr__()}>"
    def __getitem__(self, i): return ("B", super().__getitem__(i))
    def __len__(self): return super().__len__() + 1
    def __call__(self): return "B > " + super().__call__()
    def __iter__(self): return iter([*super().__iter__(), "B"])
    def __enter__(self): return super().__enter__() + " by B"
    class Inner:
        def f(self):
            try: return super().missing
            except AttributeError as e: return str(e)
b = B(1)
b.p = 5
print(b.p, b.stored, list(b.gen()), b.items(), b.nested(), B.cm(), b.cm(), repr(b), b[0], len(b), b(), list(b), b == b, b == 1)
with b as w: print(w)
try: b.co().send(None)
except StopIteration as e: print(e.value)
print(B.Inner().f())
class C(B):
    cm = classmethod(lambda cls: super(C, cls).cm() + "!")
    r = property(lambda self: super(C, self).p)
    def late(self): return [super(C, self).__len__() for _ in range(2)]
    def __len__(self): return 99
c = C()
print(C.cm(), c.r, c.late(), len(c))
s = super(B, c)
print(s.__len__(), s.p, s[0] if hasattr(type(s), "__getitem__") else "not subscriptable", s.__class__, s.__self_class__.__name__)
for t in "s[0]", "len(s)", "s()", "iter(s)", "s.x", "super().x", "super(1)", "super(B).p", "super(B, 5)", "super(C, b)":
    try: print(t, eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
u = super(B)
print(u.__get__(c, C).cm(), u.__self__)
