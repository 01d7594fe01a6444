# C3 linearisation, diamonds and inconsistent hierarchies.
def mro(c):
    return " ".join(k.__name__ for k in c.__mro__)


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass
for c in K1, K2, K3, Z:
    print(c.__name__, mro(c))
class X(A, B): pass
class Y(B, A): pass
try:
    class Bad(X, Y): pass
except TypeError as e:
    print(e)
try:
    class Bad2(object, A): pass
except TypeError as e:
    print(e)
try:
    class Bad3(A, A): pass
except TypeError as e:
    print(e)
try:
    class Bad4(O, A): pass
except TypeError as e:
    print(e)
for bases in (5,), (None,), ("str",), (len,), (bool,), (type(None),), (range,), (slice,), (type(len),), (int, str), (list, dict), (type(...),):
    try:
        type("T", bases, {})
        print(bases, "ok")
    except TypeError as e:
        print(e)


class Base:
    def who(self): return ["Base"]
class L(Base):
    def who(self): return ["L"] + super().who()
class R(Base):
    def who(self): return ["R"] + super().who()
class Bottom(L, R):
    def who(self): return ["Bottom"] + super().who()
print(Bottom().who(), L().who())
print(Bottom.mro() == list(Bottom.__mro__), mro(bool), mro(type), mro(KeyError))
print(issubclass(Bottom, Base), issubclass(Base, Bottom), Base.__subclasses__() == [L, R], O.__subclasses__()[0].__name__)
R.__bases__ = (O,)
print(mro(R), mro(Bottom) if False else "")
try:
    L.__bases__ = (Bottom,)
except TypeError as e:
    print(e)
try:
    L.__bases__ = ()
except TypeError as e:
    print(e)
