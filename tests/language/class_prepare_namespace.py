# Class bodies run in the mapping that __prepare__ returns.
class Recorder(dict):
    def __init__(self):
        self.log = []

    def __setitem__(self, k, v):
        if not k.startswith("__"):
            self.log.append(k)
        super().__setitem__(k, v)

    def __missing__(self, k):
        if k.startswith("auto_"):
            return k.upper()
        raise KeyError(k)

    def __delitem__(self, k):
        self.log.append("del " + k)
        super().__delitem__(k)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Recorder()

    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls.log = ns.log
        return cls


class A(metaclass=Meta):
    x = 1
    y = x + 1
    x = 3
    z = auto_value
    del y

    def f(self):
        pass

    for i in range(2):
        pass


print(A.log, A.x, A.z, hasattr(A, "y"))
try:
    class B(metaclass=Meta):
        v = not_there
except NameError as e:
    print(e)


class Multi(dict):
    def __setitem__(self, k, v):
        if k in self and callable(v):
            v = (self[k], v)
        dict.__setitem__(self, k, v)


class Overload(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Multi()


class C(metaclass=Overload):
    def f(self): return 1
    def f(self): return 2


print([f(None) for f in C.f])
