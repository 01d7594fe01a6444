# Names between classes and functions: __class__, nested classes, generators in classes.
x = "module"
class A:
    x = "A"
    def direct(self): return x
    def through(self): return self.x
    @staticmethod
    def stat(): return x
    lam = lambda self: x
    comp = [x for _ in [0]]
    comp2 = [y for y in x]
    gen = list(x for _ in [0])
    nested = (lambda: x)()
    class B:
        y = x
        def m(self): return x
        def cls(self): return __class__.__qualname__
    def cls(self): return __class__
    def inner_class(self):
        x = "method local"
        class L:
            z = x
            def f(self): return x
        return L.z, L().f()
    def default(self, v=x): return v
a = A()
print(a.direct(), a.through(), A.stat(), a.lam(), A.comp, A.comp2, A.gen, A.nested, A.B.y, A.B().m(), A.B().cls(), a.cls() is A, a.inner_class(), a.default())
def factory(n):
    class Made:
        value = n
        def get(self): return n
        def bump(self):
            nonlocal n
            n += 1
            return n
        @classmethod
        def name(cls): return f"{cls.__name__}{n}"
    return Made
M, N = factory(1), factory(10)
m = M()
print(m.bump(), m.bump(), m.get(), M.value, N().get(), M.name(), N.name(), M is N)
class Outer:
    secret = 1
    class Inner:
        try:
            v = secret
        except NameError as e:
            v = str(e)
        def f(self): return Outer.secret
print(Outer.Inner.v, Outer.Inner().f())
class G:
    items = [3, 1, 2]
    ordered = sorted(items, key=lambda i: -i)
    total = sum(i for i in items)
    doubled = {i: i * 2 for i in items}
    if len(items) > 2:
        big = True
    for item in items:
        last = item
    while items and False: pass
    try:
        1 / 0
    except ZeroDivisionError:
        handled = "yes"
    with open(__file__) if False else type("M", (), {"__enter__": lambda s: "w", "__exit__": lambda s, *a: None})() as w:
        pass
    import math
    def __iter__(self): return iter(self.items)
    del item
    print("in body", [k for k in locals() if not k.startswith("__")])
print(G.ordered, G.total, G.doubled, G.big, G.last, G.handled, G.w, list(G()))
global_name = 1
class H:
    global global_name
    global_name = 2
    local_name = 3
    def f(self):
        global global_name
        global_name += 1
H().f()
print(global_name, hasattr(H, "global_name"), H.local_name)
def cell_in_class():
    v = "outer"
    class C:
        before = v
        v = "class"
        after = v
        def m(self): return v
    return C.before, C.after, C().m()
try:
    print(cell_in_class())
except NameError as e:
    print(e)
class Rec:
    def make(self): return Rec()
    def __eq__(self, o): return type(self) is type(o) is __class__
print(Rec().make() == Rec())
