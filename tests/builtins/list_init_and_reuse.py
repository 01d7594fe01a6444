# Calling __init__ again, class methods on instances, exotic constructor arguments.
l = [1, 2]
l.__init__("xy"); print(l)
l.__init__(); print(l)
s = {1}; s.__init__([2, 3]); print(sorted(s))
d = {"a": 1}; d.__init__(b=2); print(d)
b = bytearray(b"x"); b.__init__(b"yz"); print(b)
t = (1,); t.__init__(5) if False else None; print(t)
f = frozenset([1]); print(f.__init__([2]) if False else f)
class Hint:
    def __init__(self, hint, n=3): self.hint, self.n = hint, n
    def __iter__(self): return iter(range(self.n))
    def __length_hint__(self): return self.hint
print(list(Hint(0)), list(Hint(1000)), tuple(Hint(2)), list(Hint(NotImplemented)), [*Hint(5)], bytearray(Hint(1)), set(Hint(9)) == {0, 1, 2}, "".join(map(str, Hint(1))))
for h in -1, "a", 1.5, None, 2 ** 100:
    try: print(list(Hint(h)))
    except Exception as e: print(type(e).__name__, e)
class LenErr:
    def __iter__(self): return iter("ab")
    def __len__(self): raise ValueError("len fails")
class LenType:
    def __iter__(self): return iter("ab")
    def __len__(self): raise TypeError("ignored")
for c in LenErr, LenType:
    for f in list, tuple, set, sorted:
        try: print(sorted(f(c())))
        except ValueError as e: print(e)
print(list.__new__(list), list.__new__(list, 5), dict.__new__(dict, 1, 2), tuple.__new__(tuple, "ab"), str.__new__(str, 5), int.__new__(int, "7"), float.__new__(float, "1.5"), set.__new__(set, [1]), bytes.__new__(bytes, 2), object.__new__(object).__class__.__name__, bool.__new__(bool, 5), frozenset.__new__(frozenset, [1]), bytearray.__new__(bytearray, 5), range.__new__(range, 3))
for t in "list.__new__()", "list.__new__(int)", "list.__new__(5)", "tuple.__new__(list)", "int.__new__(str)", "int.__new__(bool)", "str.__new__(int)", "object.__new__(int)", "object.__new__(str)", "dict.__new__(object)", "list.__init__()", "list.__init__(5)", "type.__new__(type)", "type.__new__(5)", "float.__new__(int, 1)", "bool.__new__(bool, 1, 2)", "list.__init__([], 1, 2)", "[].__init__(5)", "{}.__init__(5)", "set().__init__(1)", "set().__init__([1], [2])":
    try: print(t, eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
