# Rich comparison fallbacks, identity defaults, sorting with them.
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V{self.n}"
    def __lt__(self, o): return self.n < o.n
    def __le__(self, o): return self.n <= o.n
    def __eq__(self, o): return isinstance(o, V) and self.n == o.n


print(V(1) < V(2), V(1) > V(2), V(1) >= V(2), V(2) <= V(2), V(1) != V(1), V(1) == V(1), V(1) == 1)
print(sorted([V(3), V(1), V(2)]), max(V(1), V(5), V(3)), min([V(4), V(2)]))
try:
    hash(V(1))
except TypeError as e:
    print(e)


class E:
    def __eq__(self, o): return "truthy string"
    def __ne__(self, o): return []


print(E() == 1, E() != 1, 1 == E(), E() in [5], [E()] == [1], (E(),) != (1,), [1, 2].index(E()))
o = object()
print(o == o, o != o, o == object(), o is o)
for op in "<", "<=", ">", ">=":
    for pair in "o, o", "1, 'a'", "None, None", "[], ()", "{}, {}", "1j, 1j", "int, str", "len, len", "V(1), 5":
        a, b = pair.split(", ")
        try:
            print(op, pair, eval(f"{a} {op} {b}"))
        except (TypeError, AttributeError) as e:
            print(e)


class OnlyGt:
    def __gt__(self, o): return "reflected gt"


print(5 < OnlyGt(), OnlyGt() > 5)
nan = float("nan")
print(nan == nan, nan != nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {1: nan} == {1: nan}, [nan].count(nan), [nan].index(nan))
print(1 == 1.0 == True == 1 + 0j, "a" == b"a", [] == (), None == False, 0 == "", {} == [], range(0) == range(5, 5), (1, 2) == [1, 2])
