# Subclasses of list.
class L(list):
    def __init__(self, *args, name="anon"):
        super().__init__(*args)
        self.name = name

    def __getitem__(self, i):
        r = super().__getitem__(i)
        return L(r, name="slice") if isinstance(i, slice) else r

    def append(self, x):
        print("append", x)
        super().append(x)

    def __repr__(self):
        return f"L({list.__repr__(self)}, {self.name})"


a = L("ab", name="n")
a.append("c")
a += ["d"]
a.extend(["e"])
print(a, len(a), a[1], a[1:3], a == list("abcde"), list(a), type(a + [1]).__name__, type(a * 2).__name__, type(a.copy()).__name__, [1] + a, isinstance(a, list), a.__dict__)
b, *c = a
print(b, c, type(c).__name__, [*a], sorted(a, reverse=True), "x".join(a), a.index("c"), "z" in a)


class Strange(list):
    def __len__(self): return 100
    def __iter__(self): return iter("overridden")
    def __contains__(self, x): return True
    def __getitem__(self, i): return "item"
    def __bool__(self): return False
    def __eq__(self, o): return "eq"
    __hash__ = None


s = Strange([1, 2])
print(len(s), list(s), 5 in s, s[0], bool(s), s == 1, repr(s), [x for x in s], list.__len__(s), sorted(s)[:3], tuple(s)[:2], [*s][:2], max(s), str(s), list(map(str, s))[:2])
class Init(list):
    def __new__(cls, *a):
        self = super().__new__(cls)
        self.made = "by new"
        return self
i = Init((1, 2))
print(i, i.made)
