# weakref: references, callbacks, proxies, methods, finalize. Objects die in functions of their own, then gc.collect() runs.
import copy, gc, weakref

class C:
    def __init__(self, name="c"): self.name = name
    def __repr__(self): return f"C({self.name!r})"
    def method(self): return self.name
    def __len__(self): return 3
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
    def __contains__(self, item): return item == 1
    def __add__(self, other): return ("add", other)
    def __radd__(self, other): return ("radd", other)
    def __iadd__(self, other): return ("iadd", other)
    def __lt__(self, other): return "less"
    def __eq__(self, other): return isinstance(other, C) and self.name == other.name
    def __hash__(self): return hash(self.name)
    def __iter__(self): return iter("abc")
    def __bool__(self): return False
    def __pow__(self, other, modulo=None): return ("pow", other, modulo)
    def __index__(self): return 7
class Plain: pass
class Callable:
    def __call__(self, *args, **kwargs): return args, kwargs

def clean(text):
    import sys
    words = []
    for word in text.replace(">", " >").replace(";", " ;").split():
        words.append("0x" if word.startswith("0x") else word)
    return " ".join(words)

log = []
def run(function, *args):
    result = function(*args)
    gc.collect()
    return result

# References.
c = C()
r, same, other = weakref.ref(c), C(), C("d")
print(r() is c, r == weakref.ref(same), r != weakref.ref(other), hash(r) == hash(c), clean(repr(r)), r.__callback__, weakref.ref is weakref.ReferenceType)
class Sub(weakref.ref):
    def __init__(self, object, callback=None, extra=0):
        super().__init__(object, callback)
        self.extra = extra
class Slotted(weakref.ref): __slots__ = ("a",)
print(Sub(c).extra, type(Sub(c)), Sub(c) == r, isinstance(Slotted(c), weakref.ref), Slotted(c)() is c)
for text in "weakref.ref(5)", "weakref.ref('a')", "weakref.ref([])", "weakref.ref(r)", "weakref.ref()", "weakref.ref(c, 1, 2)", "r(1)", "r < r", "weakref.proxy(5)", "weakref.ProxyType()", "weakref.CallableProxyType(c)", "weakref.WeakMethod(5)", "weakref.finalize(5, print)", "weakref.finalize(c)":
    try: print(text, eval(text))
    except TypeError as e: print(text, "->", e)
for value in (lambda: 0), C, {1}, frozenset(), (i for i in ()), gc, C().method: weakref.ref(value)

# Callbacks: the last one first, with the reference; errors do not go on.
def dying(kept):
    d = C("dying")
    kept.append(weakref.ref(d, lambda reference: log.append(("first", reference is kept[0], reference()))))
    kept.append(weakref.ref(d, lambda reference: log.append(("second", reference is kept[1], reference()))))
    kept.append(weakref.proxy(d, lambda proxy: log.append(("proxy", proxy is kept[2]))))
    weakref.ref(d, lambda reference: log.append("nobody keeps this one"))
    print(len(weakref.getweakrefs(d)) >= 3, kept[0] in weakref.getweakrefs(d), any(each is kept[2] for each in weakref.getweakrefs(d)))
kept = []
run(dying, kept)
print(sorted(log), kept[0](), kept[0].__callback__, clean(repr(kept[0])), clean(repr(kept[2])))
for text in "kept[2].name", "str(kept[2])", "len(kept[2])", "kept[2] + 1", "bool(kept[2])", "setattr(kept[2], 'a', 1)", "list(kept[2])":
    try: print(text, eval(text))
    except ReferenceError as e: print(text, "->", e)
print(kept[0] == kept[0], kept[0] == kept[1], kept[0] != kept[1])
try: print(hash(kept[0]))
except TypeError as e: print(e)

# Proxies.
p = weakref.proxy(c)
print(p, str(p), p.name, p.method(), len(p), p["key"], 1 in p, 2 in p, p + 1, 1 + p, p < 3, p == c, p != c, list(p), bool(p), p ** 2, pow(p, 2, 5), [10, 20, 30, 40, 50, 60, 70, 80][p], isinstance(p, C), p.__class__, type(p), type(p) in weakref.ProxyTypes)
p["a"] = 1
del p["b"]
p.name = "other"
del p.name
c.name = "c"
q = p
q += 5
print(q, c.name, clean(weakref.ProxyType.__repr__(p)) == clean(repr(p)), weakref.proxy(Callable) is not None)
k = Callable()
print(weakref.proxy(k)(1, a=2), type(weakref.proxy(k)))
for text in "hash(p)", "next(p)", "p()", "p - 1", "p.missing", "p @ p":
    try: print(text, eval(text))
    except (TypeError, AttributeError) as e: print(text, "->", str(e).replace("weakref.", ""))

# Bound methods.
m = weakref.WeakMethod(c.method)
print(m()(), m == weakref.WeakMethod(c.method), m != weakref.WeakMethod(other.method), hash(m) == hash(weakref.WeakMethod(c.method)), m == weakref.ref(c))
def method_dies():
    owner = C("owner")
    return weakref.WeakMethod(owner.method, lambda reference: log.append(("method", reference())))
del log[:]
m = run(method_dies)
print(m(), log)

# finalize.
def finalized(**options):
    owner = C("finalized")
    f = weakref.finalize(owner, lambda *args, **kwargs: log.append((args, kwargs)), 1, 2, x=3)
    for name in options: setattr(f, name, options[name])
    print(f.alive, f.atexit, f.peek()[0] is owner, f.peek()[2:], clean(repr(f)))
    return f
del log[:]
f = run(finalized)
print(log, f.alive, f.peek(), f.detach(), f(), clean(repr(f)), f.atexit)
f = weakref.finalize(c, lambda: "result")
print(f(), f(), f.alive)
f = weakref.finalize(c, print, "never")
print(f.detach()[1:], f.alive)
first = weakref.finalize(c, print, "at the end: first")
second = weakref.finalize(c, print, "at the end: second", end="!\n")
third = weakref.finalize(c, print, "at the end: third")
third.atexit = False
print(first.atexit, third.atexit)

# Copies.
print(copy.copy(r) is r, copy.deepcopy([r])[0] is r)
class Cyclic:
    def __init__(self): self.me = self
def cycle(): return weakref.ref(Cyclic())
print(run(cycle)())
