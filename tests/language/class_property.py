# property: getter, setter, deleter, doc, inheritance, errors.
class T:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        "The v."
        return self._v

    @v.setter
    def v(self, value):
        if value < 0:
            raise ValueError("negative")
        self._v = value

    @v.deleter
    def v(self):
        print("deleting")
        del self._v

    @property
    def ro(self):
        return "read only"

    wo = property(None, lambda self, v: print("write", v))
    nothing = property()
    named = property(lambda s: 1, doc="given doc")


t = T()
print(t.v, T.v.__doc__, T.named.__doc__, type(T.v).__name__)
t.v = 5
t.v += 2
print(t.v)
try:
    t.v = -1
except ValueError as e:
    print(e)
del t.v
try:
    t.v
except AttributeError as e:
    print(e)
t.wo = 3
for text in "t.ro = 1", "del t.ro", "t.wo", "del t.wo", "t.nothing", "t.nothing = 1", "del t.nothing":
    try:
        exec(text)
    except AttributeError as e:
        print(text, "->", e)
t.__dict__["ro"] = "instance"
print(t.ro)


class S(T):
    @T.v.getter
    def v(self):
        return "S:" + str(self._v)

    @property
    def ro(self):
        return "sub " + super().ro


s = S()
s.v = 3
print(s.v, s.ro, T().v)
p = T.v
print(p.fget.__name__, p.fset is not None, p.fdel is not None, p.__name__)
p2 = property(p.fget)
print(p2.__get__(s), p2.__get__(None, S) is p2)
try:
    p2.__set__(s, 1)
except AttributeError as e:
    print(e)
try:
    p2.fget = 1
except AttributeError as e:
    print(e)


class P(property):
    def __get__(self, obj, owner=None):
        return "P", super().__get__(obj, owner) if obj else self.__class__.__name__


class U:
    @P
    def x(self):
        return 5


print(U().x, U.x)
