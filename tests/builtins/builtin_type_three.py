# type() with one and three arguments; attributes of types.
T = type("T", (), {"x": 1, "f": lambda self: self.x})
print(T, T().f(), T.__name__, T.__bases__, T.__mro__, T.__module__, T.__qualname__, T.__doc__, type(T), T.__dict__["x"])
U = type("U", (T, int), dict(y=2))
print(U(5) + 1, U.y, U(3).f(), [c.__name__ for c in U.__mro__], U.__base__)
print(type(5), type("a"), type(None), type(type), type(T()), type(5) is int, type(type(5)))
class M(type):
    pass
V = M("V", (), {})
print(type(V), type(type("W", (V,), {})).__name__)
for t in "type()", "type(1, 2)", "type('a', 'b', {})", "type(1, (), {})", "type('a', (), 5)", "type('a', (5,), {})", "type('a', (bool,), {})", "type('a', (), {}, x=1)", "type('a', (), {'__slots__': 5})", "type('a\\0b', (), {})", "type('', (), {})", "type(x=1)", "type('a', (int, str), {})", "type('a', (T, T), {})", "type('a', (object, T), {})", "type(1, 2, 3, 4)", "type('a', [], {})":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
T.__name__ = "Renamed"
T.__qualname__ = "Q.Renamed"
T.__module__ = "mod"
print(T, T.__name__)
T.__doc__ = "documented"
print(T.__doc__)
T.new = 5
del T.x
print(hasattr(T, "x"), T.new)
for attr, v in ("__name__", 5), ("__qualname__", 5), ("__name__", "a\0"), ("__bases__", ()), ("__mro__", ()), ("__base__", int), ("__dict__", {}), ("__class__", 5), ("__module__", 5), ("__bases__", (5,)):
    try:
        setattr(T, attr, v)
        print(attr, "set")
    except Exception as e:
        print(attr, type(e).__name__, e)
class Doc:
    "the doc"
    __slots__ = ()
class NoDoc: pass
class SubDoc(Doc): pass
print(Doc.__doc__, NoDoc.__doc__, SubDoc.__doc__, Doc().__doc__, type.__doc__ is not None, type.__name__, type.__mro__, int.__base__, object.__base__, object.__bases__, type.__call__(int, "5"), type(len), type(len).__name__)
class FL:
    x = 1
    def m(self): pass
    __firstlineno__
    print(__qualname__, __module__)
print(FL.__static_attributes__, FL.__firstlineno__)
