# memoryview over bytes and bytearray: items, slices, casts, locks.
b = bytearray(b"abcdefgh")
m = memoryview(b)
print(len(m), m[0], m[-1], bytes(m[1:3]), m[2:5].tolist(), m.tobytes(), m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.readonly, m.contiguous, m.obj is b, m.suboffsets, m.c_contiguous)
m[0] = 65
m[1:3] = b"XY"
m[-1] = 90
print(b, m == b, m == b"AXYdefgZ", m[::2].tobytes(), m[::-1].tolist(), bytes(m[::-2]), list(m)[:2], 65 in m, list(reversed(m))[0], m.hex())
s = m[2:6]
s[0] = 33
print(b, s.tobytes(), s[1:].tobytes(), len(s[::2]))
for t in "m[10]", "m[0] = 256", "m[0] = 'a'", "m[0:2] = b'abc'", "m['a']", "del m[0]", "m[0] = b'a'", "memoryview('a')", "memoryview(5)", "memoryview()", "memoryview(b'a')[0] = 1", "m[0:2] = [1, 2]", "hash(m)", "m + m", "m < m", "m.foo", "b.append(1)", "b.clear()", "b.extend(b'x')", "del b[0]", "b += b'x'", "b[0:1] = b'xx'", "m[1.5]", "m[0, 0]", "m[...] = 5", "m.cast('q')[1]", "m.cast('z')", "m.cast('I').cast('H')":
    try:
        exec("r = " + t if "=" not in t and not t.startswith("del") else t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(b, hash(memoryview(b"ab")) == hash(b"ab"), memoryview(b"ab") == memoryview(b"ab"), memoryview(b"ab") == "ab", memoryview(b"a").readonly, memoryview(bytearray(b"ab")).toreadonly().readonly)
c = memoryview(bytearray(range(8))).cast("H")
print(c.format, c.itemsize, c.tolist(), len(c), c.nbytes, c.cast("B").tolist(), c[1], c[1:3].tolist())
c[0] = 0xFFFF
print(c.tobytes(), memoryview(bytes(range(16))).cast("I").tolist(), memoryview(b"\xff\xfe").cast("b").tolist(), memoryview(b"ab").cast("c").tolist(), memoryview(bytes(8)).cast("d").tolist())
del m, s, c
d = bytearray(b"xyz")
with memoryview(d) as v:
    print(v.tobytes())
    try:
        d.append(1)
    except BufferError as e:
        print(e)
d.append(1)
print(d)
try:
    v[0]
except ValueError as e:
    print(e)
v = memoryview(d)
print(v.release(), v.release(), bytes(d), [x for x in memoryview(b"ab")], memoryview(memoryview(b"ab")[1:]).tobytes(), b"".join([memoryview(b"q")]), bytes(memoryview(b"abc")[1:]), b"abc".startswith(memoryview(b"ab")) if 0 else "", memoryview(b"").tolist(), bool(memoryview(b"")), memoryview(b"abc")[1:1].tobytes(), memoryview(b"abcabc").count(97), memoryview(b"abc").index(99))
