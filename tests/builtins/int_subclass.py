# Subclasses of int.
class N(int):
    def __new__(cls, v, label="none"):
        self = super().__new__(cls, v)
        self.label = label
        return self

    def __repr__(self):
        return f"N({int(self)})"

    def double(self):
        return N(self * 2, self.label + "!")


n = N(21, "x")
print(n, repr(n), str(n), n + 1, type(n + 1).__name__, n.double(), n.double().label, n == 21, hash(n) == hash(21), {21: "a"}[n])
print([10, 20, 30][N(1)], range(N(3)), "%d %s %x" % (n, n, n), f"{n} {n:d} {n!r} {n:5}", format(n), n.real, type(n.real).__name__, -n, type(-n).__name__, +n, abs(n), int(n), type(int(n)).__name__)
print(n.__dict__, isinstance(n, int), bool(N(0)), n.bit_length(), n > 5, sum([n, n]), max(n, 3), divmod(n, 4), n ** 2, n // 2, ~n)


class I(int):
    def __str__(self): return "str"
    def __int__(self): return 99
    def __index__(self): return 98
    def __float__(self): return 9.5
    def __bool__(self): return False
    def __eq__(self, o): return True
    def __hash__(self): return 5
    def __add__(self, o): return "add"


i = I(7)
print(i, int(i), float(i), bool(i), i == "anything", hash(i), i + 1, 1 + i, [0] * 8 and [0, 1, 2, 3, 4, 5, 6, 7][i], f"{i}", f"{i:d}", "%d" % i, "%s" % i, hex(i), i - 1)
print(int.from_bytes(b"\x05"), type(N.from_bytes(b"\x05")).__name__, N.from_bytes(b"\x05").label, bool.from_bytes(b"\x01") if True else "")
class Flag(int):
    __slots__ = ()
print(Flag(3) | Flag(4), type(Flag(3) | Flag(4)).__name__)
for base in (bool, type(None), type(...), type(NotImplemented)):
    try:
        type("S", (base,), {})
    except TypeError as e:
        print(e)
