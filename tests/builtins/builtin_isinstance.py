# isinstance and issubclass with tuples, unions and hooks.
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), issubclass(B, A), issubclass(A, A), isinstance(5, (str, int)), isinstance(5, ()), issubclass(bool, (str, (list, int))), isinstance(5, (str, (list, (int,)))), isinstance(True, int), isinstance(None, type(None)), isinstance(A, type), isinstance(type, type), isinstance(int, object), issubclass(type, object))
print(isinstance(5, int | str), isinstance(None, int | None), issubclass(int, int | str), isinstance(5, str | None), isinstance([], list | (tuple | dict)), isinstance(1, (str | bytes, int)), issubclass(type(None), int | None))
class Fake:
    __class__ = int
print(isinstance(Fake(), int), isinstance(Fake(), Fake), type(Fake()) is Fake)
class Meta(type):
    def __instancecheck__(cls, o): return "magic" in str(o)
    def __subclasscheck__(cls, c): return c in (int, str)
class M(metaclass=Meta): pass
print(isinstance("has magic", M), isinstance(5, M), issubclass(int, M), issubclass(list, M), isinstance(M(), M), isinstance("magic", (int, M)))
for t in "isinstance(5, 5)", "isinstance(5, 'int')", "isinstance(5, [int])", "isinstance(5, None)", "isinstance(5, (str, 5))", "isinstance(5, (int, 5))", "issubclass(5, int)", "issubclass(int, 5)", "issubclass(int, 'a')", "isinstance()", "isinstance(5)", "isinstance(5, int, str)", "isinstance(5, list[int])", "issubclass(list, list[int])", "isinstance(5, int | list[int])", "isinstance([], int | list[int])", "issubclass(int, ())", "isinstance(1, type)", "issubclass((int,), int)", "isinstance(5, lambda: 0)", "issubclass(list[int], list)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class Abstractish(type):
    def __instancecheck__(cls, o): raise ValueError("check failed")
class X(metaclass=Abstractish): pass
try:
    isinstance(1, X)
except ValueError as e:
    print(e)
print(isinstance(X(), X))
class DynBases:
    __bases__ = (int,)
try:
    print(issubclass(DynBases(), int))
except TypeError as e:
    print(e)
