# append, extend, insert, copy.
a = []
print(a.append(1), a)
a.append([2])
a.append(a[1])
print(a)
print(a.extend("xy"), a)
a.extend([])
a.extend(range(2))
a.extend({"k": 1}.items())
print(a)
b = [1, 2, 3]
b.insert(0, "start")
b.insert(-1, "before last")
b.insert(100, "end")
b.insert(-100, "very start")
b.insert(len(b), "last")
b.insert(True, "one")
print(b)
b.extend(b)
print(len(b))
c = b.copy()
c.clear()
print(len(b), c, b.copy() == b, b.copy() is b)
d = [[1], [2]]
e = d.copy()
e[0].append(9)
print(d, e)
for t in "[].append()", "[].append(1, 2)", "[].extend()", "[].extend(5)", "[].extend(None)", "[].insert()", "[].insert(1)", "[].insert('a', 1)", "[].insert(1.0, 1)", "[].copy(1)", "[].clear(1)", "[].insert(None, 1)", "[].extend([1], [2])", "[].insert(10**30, 1)":
    try:
        print(t, eval(t))
    except Exception as x:
        print(t, "->", type(x).__name__, x)
def g():
    yield 1
    yield 2
    raise ValueError("late")
f = []
try:
    f.extend(g())
except ValueError:
    print(f)
f = [0]
try:
    f += g()
except ValueError:
    print(f)
try:
    f[1:1] = g()
except ValueError:
    print(f)
