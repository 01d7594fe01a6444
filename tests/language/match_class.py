# match: class patterns, __match_args__, attributes, built-in types.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Plain:
    def __init__(self, **kw):
        self.__dict__.update(kw)


def f(v):
    match v:
        case Point3(0, 0, 0):
            return "origin 3"
        case Point3(x, y, z=z):
            return "point 3", x, y, z
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return "on y axis", y
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point():
            return "some point"
        case Plain(name=str(n), child=Plain(name=m)):
            return "nested", n, m
        case Plain(a=1, b=2):
            return "a and b"
        case Plain():
            return "plain"
        case bool(b):
            return "bool", b
        case int(i) | float(i):
            return "number", i
        case str(s):
            return "str", s
        case list([a, b]):
            return "list of two", a, b
        case tuple() | set() | frozenset():
            return "collection", type(v).__name__
        case dict(d):
            return "dict", d
        case bytes(b) | bytearray(b):
            return "bytes", b
        case type():
            return "a class"
        case _:
            return "other"


for v in (Point3(0, 0, 0), Point3(1, 2, 3), Point(0, 0), Point(0, 5), Point(2, 2), Point(1, 2), Plain(name="n", child=Plain(name="m")),
          Plain(a=1, b=2), Plain(a=1), True, 5, 2.5, "s", [1, 2], [1], (1,), {1}, frozenset(), {"k": 1}, b"b", bytearray(b"x"), int, None, 1j):
    print(f(v))


def trial(text):
    try:
        exec(text, globals())
    except Exception as e:
        print(type(e).__name__, e)


trial("match Point(1, 2):\n case Point(1, 2, 3): pass")
trial("match Plain():\n case Plain(1): pass")
trial("match 5:\n case int(1, 2): pass")
trial("match 5:\n case len(): pass")
trial("match Point(1, 2):\n case Point(1, x=1): pass")


class Bad:
    __match_args__ = ["x"]


class Bad2:
    __match_args__ = (5,)


trial("match Bad():\n case Bad(1): pass")
trial("match Bad2():\n case Bad2(1): pass")


class Single:
    __match_args__ = ("missing",)


match Single():
    case Single(x):
        print("no")
    case Single():
        print("missing attribute does not match")
class MyInt(int): pass
match MyInt(5):
    case int(x): print("subclass", x, type(x).__name__)
