# del of names, items, slices, attributes and groups of them.
a = b = c = 1
del a
try:
    a
except NameError as e:
    print(e)
del (b, c)
try:
    c
except NameError as e:
    print(e)
x, y, z = 1, 2, 3
del [x, (y, z)]
print("x" in globals(), "z" in globals())
items = list(range(10))
del items[0]
del items[-1], items[3]
print(items)
del items[1:3]
print(items)
del items[::2]
print(items)
d = {"a": 1, "b": 2}
del d["a"]
print(d)


class C:
    v = 1

    def __delitem__(self, key):
        print("delitem", key)

    def __delattr__(self, name):
        print("delattr", name)


o = C()
del o[1], o[1:2], o[1, ...], o.name
for text in "del d['zz']", "del items[100]", "del C.missing", "del undefined", "del (1).real", "del 'abc'[0]", "del (1,)[0]", "del C.v, C.v":
    try:
        exec(text)
    except Exception as e:
        print(text, "->", type(e).__name__, e)


def f():
    try:
        del never
    except UnboundLocalError as e:
        print(e)
    if False:
        never = 1
    v = 1

    def g():
        nonlocal v
        del v
    g()
    try:
        v
    except NameError as e:
        print(type(e).__name__, e)


f()
