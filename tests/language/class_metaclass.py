# Metaclasses: __new__, __init__, __call__, __prepare__, keyword arguments, conflicts.
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 42}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __len__(cls):
        return 7

    def __getitem__(cls, k):
        return cls.__name__, k

    def __contains__(cls, x):
        return x == "yes"

    def __iter__(cls):
        return iter("abc")

    def __add__(cls, other):
        return "added"

    def __getattr__(cls, name):
        return "meta getattr " + name

    def __instancecheck__(cls, obj):
        return obj == "magic" or super().__instancecheck__(obj)

    def __subclasscheck__(cls, c):
        return c is int or super().__subclasscheck__(c)


class A(metaclass=Meta, option=1):
    x = 1

    def __init__(self, v=None):
        self.v = v


class B(A):
    y = 2


print(A, repr(B), type(B), A.injected, len(A), A["k"], "yes" in A, "no" in A, list(A), A + 1)
print(A(5).v, B.unknown, isinstance("magic", A), isinstance(B(), A), isinstance(1, A), issubclass(int, A), issubclass(str, A))


class M2(type):
    pass


class C(metaclass=M2):
    pass


try:
    class D(A, C):
        pass
except TypeError as e:
    print(e)


class M3(Meta, M2):
    pass


class E(A, C, metaclass=M3):
    pass


print(type(E).__name__)


def function_meta(name, bases, ns, **kw):
    return name, bases, sorted(k for k in ns if not k.startswith("__")), kw


class F(metaclass=function_meta, a=1):
    p = q = 0


print(F)
try:
    class G(metaclass=5):
        pass
except TypeError as e:
    print(e)
try:
    class H(x=1):
        pass
except TypeError as e:
    print(e)
class BadPrepare(type):
    @classmethod
    def __prepare__(m, *a): return 5
try:
    class I(metaclass=BadPrepare): pass
except TypeError as e:
    print(e)
