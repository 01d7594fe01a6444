# super() in methods, class methods, static forms, closures and properties.
class A:
    tag = "A.tag"

    def __init__(self, **kw):
        print("A init", kw)

    def f(self, x=0):
        return f"A.f({x})"

    @classmethod
    def make(cls):
        return "A.make " + cls.__name__

    @staticmethod
    def st():
        return "A.st"

    @property
    def p(self):
        return "A.p"


class B(A):
    tag = "B.tag"

    def __init__(self, b=0, **kw):
        print("B init", b)
        super().__init__(**kw)

    def f(self, x=0):
        return "B>" + super().f(x + 1)

    @classmethod
    def make(cls):
        return "B.make>" + super().make()

    @staticmethod
    def st():
        return "B.st>" + super(B, B).st()

    @property
    def p(self):
        return "B.p>" + super().p

    def closure(self):
        return (lambda: super(B, self).tag)(), [super(B, self).f(i) for i in range(2)]

    def explicit(self):
        return super(B, self).f(5), super(__class__, self).tag, __class__.__name__


class C(B):
    def f(self, x=0):
        def helper():
            return super(C, self).f(x)
        return "C>" + helper()


class Side(A):
    def f(self, x=0):
        return "Side>" + super().f(x)


class D(C, Side):
    pass


d = D(b=1, z=2)
print(d.f(), D.make(), D.st(), d.p, d.closure(), d.explicit())
s = super(B, d)
print(s.f(), s.tag, s.__thisclass__.__name__, s.__self_class__.__name__, s.__self__ is d)
print(super(A, d).__init__.__class__.__name__, repr(super(B, d)), repr(super(B)))


def free():
    try:
        super()
    except RuntimeError as e:
        print(e)


free()


def arg(x):
    try:
        super().f
    except RuntimeError as e:
        print(e)


arg(1)
for args in (B, 5), (B, A()), (5, 5), (B, int), (B, d, 1):
    try:
        super(*args)
    except TypeError as e:
        print(e)
try:
    super(B, d).missing
except AttributeError as e:
    print(e)
try:
    super(B, d).x = 1
except AttributeError as e:
    print(e)


class E(A):
    def g(self):
        del self
        try:
            super()
        except RuntimeError as e:
            print(e)

    def h():
        try:
            super()
        except RuntimeError as e:
            print(e)


E().g()
E.h()
class F(list):
    def append(self, x):
        super().append(x * 2)
f = F()
f.append(4)
print(f, super(F, f).__len__())
