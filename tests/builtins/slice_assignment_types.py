# Slice assignment on bytearray, memoryview, custom classes; extended slices.
def trial(obj, code):
    ns = {"o": obj}
    try:
        exec(code, ns)
        r = ns["o"]
        return r.tobytes() if isinstance(r, memoryview) else r
    except Exception as e: return f"{type(e).__name__}: {e}"
codes = ["o[1:3] = b'XY'", "o[1:3] = b'X'", "o[1:3] = b'XYZ'", "o[::2] = b'ABC'", "o[::2] = b'AB'", "o[::-1] = b'abcdef'[:len(o)]", "o[:] = b''", "o[2:2] = b'++'", "o[10:] = b'end'", "o[-2:] = [1, 2]", "o[0:1] = 5", "o[0:1] = 'a'", "o[0:1] = [256]", "o[0:2] = [b'a']", "o[::0] = b''", "o[5:1] = b'q'", "o[1:2] = o", "o[::3] = o[::3]", "o[1:3] = memoryview(b'mv')", "o[1:3] = bytearray(b'ba')", "o[1:3] = (65, 66)", "o[1:3] = iter([67, 68])", "o[None:None:None] = b'all'", "o[True:3] = b'tt'", "o['a':] = b''", "del o[1:3]", "del o[::2]", "del o[:]", "del o[10:20]", "del o[::-2]", "o[0] = 65; o[-1] = 90", "o[6] = 1", "o[0] = -1", "o[0] = b'a'", "del o[0]", "del o[9]"]
for c in codes:
    print(c, trial(bytearray(b"012345"), c), "|", trial(memoryview(bytearray(b"012345")), c))
class Rec:
    def __getitem__(self, k): return ("get", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
r = Rec()
r[1:2] = "a"; r[1:2, ::3] = "b"; r[...] = "c"; r[:, None] = "d"; r[()] = "e"; r[1,] = "f"; r[-1:] = "g"
del r[1:], r[:1, 2], r[::], r["x":"y":"z"]
r[1:2] += ("h",)
print(r[:], r[1:2:3], r[1:2, 3:4], r[*[1, 2]], r[slice(1)], r[lambda: 0:5][1].stop, r[x := 5], x)
class Sub(list):
    def __setitem__(self, k, v): print("Sub set", k); super().__setitem__(k, v)
    def __delitem__(self, k): print("Sub del", k); super().__delitem__(k)
s = Sub([1, 2, 3])
s[0:1] = [9, 9]; s[0] = 5; del s[1]; del s[1:]
s += [7]; s.extend([8]); s.append(1); s.insert(0, 2); s.pop(); s.sort(); s.reverse()
print(s)
