# Slice reading, assignment and deletion.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[:-3], a[::3], a[::-1], a[8:2:-2], a[5:2], a[100:], a[-100:2], a[:], a[::100], a[-1:0:-4], a[3:3])
def trial(text):
    b = list(range(6))
    try:
        exec(text, {"b": b, "gen": (i for i in "xyz")})
        print(text, "=>", b)
    except Exception as e:
        print(text, "->", type(e).__name__, e, b)
for t in ("b[1:3] = ['a']", "b[1:3] = []", "b[1:3] = 'xyzw'", "b[3:3] = [9, 9]", "b[:] = [1]", "b[:0] = [7]", "b[10:] = [8]", "b[::2] = 'abc'", "b[::-1] = range(6)", "b[::2] = [1]", "b[::2] = 'abcd'", "b[1:5:2] = [0, 0]", "b[5:1] = ['m']", "b[-2:] = b", "b[:] = b[::-1]", "b[1:2] = 5", "b[::2] = 5", "b[1:3] = None", "b[::0] = []", "b['a':] = []", "b[1:3] = gen", "b[::2] = gen", "b[1:1] = b", "b[2:4] = {}", "b[1:1.5] = []",
          "del b[1:3]", "del b[:]", "del b[::2]", "del b[::-1]", "del b[5:1]", "del b[-3:]", "del b[1:5:3]", "del b[4:0:-2]", "del b[::0]", "del b[100:]", "b[1:4] += ['z']", "b[1:3] *= 2", "b[-100:100] = 'q'", "b[3:1] = 'kk'", "b[::3], b[0] = 'st', 'u'", "b[None:2] = ()", "b[slice(0, 2)] = [5]", "del b[slice(None, None, 4)]"):
    trial(t)
print([1, 2, 3][slice(None)], [1, 2, 3][slice(1)], [1, 2, 3].__getitem__(slice(0, 2)))
