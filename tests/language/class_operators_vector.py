# A vector with every sensible operator.
class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"V{self.c}"
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c)))
    def __sub__(self, o): return V(*(a - b for a, b in zip(self.c, o.c)))
    def __mul__(self, k):
        if isinstance(k, V):
            return sum(a * b for a, b in zip(self.c, k.c))
        return V(*(a * k for a in self.c)) if isinstance(k, (int, float)) else NotImplemented
    def __rmul__(self, k): return self * k
    def __matmul__(self, o): return V(self.c[1] * o.c[2] - self.c[2] * o.c[1], self.c[2] * o.c[0] - self.c[0] * o.c[2], self.c[0] * o.c[1] - self.c[1] * o.c[0])
    def __truediv__(self, k): return V(*(a / k for a in self.c))
    def __floordiv__(self, k): return V(*(a // k for a in self.c))
    def __mod__(self, k): return V(*(a % k for a in self.c))
    def __neg__(self): return V(*(-a for a in self.c))
    def __pos__(self): return self
    def __invert__(self): return V(*reversed(self.c))
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __bool__(self): return any(self.c)
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __lt__(self, o): return abs(self) < abs(o)
    def __hash__(self): return hash(self.c)
    def __len__(self): return len(self.c)
    def __iter__(self): return iter(self.c)
    def __getitem__(self, i): return V(*self.c[i]) if isinstance(i, slice) else self.c[i]
    def __contains__(self, x): return x in self.c
    def __round__(self, n=0): return V(*(round(a, n) for a in self.c))
    def __iadd__(self, o):
        self.c = (self + o).c
        return self
    def __lshift__(self, x): return V(*self.c, x)
    def __rrshift__(self, x): return V(x, *self.c)
    def __call__(self, f): return V(*map(f, self.c))
    def __format__(self, spec): return "<" + ", ".join(format(a, spec) for a in self.c) + ">"
    def __pow__(self, n, mod=None): return V(*(pow(a, n, mod) for a in self.c))
    def __divmod__(self, k): return self // k, self % k
    def __complex__(self): return complex(*self.c[:2])
    def __reversed__(self): return reversed(self.c)
a, b = V(1, 2, 3), V(4, -5, 6)
print(a + b, a - b, a * 2, 2 * a, a * b, a @ b, a / 2, a // 2, b % 4, -a, +a, ~a, abs(V(3, 4)), bool(V(0, 0)), bool(a))
print(a == V(1, 2, 3), a != b, a < b, a > b, sorted([b, a]), max(a, b), {a: "key"}[V(1, 2, 3)], len(a), list(a), a[0], a[-1], a[1:], 2 in a, 9 not in a)
c = a
c += b
print(c, a is c, a << 9, 0 >> b, b(abs), f"{b:.1f} {b}", b ** 2, pow(b, 2, 7), divmod(b, 3), complex(b), list(reversed(b)), round(V(1.25, 2.567), 1), [*b], sum(b))
x, *y = b
print(x, y)
for f in (lambda: a * "x", lambda: "x" * a, lambda: a <= b, lambda: a | b, lambda: a << b << 1, lambda: a[9], lambda: a @ 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
