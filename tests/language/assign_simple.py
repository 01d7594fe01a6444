# Simple, chained and annotated assignment; the order in which targets are bound.
x = 1
a = b = c = [0]
a.append(1)
print(x, a, b, c, a is c)
i = 0
items = [10, 20, 30]
i = items[i] = 2
print(i, items)
d = {}
k = d[k2 := "key"] = 5
print(k, d, k2)
y: int = 4
print(y)
z: "str"
try:
    z
except NameError as e:
    print(e)
(w) = 7
print(w)


class C:
    pass


o = C()
o.a = o.b = 3
print(o.a, o.b)
o.n: int = 9
print(o.n)
x, = [5]
print(x)
[p, q] = 1, 2
print(p, q)
(p, q), r = (3, 4), 5
print(p, q, r)
