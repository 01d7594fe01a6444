# Mutation of bytearrays.
a = bytearray(b"hello")
print(a, repr(a), str(a), len(a), a[0], a[1:3], list(a)[:2], a == b"hello", b"hello" == a, a == "hello", bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(), bytearray(range(3)))
a[0] = 72
a[-1] = ord("O")
a.append(33)
a.extend(b"??")
a.extend([65, 66])
a.extend(range(67, 69))
print(a, a.pop(), a.pop(0), a)
a.insert(0, 42)
a.insert(100, 43)
a.remove(ord("l"))
print(a, a.reverse(), a, a.copy() == a, a.copy() is a)
b = a
a += b"xy"
a *= 2
print(b is a, a, a.clear(), a)
a = bytearray(b"0123456789")
a[2:4] = b"ab"
a[0:0] = b"<<"
a[-1:] = b">>>"
print(a)
a[::2] = bytes(len(a[::2]))
print(a)
del a[0]
del a[1:3]
del a[::3]
print(a)
a[1:3] = [65, 66, 67, 68]
a[:] = b"reset"
a[1:2] = a
print(a)
a[2:] = bytearray()
print(a)
for t in "a[10]", "a[10] = 1", "a[0] = 256", "a[0] = -1", "a[0] = 'a'", "a[0] = b'a'", "a[0] = 1.5", "del a[10]", "a.append(256)", "a.append('a')", "a.append(b'a')", "a.extend('ab')", "a.extend([256])", "a.extend(5)", "a.extend(['a'])", "a.insert(0, 256)", "a.remove(1)", "bytearray().pop()", "a.pop(10)", "a[0:1] = 'a'", "a[0:1] = 5", "a[::2] = b'abcdef'", "a + 'a'", "a += 'a'", "a += 5", "hash(a)", "{a: 1}", "bytearray('a')", "bytearray([256])", "bytearray(-1)", "a['x']", "a[0:1] = [256]", "a[0:1] = [1.5]", "a * 1.5", "a.pop('a')", "a.index(b'zz')", "a < 'a'", "bytearray(None)", "a.remove(256)", "a.insert('a', 1)":
    try:
        exec("r = " + t if "=" not in t and not t.startswith("del") else t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(bytearray(b"abc").decode(), bytearray(b"b") > b"a", bytearray(b"x") in [b"x"], b"x" in {b"x"}, bytearray(b"q'\"\\\x00"), bytearray(b"a").__iadd__(b"b"), sorted(bytearray(b"ba")))
c = bytearray(b"abc")
try:
    for x in c:
        if len(c) < 6:
            c.append(x)
    print(c)
except RuntimeError as e:
    print(e)
class S(bytearray):
    pass
s = S(b"sub")
s.attr = 1
print(s, type(s + b"x").__name__, s.attr, type(s.copy()).__name__, s == b"sub", repr(s))
