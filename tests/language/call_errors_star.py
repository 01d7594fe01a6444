# Errors of * and ** arguments, of duplicates and of things that cannot be called.
def f(*a, **k): return a, k


class C:
    def m(self, x): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
    def __init__(self, v): pass
    def nothing(): pass


class D:
    pass


calls = """f(*1)
f(*None)
f(1, *2)
f(**1)
f(**[1])
f(**{1: 2})
f(a=1, **{'a': 2})
f(**{'a': 1}, **{'a': 2})
f(*[1], **'ab')
(1)()
'a'()
None()
[]()
(1, 2)()
{}()
1.5()
C()
C(1, 2)
C(v=1).m()
C(1).m(1, 2)
C(1).m(y=1)
C.m()
C.m(1)
C.c()
C.c(1, 2)
C.s()
C(1).s(1, 2)
C(1).nothing()
C(1).nothing(1)
D(1)
D(a=1)
D()()
object(1)
(lambda: 0)(1)
(lambda x, y: 0)(1)
...()
NotImplemented()
len.__call__()
f(*C)
C(1).m(*5)
C.m(1, x=1, **{'x': 2})""".splitlines()
for call in calls:
    try:
        eval(call)
        print(call, "ok")
    except TypeError as e:
        print(call, "->", e)
