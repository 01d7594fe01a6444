# __class_getitem__, __mro_entries__, __instancecheck__, typing-free generics.
class Box:
    def __class_getitem__(cls, item): return (cls.__name__, item)
class SubBox(Box): pass
print(Box[int], SubBox["k"], Box[1, 2], Box[1:2], Box[()])
try:
    Box()[0]
except TypeError as e:
    print(e)
class Entry:
    def __mro_entries__(self, bases):
        print("entries", [type(b).__name__ for b in bases])
        return (dict, Mixin)
class Mixin: pass
class D(Entry(), object): pass
print([c.__name__ for c in D.__mro__], D.__orig_bases__[1], D(a=1))
class Empty:
    def __mro_entries__(self, bases): return ()
class E(Empty()): pass
print(E.__bases__)
class Bad:
    def __mro_entries__(self, bases): return [int]
try:
    class F(Bad()): pass
except TypeError as e:
    print(e)
class Both(type):
    def __getitem__(cls, k): return "meta " + str(k)
class G(metaclass=Both):
    def __class_getitem__(cls, k): return "class " + str(k)
print(G[1])
for t in "class H(5): pass", "class H(None): pass", "class H('a'): pass", "class H(len): pass", "class H(Box()): pass", "class H(*5): pass", "class H(**5): pass", "class H(int, metaclass=5): pass", "class H(x=1): pass":
    try:
        exec(t)
        print(t, "ok")
    except TypeError as e:
        print(t, "->", e)
class I(*[Box], **{}): pass
print(I.__bases__)
kw = {"metaclass": Both}
class J(**kw): pass
print(type(J).__name__, J["x"])
