# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class A:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("no"):
            raise AttributeError(name)
        return name * 2


a = A()
print(a.real, a.ab, hasattr(a, "nope"), getattr(a, "nope", "default"))
try:
    a.nope
except AttributeError as e:
    print("AttributeError", e)


class B:
    x = "class x"

    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        if name == "virtual":
            return "from getattribute"
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        self.log.append(("set", name))
        if name == "ro":
            raise AttributeError("read only")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        object.__delattr__(self, name)

    def __dir__(self):
        return ["z", "a"]


b = B()
b.x = 5
b.y = 6
b.y += 1
print(b.x, b.y, b.virtual)
del b.x
print(b.x, b.log)
for text in "b.secret", "b.ro = 1", "del b.nothing", "del b.x":
    try:
        exec(text)
    except AttributeError as e:
        print(text, "->", e)
print(dir(b), hasattr(b, "secret"))


class C(B):
    def __getattr__(self, name):
        return "fallback " + name


print(C().secret, C().undefined)


class Proxy:
    def __init__(self, target):
        self.__dict__["_target"] = target

    def __getattr__(self, n):
        return getattr(self._target, n)

    def __setattr__(self, n, v):
        setattr(self._target, n, v)

    def __len__(self):
        return len(self._target)


class T:
    items = [1, 2]


p = Proxy(T())
p.new = 1
print(p.items, p.new, p._target.new)
p = Proxy([1, 2, 3])
p.append(4)
print(len(p), p.index(4))
try:
    p[0]
except TypeError as e:
    print(e)


class Err:
    def __getattribute__(self, n):
        raise KeyError(n)


try:
    Err().x
except KeyError as e:
    print("KeyError", e)
try:
    hasattr(Err(), "x")
except KeyError as e:
    print("hasattr lets KeyError pass")
