# Identifiers are compared in normal form KC (PEP 3131), wherever they stand.
été = 1
print(été, "été" in globals(), "été" in globals())
ａｂｃ = 2
print(abc, ᵃᵇᶜ)


def f(ﬁeld, *, ſt=0):
    return field, st, list(locals())


print(f(1, st=2), f(ﬁeld=3, ﬆ=4), f(**{"field": 5}))
try:
    f(**{"ﬁeld": 5})
except TypeError as error:
    print(ascii(str(error)))


class Å:
    Ⅷ = 8
    __ﬃ = 9

    def get(self):
        return self.__ffi, self.VIII


print(Å.__name__, ascii(Å.__qualname__), sorted(name for name in vars(Å) if name[:2] != "__"), Å().get())
o = Å()
o.ẛ̣ = 1
print(ascii(list(vars(o))), o.ṩ, getattr(o, "ṩ"), hasattr(o, "ẛ̣"))
try:
    o.ﬀ
except AttributeError as error:
    print(error)

import ᵐath as ﬂ
from math import ᵖᵢ
print(fl.__name__, ᵖᵢ == fl.pi)
각 = 3
print(각, 각, [ℕ for N in (1, 2)], (lambda ℌ: H)(4))
for ｉ in range(2):
    pass
print(i, f"{ｉ}", f"{ｉ=}")
ab = 7
print(eval("ａｂ"), "ſ".isidentifier(), "ﬁ" == "fi")
ｄｅｆ = 6
print(globals()["def"], ｄｅｆ)
match 5:
    case ｘ:
        print(x)
ą̣́ = "order of marks"
print(ascii([name for name in globals() if len(name) > 1 and name[0] in "aąạ" and name not in ("abc",)]))
