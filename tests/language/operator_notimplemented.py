# NotImplemented makes the other operand's method run; order with subclasses.
class A:
    def __init__(self, n): self.n = n
    def __add__(self, o):
        print("A.__add__")
        return NotImplemented if not isinstance(o, int) else self.n + o
    def __radd__(self, o):
        print("A.__radd__")
        return NotImplemented
    def __eq__(self, o):
        print("A.__eq__")
        return NotImplemented
    def __lt__(self, o):
        print("A.__lt__")
        return NotImplemented


class B:
    def __radd__(self, o):
        print("B.__radd__")
        return "B wins"
    def __eq__(self, o):
        print("B.__eq__")
        return True
    def __gt__(self, o):
        print("B.__gt__")
        return "B greater"


class Sub(A):
    def __radd__(self, o):
        print("Sub.__radd__")
        return "sub first"


class SubPlain(A):
    pass


print(A(1) + 2, A(1) + B(), A(1) + Sub(1))
for f in (lambda: A(1) + A(2), lambda: A(1) + "s", lambda: 1 + A(1), lambda: A(1) + SubPlain(2), lambda: "s" + A(1), lambda: [] + A(1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(A(1) == B(), A(1) == A(1), A(1) == 5, A(1) != B())
print(A(1) < B())
try:
    A(1) < A(2)
except TypeError as e:
    print(e)
try:
    A(1) <= A(2)
except TypeError as e:
    print(e)
print(A(1).__eq__(3) is NotImplemented, (5).__add__("a"), (5).__eq__("a"), object().__eq__(1), "a".__lt__(1), [].__add__ is not None)
class C:
    __add__ = None
    __radd__ = None
    __iter__ = None
    __contains__ = None
    __hash__ = None
    __len__ = None
c = C()
for text in "c + 1", "1 + c", "iter(c)", "1 in c", "hash(c)", "len(c)", "bool(c)", "{c}":
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, "->", e)
class I:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return "fallback add"
i = I()
i += 1
print(i)
