# Attribute look-up errors with suggestions' plain text, on many types.
class C:
    x = 1

    def method(self):
        return self.x


c = C()
print(c.x, C.x, c.method(), C.method(c))
c.x = 5
print(c.x, C.x, vars(c))
del c.x
print(c.x)


def trial(text):
    try:
        exec(text, globals())
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, e)


trial("c.missing")
trial("C.missing")
trial("del c.x")
trial("del c.missing")
trial("(1).missing")
trial("(1).x = 1")
trial("'a'.foo")
trial("'a'.upper = 1")
trial("None.x")
trial("None.x = 1")
trial("[].x = 1")
trial("len.x")
trial("len.x = 1")
trial("int.x = 1")
trial("del int.real")
trial("object().x = 1")
trial("c.method.x")
trial("c.method.x = 1")
trial("C.method.x = 1")
trial("import sys; sys.nothing")
trial("(lambda: 0).x")
trial("(1.5).real = 2")
trial("range(3).start = 1")
trial("c.__class__ = 5")
trial("c.__class__ = int")
trial("c.__dict__ = 5")
trial("del c.__dict__")
trial("C.__name__ = 5")
trial("C.__bases__ = 5")
trial("C.__dict__['x'] = 5")
trial("type(c).x.y")
trial("(x for x in []).gi_frame = 1")
trial("super().x")
