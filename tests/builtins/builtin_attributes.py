# getattr, setattr, delattr, hasattr, vars, dir.
class A:
    c = 1
    def __init__(self): self.x = 5
    @property
    def p(self): return self.missing
    @property
    def q(self): raise ValueError("from property")
a = A()
print(getattr(a, "x"), getattr(a, "c"), getattr(a, "zz", "default"), getattr(a, "p", "property failed"), hasattr(a, "x"), hasattr(a, "zz"), hasattr(a, "p"), getattr(A, "c"), getattr(5, "real"), getattr([], "append").__name__, getattr("a", "up" + "per")())
setattr(a, "y", 6)
setattr(a, "not an identifier", 7)
setattr(A, "d", 8)
print(vars(a), a.d, delattr(a, "y"), vars(a), delattr(A, "d"), hasattr(a, "d"))
for f in (lambda: getattr(a, "q", 1), lambda: hasattr(a, "q")):
    try:
        print(f())
    except ValueError as e:
        print(e)
for t in "getattr(a, 'zz')", "getattr(a, 5)", "getattr(a)", "getattr(a, 'x', 1, 2)", "setattr(a, 5, 1)", "setattr(a, 'x')", "delattr(a, 'zz')", "delattr(a, 5)", "hasattr(a, 5)", "hasattr(a)", "setattr(5, 'x', 1)", "setattr(int, 'x', 1)", "delattr(int, 'real')", "vars(5)", "vars(1, 2)", "getattr(a, 'p')", "setattr(a, 'p', 1)", "delattr(a, 'p')", "getattr(None, 'x')", "getattr(a, None, 1)", "delattr(a)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")], "__init__" in dir(a), "append" in dir([]), sorted(vars(A))[-1], type(vars(A)).__name__)
def f():
    z = 1
    b = 2
    return dir(), sorted(vars())
print(f())
class D:
    def __dir__(self): return ["b", "a", "c"]
class E:
    def __dir__(self): return [1, "a"]
print(dir(D()))
try:
    dir(E())
except TypeError as e:
    print(e)
vars(a)["injected"] = 1
print(a.injected, "a" in dir(), "print" in dir(__builtins__))
