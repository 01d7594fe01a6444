# Mutable defaults, class attributes and aliasing surprises.
def add(x, to=[], d={}):
    to.append(x)
    d[x] = len(to)
    return to, d
print(add(1)); print(add(2)); print(add(3, [])); print(add.__defaults__)
class C:
    items = []
    count = 0
    def __init__(self):
        self.items.append(len(self.items))
        self.count += 1
a, b = C(), C()
print(a.items is b.items, C.items, a.count, C.count)
matrix = [[0] * 3] * 2
matrix[0][0] = 1
print(matrix)
matrix = [[0] * 3 for _ in range(2)]
matrix[0][0] = 1
print(matrix)
x = [1, 2]
y = x
x += [3]
print(y)
x = x + [4]
print(y, x)
t = ([],)
t[0].append(1)
print(t)
d = dict.fromkeys("ab", [])
d["a"].append(1)
print(d)
def change(l, n):
    l.append(n)
    l = [99]
    n += 1
    return l, n
l, n = [0], 5
print(change(l, n), l, n)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
a = b = []
a.append(1)
a, b = b, a
print(a is b)
s = [1, 2, 3]
for e in s[:]: s.remove(e)
print(s)
s = [1, 2, 3, 4]
for e in s: s.remove(e)
print(s)
z = [[]] * 3
z[0] = [1]
z[1].append(2)
print(z)
k = [3, 1, 2]
m = k.sort()
print(m, k, sorted(k) is k)
def gen(acc=[]):
    acc.append(1)
    yield from acc
print(list(gen()), list(gen()))
class Node:
    def __init__(self, kids=[]): self.kids = kids
p, q = Node(), Node()
p.kids.append("x")
print(q.kids)
