# and/or/not/if/while/comprehension conditions call __bool__ exactly once.
class T:
    def __init__(self, n, v): self.n, self.v = n, v
    def __bool__(self):
        print("bool", self.n)
        return self.v
    def __repr__(self): return self.n
t, f = T("t", True), T("f", False)
print(t and f, t or f, f and t, f or t, not t, not f)
print((t and f) or t, f or (f or t), not (t and f))
if t and not f: print("if")
if (t and f) or f: print("never")
else: print("else")
print(1 if t and t else 2, [1 for _ in [0] if t if f], bool(t) and bool(f))
n = 0
while t and n < 2: n += 1
assert t or f
x = t and t and f and t
print(x)
y = f or f or t or f
print(y)
print(any([f, t, f]), all([t, f, t]))
if not not t: print("double not")
class Cmp:
    def __lt__(self, o):
        print("lt")
        return t
    def __eq__(self, o):
        print("eq")
        return f
print(Cmp() < 1 < 2, Cmp() == 1 == 2)
if Cmp() < 1 and Cmp() == 2: print("never")
print(Cmp() in [1, 2], not Cmp() == 1, Cmp() != 1)
