# __init_subclass__ and its keyword arguments.
class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugin_name = name or cls.__name__.lower()
        Plugin.registry.append(cls.plugin_name)


class A(Plugin): pass
class B(Plugin, name="special"): pass
class C(B): pass
print(Plugin.registry, hasattr(Plugin, "plugin_name"), C.plugin_name)
try:
    class D(Plugin, unknown=1): pass
except TypeError as e:
    print(e)
try:
    class E(unknown=1): pass
except TypeError as e:
    print(e)
print(type(Plugin.__dict__["__init_subclass__"]).__name__)
order = []


class Desc:
    def __set_name__(self, owner, name):
        order.append(("set_name", owner.__name__, name))


class Base:
    def __init_subclass__(cls):
        order.append(("init_subclass", cls.__name__))


class Meta(type):
    def __init__(cls, *a):
        order.append(("meta init", cls.__name__))


class F(Base, metaclass=Meta):
    d1 = Desc()
    d2 = Desc()


print(order)


class Validated:
    def __init_subclass__(cls, required=()):
        for r in required:
            if not hasattr(cls, r):
                raise TypeError(f"{cls.__name__} lacks {r}")


class Good(Validated, required=["run"]):
    def run(self): pass


try:
    class Bad(Validated, required=["run"]): pass
except TypeError as e:
    print(e)
class L:
    def __init_subclass__(cls, **kw): print("L", kw); super().__init_subclass__(**kw)
class R:
    def __init_subclass__(cls, tag, **kw): print("R", tag); super().__init_subclass__(**kw)
class LR(L, R, tag=5): pass
class G:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
class H(G): pass
print(G[int], H["x"], H[1, 2])
try:
    G()[1]
except TypeError as e:
    print(e)
