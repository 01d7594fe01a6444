# Order and aliasing in chained, swapped and self-referring assignments.
a = a_list = [1, 2]
i = 0
i, a[i] = 1, 9
print(i, a)
a[0], a[1] = a[1], a[0]
print(a)
x = y = z = 0
x += 1
print(x, y, z)
d = d2 = {}
d["k"] = d2
print(d["k"] is d, len(d))
l = [0, 1, 2]
l[l[0]], l[l[1]] = 1, 2
print(l)
class T:
    def __init__(self): object.__setattr__(self, "log", [])
    def __setattr__(self, k, v): self.log.append((k, v))
t = T()
t.a = t.b = 5
t.x, (t.y, *t.z) = 1, "abc"
print(t.log)
b, b[:2] = [1, 2, 3], "xy"
print(b)
m = [1, 2, 3, 4]
m[:2], m[2:] = m[2:], m[:2]
print(m)
m[1:3] = m[2:0:-1]
print(m)
p, q, r = r_ = 1, 2, 3
print(p, q, r, r_)
(u, v), w = w_ = (1, 2), 3
print(u, v, w, w_)
f = lambda: f
print(f() is f)
g = g_ = [g for g in range(3)]
print(g)
n = 1
n, n = n + 1, n + 2
print(n)
[h] = h, = [5]
print(h)
j = {"a": 1}
j["a"], j["b"] = j.get("b", "none"), j["a"]
print(j)
k = [0] * 3
k[0] = k[1] = k
print(k, k[0] is k)
for e[0] in [1, 2] if (e := [0]) else []: pass
print(e)
