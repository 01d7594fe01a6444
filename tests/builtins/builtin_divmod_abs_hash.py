# divmod, abs, hash, id, callable.
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(7.5, 2), divmod(True, 2), divmod(10 ** 20, 7), divmod(0, 5), divmod(5.0, -3))
print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), abs(-0.0), abs(-10 ** 20), abs(False))
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash("a") == hash("a"), hash(()) == hash(()), hash((1, "b")) == hash((1, "b")), hash(None) == hash(None), hash(int) == hash(int), hash(0), hash(-1), hash(5), hash(False), hash(2.0), hash(-2))
x = object()
print(id(x) == id(x), id(x) != id(object()), isinstance(id(x), int), hash(x) == hash(x), id(None) == id(None), id(print) == id(print))
print([callable(o) for o in (print, int, lambda: 0, 5, "a", None, [].append, type, object(), range, (i for i in []))])
class C:
    def __call__(self): pass
class D:
    pass
d = D()
d.__call__ = lambda: 0
print(callable(C()), callable(C), callable(d))
for t in "divmod(1)", "divmod(1, 0)", "divmod('a', 1)", "divmod(1.0, 0)", "divmod(1, 'a')", "abs('a')", "abs(None)", "abs()", "abs(1, 2)", "hash([])", "hash({})", "hash(set())", "hash(bytearray())", "hash()", "hash(([],))", "id()", "callable()", "abs([])", "hash(slice([]))":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class M:
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"
    def __abs__(self): return "abs"
print(divmod(M(), 1), divmod(1, M()), abs(M()))
