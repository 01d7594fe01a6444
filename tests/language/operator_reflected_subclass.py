# A subclass on the right that overrides the reflected method goes first.
class Num:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"{type(self).__name__}({self.v})"
    def __add__(self, o): return Num(self.v + getattr(o, "v", o))
    def __radd__(self, o): return Num(("radd", o))
    def __mul__(self, o): return Num(("mul",))
    def __rmul__(self, o): return Num(("rmul",))


class Big(Num):
    def __add__(self, o): return Big(("Big add",))
    def __radd__(self, o): return Big(("Big radd",))


class Same(Num):
    pass


print(Num(1) + Num(2), Num(1) + Big(2), Big(1) + Num(2), Num(1) + Same(5), 5 + Num(1), Num(1) + 5)
print(Num(1) * Big(2), Big(2) * Num(1), 3 * Num(1))


class MyInt(int):
    def __add__(self, o): return f"MyInt.add({int(o)})"
    def __radd__(self, o): return f"MyInt.radd({int(o)})"
    def __eq__(self, o): return "eq called"
    def __lt__(self, o): return "lt called"
    def __gt__(self, o): return "gt called"
    __hash__ = int.__hash__


m = MyInt(5)
print(m + 1, 1 + m, m - 1, 1 - m, 1.5 + m, True + m)
print(1 == m, m == 1, 1 < m, 1 > m, 5 != m)


class MyStr(str):
    def __radd__(self, o): return "MyStr radd"
    def __mod__(self, o): return "MyStr mod"
    def __rmod__(self, o): return "MyStr rmod"


print("a" + MyStr("b"), MyStr("%s") % 1, "x%s" % MyStr("q"), 1 .__add__(2))


class MyList(list):
    def __add__(self, o): return "MyList add"
    def __radd__(self, o): return "MyList radd"
    def __iadd__(self, o): return "MyList iadd"
    def __rmul__(self, o): return "MyList rmul"


print([1] + MyList([2]), MyList([1]) + [2], 2 * MyList([1]), MyList([1]) * 2)
x = MyList()
x += [1]
print(x)
