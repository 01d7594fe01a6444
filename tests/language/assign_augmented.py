# Every augmented assignment operator on names, items, attributes.
x = 7
x += 3; print(x)
x -= 4; print(x)
x *= 5; print(x)
x //= 4; print(x)
x **= 3; print(x)
x %= 100; print(x)
x <<= 3; print(x)
x >>= 1; print(x)
x &= 0xFC; print(x)
x |= 3; print(x)
x ^= 0xFF; print(x)
x /= 8; print(x)
items = [1, 2]
alias = items
items += (3,)
items *= 2
print(items, alias is items)
t = u = (1,)
t += (2,)
print(t, u)
s = "ab"
s += "c"
s *= 2
print(s)


class M:
    def __init__(self):
        self.v = 1

    def __imatmul__(self, other):
        self.v = ("imatmul", other)
        return self


m = M()
m.v += 41
print(m.v)
m @= 5
print(m.v)
t = ([1], 2)
try:
    t[0] += [9]
except TypeError as e:
    print(e, t)
d = {"a": 1}
d["a"] -= 5
print(d)
try:
    d["zz"] += 1
except KeyError as e:
    print("KeyError", e)
try:
    undefined += 1
except NameError as e:
    print(e)
