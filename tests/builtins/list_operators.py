# + * += *= on lists and their errors.
a = [1, 2]
print(a + [3], a * 2, 2 * a, a * 0, a * -1, [] + [], a * True, a)
b = a
b += (3, 4)
b += "xy"
b += {5: 6}
b += (i for i in range(2))
print(a, a is b)
a *= 2
print(len(b), a is b)
a *= 0
print(b)
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows, rows[0] is rows[1])
c = [1]
c += c
print(c)
c = c + c
print(c)
for t in "[1] + (2,)", "(2,) + [1]", "[1] + 'a'", "[1] + None", "[1] * [2]", "[1] * 'a'", "[1] * 1.5", "[1] - [1]", "[1] / 2", "-[1]", "[1] & [1]", "[1] ** 2", "[1] % 2", "[1] @ [1]", "1 + [1]", "[1] * None", "[1] | [2]":
    try:
        print(t, eval(t))
    except TypeError as e:
        print(t, "->", e)
for t in "c += 5", "c += None", "c *= 'a'", "c *= 1.5", "c -= [1]", "c *= [1]":
    try:
        exec(t)
    except TypeError as e:
        print(t, "->", e)
print([1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), [1].__iadd__((2,)), [1].__imul__(3))
try:
    [1].__add__(5)
except TypeError as e:
    print(e)
try:
    [0] * (1 << 62)
except (MemoryError, OverflowError) as e:
    print("too large")
