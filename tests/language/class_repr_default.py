# Default reprs without addresses, qualified names, nested and local classes.
def strip(text): return text.split(" at 0x")[0]
class A:
    class B:
        class C: pass
        def m(self): pass
def f():
    class L:
        def m(self):
            def inner(): pass
            return inner
    return L
print(A, A.B, A.B.C, f())
print(strip(repr(A())), strip(repr(A.B.C())), strip(repr(f()())), strip(repr(f()().m())), strip(repr(A.B().m)), strip(repr(A.B.m)))
print(strip(repr(lambda: 0)), strip(repr((i for i in []))), strip(repr(iter([]))), strip(repr(iter({}))), strip(repr(map(str, []))), strip(repr(zip())), strip(repr(object())), strip(repr(property())), strip(repr(super(A, A()))).split(",")[0], strip(repr(staticmethod(len))), repr(classmethod(len)))
print(repr(len), repr([].append).split(" at ")[0], repr(str.join), repr(int.__add__), repr((5).__add__).split(" at ")[0], repr(dict.fromkeys).split(" at ")[0], repr(type), repr(type(f)), repr(type(len)), repr(type(None)), repr(NotImplemented), repr(...))
A.__qualname__ = "Changed.Name"
A.__module__ = "elsewhere"
print(A, strip(repr(A())))
class NoMod:
    __module__ = None
class Q:
    __qualname__ = "Fancy<name>"
print(Q, Q.__name__, Q.__qualname__, strip(repr(Q())))
import math, sys
print(math.sin, repr(sys)[:12], strip(repr(compile("1", "file", "eval"))), repr(Exception), repr(KeyError("k")), repr(range), repr(type(iter(""))), repr(type({}.keys())), type(sys.version_info).__name__)
class S:
    def __repr__(self): return "S" + str(len(str(type(self))))
print(S(), [S()], {"s": S()}, (S(),), {S: S()}.values())
