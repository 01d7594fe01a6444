# A Fraction class with all arithmetic.
from math import gcd


class Fraction:
    __slots__ = "n", "d"

    def __init__(self, n=0, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    @classmethod
    def parse(cls, text):
        n, _, d = text.partition("/")
        return cls(int(n), int(d or 1))

    def _binary(f):
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            if not isinstance(other, Fraction):
                return NotImplemented
            return f(self, other)
        return method

    __add__ = __radd__ = _binary(lambda a, b: Fraction(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__ = _binary(lambda a, b: Fraction(a.n * b.d - b.n * a.d, a.d * b.d))
    __rsub__ = _binary(lambda a, b: b - a)
    __mul__ = __rmul__ = _binary(lambda a, b: Fraction(a.n * b.n, a.d * b.d))
    __truediv__ = _binary(lambda a, b: Fraction(a.n * b.d, a.d * b.n))
    __rtruediv__ = _binary(lambda a, b: b / a)
    __eq__ = _binary(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__ = _binary(lambda a, b: a.n * b.d < b.n * a.d)
    __le__ = _binary(lambda a, b: a.n * b.d <= b.n * a.d)
    del _binary

    def __pow__(self, k):
        return Fraction(self.n ** k, self.d ** k) if k >= 0 else Fraction(self.d ** -k, self.n ** -k)

    def __neg__(self): return Fraction(-self.n, self.d)
    def __abs__(self): return Fraction(abs(self.n), self.d)
    def __float__(self): return self.n / self.d
    def __bool__(self): return self.n != 0
    def __hash__(self): return hash((self.n, self.d)) if self.d != 1 else hash(self.n)
    def __repr__(self): return f"Fraction({self.n}, {self.d})"
    def __str__(self): return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"
    def __format__(self, spec): return format(float(self), spec) if spec else str(self)


a, b = Fraction(1, 2), Fraction(-3, 4)
print(a + b, a - b, a * b, a / b, a + 1, 1 - a, 2 * b, 1 / b, a ** 3, b ** -2, -a, abs(b), float(b))
print(a > b, a >= a, a == Fraction(2, 4), a != b, a < 1, 1 > a, 5 == Fraction(5), {Fraction(2, 4): "half"}[a], sorted([a, b, Fraction(0)]), sum([a, b, a]), max(a, b), bool(Fraction()), f"{a} {b:.3f} {a!r}", Fraction.parse("22/7"), Fraction.parse("-5"))
h = sum((Fraction(1, i) for i in range(1, 21)), Fraction())
print(h, f"{h:.15f}")
for f in (lambda: Fraction(1, 0), lambda: a / 0, lambda: a + "x", lambda: a < "x", lambda: a.x, lambda: setattr(a, "x", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
