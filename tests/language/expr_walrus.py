# Assignment expressions and where they bind.
print((a := 5), a)
if (n := len("hello")) > 3:
    print(n)
while (n := n - 1) > 2:
    print(n, end=" ")
print()
print([y := 1, y ** 2, y + 1], y)
print([last := x for x in range(5)], last)
total = 0
print([total := total + v for v in range(5)], total)


def f():
    [inner := i for i in range(3)]
    return inner, "inner" in locals()


print(f())
print(any((witness := x) > 3 for x in [1, 2, 5, 9]), witness)
d = {(k := "key"): (v := 10)}
print(d, k, v)
x = (y := 3, z := 4)
print(x, y, z)
print((lambda: (q := 7) + q)())


def g():
    global made

    def h():
        nonlocal m
        [m := j for j in range(4)]
    m = 0
    h()
    (made := m * 2)
    return m


print(g(), made)
print(f"{(w := 9)} {w:=5}")
s = "abc"
print(s[(i := 1):], i)
def default(a=(b2 := 2)):
    return a
print(default(), b2)
print(not (t := False), t)
