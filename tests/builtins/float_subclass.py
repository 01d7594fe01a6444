# Subclasses of float and float protocol objects.
class F(float):
    def __new__(cls, v, unit=""):
        self = float.__new__(cls, v)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)} {self.unit}"

    def __add__(self, o):
        return F(float(self) + float(o), self.unit)


f = F(1.5, "m")
print(f, repr(f), str(f), f + 1, type(f + 1).__name__, type(f * 2).__name__, f * 2, f == 1.5, hash(f) == hash(1.5), {1.5: 1}[f], f.is_integer(), f.hex(), f"{f:.3f} {f}", "%.2f %s" % (f, f), round(f), int(f), f.__dict__)
print(F.fromhex("0x1p1"), type(F.fromhex("0x1p1")).__name__, float(f), type(float(f)).__name__, -f, type(-f).__name__, abs(f), sum([f, f]), max(f, 1), f > 1, [f])


class HasFloat:
    def __float__(self): return 2.5


class HasIndex:
    def __index__(self): return 4


class FloatSub:
    def __float__(self): return F(3.5)


print(float(HasFloat()), float(HasIndex()), "%.1f" % HasFloat(), "%f" % HasIndex())
import warnings
warnings.simplefilter("ignore")
print(float(FloatSub()), type(float(FloatSub())).__name__)
import math
print(math.sqrt(HasIndex()), math.floor(HasFloat()), math.fabs(HasFloat()))
class NotFloat:
    def __float__(self): return "a"
for f in (lambda: float(NotFloat()), lambda: HasFloat() + 1, lambda: int(HasFloat()), lambda: round(HasFloat())):
    try:
        print(f())
    except TypeError as e:
        print(e)
