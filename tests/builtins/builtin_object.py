# object(): defaults of every special method.
o = object()
print(o == o, o == object(), o != o, bool(o), hash(o) == hash(o), isinstance(o, object), str(o) == repr(o), repr(o).startswith("<object object at"), o.__class__, o.__doc__ is not None, o.__eq__(5), o.__ne__(5), o.__lt__(5), o.__format__(""), callable(o), o.__sizeof__() > 0) if 0 else print(o == o, o == object(), bool(o), isinstance(o, object), o.__class__, o.__eq__(5), o.__ne__(5), o.__lt__(5), o.__eq__(o), callable(o))
for t in "object(1)", "object(a=1)", "o.x", "o.x = 1", "o + 1", "o()", "o[0]", "len(o)", "iter(o)", "int(o)", "o < o", "del o.x", "with_(o)", "-o", "o in o", "format(o, 'x')", "object.__new__()", "object.__new__(5)", "object.__new__(int)", "object.__new__(list)", "object.__init__()", "object.__init__(o, 1)", "object().__dict__", "object.__setattr__(o, 'x', 1)", "object.__getattribute__(o, 'zz')", "object.__setattr__(5, 'a', 1)", "float(o)", "next(o)", "await_(o)", "o @ o", "hash(o) == id(o) or True", "o.__reduce__ and 1", "object.x = 1":
    try:
        exec("r = " + t if " = " not in t and not t.startswith("del") else t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, str(e).replace(repr(o), "<o>"))
class A:
    def __new__(cls, *a, **k): return super().__new__(cls)
class B:
    def __init__(self, *a): pass
class C(A, B): pass
print(type(A(1, x=2)).__name__, type(B(1)).__name__)
class D:
    def __new__(cls, *a): return super().__new__(cls, *a)
class E:
    def __init__(self, *a): super().__init__(*a)
class F:
    def __new__(cls, v): return v
    def __init__(self, v): print("not called for other types")
class G:
    def __new__(cls): return None
for f in (lambda: D(1), lambda: E(1), lambda: F(5), lambda: G(), lambda: B(x=1), lambda: A.__new__(), lambda: A.__new__(5), lambda: A.__new__(int), lambda: object.__new__(A) and "made"):
    try:
        print(f())
    except TypeError as e:
        print(e)
class H:
    def __init__(self): return 5
try:
    H()
except TypeError as e:
    print(e)
class I:
    def __init__(self): return None
print(type(I()).__name__, I.__init__(I()))
print(sorted(dir(object)))
