# Data and non-data descriptors, and the order of look-up.
class Data:
    def __init__(self, label):
        self.label = label

    def __get__(self, obj, owner):
        return self.label, obj is None, owner.__name__

    def __set__(self, obj, value):
        print("set", self.label, value)

    def __delete__(self, obj):
        print("delete", self.label)

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class NonData:
    def __get__(self, obj, owner=None):
        return "nondata", type(obj).__name__


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["so"] = value * 2


class C:
    d = Data("d")
    n = NonData()
    so = SetOnly()
    plain = "class plain"


c = C()
print(c.d, C.d, c.n, C.n, c.plain)
c.__dict__.update(d="inst d", n="inst n", plain="inst plain")
print(c.d, c.n, c.plain)
c.d = 5
del c.d
c.so = 4
print(c.so, type(C.so).__name__)
C.d = "replaced"
print(c.d)
C.late = Data("late")
print(c.late)


class Meta(type):
    md = Data("md")
    mn = NonData()
    mplain = "meta plain"


class K(metaclass=Meta):
    mn = "class mn"
    md = "class md"


print(K.md, K.mn, K.mplain)
K.md = 1
try:
    K().mplain
except AttributeError as e:
    print(e)


class Raises:
    def __get__(self, obj, owner):
        raise AttributeError("from get")


class G:
    r = Raises()

    def __getattr__(self, name):
        return "getattr " + name


print(G().r)


class NoDelete:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): pass


class H:
    x = NoDelete()


try:
    del H().x
except AttributeError as e:
    print(e)


class InstanceGet:
    pass


i = InstanceGet()
i.__get__ = lambda *a: "never"
class Holder:
    attr = i
print(Holder().attr is i)
try:
    class BadName:
        class D:
            def __set_name__(self, o, n): raise ValueError("no")
        x = D()
except ValueError as e:
    print(type(e).__name__, e, e.__notes__)
f = len
class B: f = f; g = lambda self, *a: a
print(B().f([1]), B().g(1), B.g(1, 2), int.__add__.__get__(3)(4), str.upper.__get__("a", str)())
