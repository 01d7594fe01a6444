# Polynomials with operators, calling, and pretty printing.
class Poly:
    def __init__(self, *coefficients):
        c = list(coefficients)
        while len(c) > 1 and c[-1] == 0:
            c.pop()
        self.c = tuple(c or [0])

    def __call__(self, x):
        r = 0
        for a in reversed(self.c):
            r = r * x + a
        return r

    def __add__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        n = max(len(self.c), len(o.c))
        pad = lambda c: c + (0,) * (n - len(c))
        return Poly(*map(lambda a, b: a + b, pad(self.c), pad(o.c)))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-a for a in self.c))

    def __sub__(self, o):
        return self + -o

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                r[i + j] += a * b
        return Poly(*r)

    __rmul__ = __mul__

    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n):
            r *= self
        return r

    def __divmod__(self, o):
        q, r = Poly(), self
        while len(r.c) >= len(o.c) and r != Poly():
            t = Poly(*[0] * (len(r.c) - len(o.c)), r.c[-1] / o.c[-1])
            q, r = q + t, r - t * o
        return q, r

    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def __eq__(self, o): return isinstance(o, Poly) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __len__(self): return len(self.c) - 1
    def __bool__(self): return self.c != (0,)
    def __getitem__(self, i): return self.c[i]

    def derivative(self):
        return Poly(*(i * a for i, a in enumerate(self.c))[1:]) if False else Poly(*[i * a for i, a in enumerate(self.c)][1:])

    def __str__(self):
        parts = []
        for i, a in reversed(list(enumerate(self.c))):
            if a:
                sign = "-" if a < 0 else "+"
                body = ("" if abs(a) == 1 and i else f"{abs(a):g}") + (f"x^{i}" if i > 1 else "x" * i)
                parts.append((sign, body))
        if not parts:
            return "0"
        first = ("-" if parts[0][0] == "-" else "") + parts[0][1]
        return " ".join([first] + [f"{s} {b}" for s, b in parts[1:]])


p, q = Poly(1, -3, 0, 2), Poly(-1, 1)
print(p, "|", q, "|", p + q, "|", p - q, "|", p * q, "|", q ** 4, "|", -p, "|", p + 1, "|", 2 * q, "|", 5 - q)
print(p(2), p(-1.5), p.derivative(), len(p), bool(Poly()), p == Poly(1, -3, 0, 2, 0), p[3], list(p), {p: 1}[Poly(1, -3, 0, 2)])
print(p // q, "|", p % q, "|", (p * q) // q == p, *map(str, divmod(Poly(-1, 0, 0, 1), q)))
