# __slots__: storage, errors, inheritance.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = P(1, 2)
print(p.x, p.y, P.__slots__, hasattr(p, "__dict__"), type(P.x).__name__)
p.x += 5
print(p.x)


def trial(text):
    try:
        exec(text, globals())
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, e)


trial("p.z = 1")
trial("p.z")
trial("del p.x")
trial("p.x")
trial("del p.x")
trial("p.__dict__")
trial("p.x = 'again'")
print(p.x)


class Q(P):
    __slots__ = ["z"]


q = Q(1, 2)
q.z = 3
print(q.x, q.z)
trial("q.w = 1")


class R(P):
    pass


r = R(1, 2)
r.anything = 5
print(r.__dict__, r.x)


class S:
    __slots__ = "single"


s = S()
s.single = 1
trial("s.single2 = 1")
trial("class T:\n    __slots__ = ('a',)\n    a = 1")
trial("class T:\n    __slots__ = (5,)")
trial("class T:\n    __slots__ = ('1a',)")
trial("class T:\n    __slots__ = 5")
trial("class T(int):\n    __slots__ = ('a',)")
trial("class T(int):\n    __slots__ = ()")
trial("class A:\n    __slots__ = ('a',)\nclass B:\n    __slots__ = ('b',)\nclass C(A, B): pass")


class D:
    __slots__ = ("v", "__dict__")


d = D()
d.v = 1
d.other = 2
print(d.v, d.other, d.__dict__)


class M:
    __slots__ = ("__private", "pub")

    def __init__(self):
        self.__private = 1

    def get(self):
        return self.__private


print(M().get(), hasattr(M(), "_M__private"))
print(P.x.__get__(q), P.y.__name__ if hasattr(P.y, "__name__") else "")
P.x.__set__(q, 99)
print(q.x, P.x is P.__dict__["x"])
class Docs:
    __slots__ = {"a": "the a", "b": "the b"}
print(Docs.a.__doc__, sorted(Docs.__slots__))
class Em:
    __slots__ = ()
trial("Em().x = 1")
