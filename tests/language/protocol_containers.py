# __getitem__, __setitem__, __delitem__, __contains__, __len__, __missing__ and negative indexes.
class Box:
    def __init__(self): self.log = []
    def __getitem__(self, k): self.log.append(("get", k)); return k
    def __setitem__(self, k, v): self.log.append(("set", k, v))
    def __delitem__(self, k): self.log.append(("del", k))
    def __contains__(self, x): self.log.append(("in", x)); return x
    def __len__(self): return 3


b = Box()
b[1]; b[-1]; b[1:2]; b["k"] = 5; del b[...]
print(1 in b, 0 in b, [] not in b, "x" in b)
b["n"] += "m"
print(len(b), bool(b), b.log)


class D(dict):
    def __missing__(self, k):
        return f"missing {k}"


d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, len(d), "%(zz)s" % d, "{0[zz]}".format(d))


class Auto(dict):
    def __missing__(self, k):
        self[k] = v = type(self)()
        return v


t = Auto()
t["a"]["b"]["c"] = 1
print(t)
for text in "object()[1]", "object()[1] = 2", "del object()[1]", "len(object())", "1 in 5", "1 in None", "'a' in 5", "5 in 'abc'", "None in 'abc'", "'a' in b'abc'", "300 in b'abc'", "(1)[0] = 1", "'abc'[0] = 'x'", "(1, 2)[0] = 1", "del (1, 2)[0]", "range(3)[0] = 1", "b'a'[0] = 1", "{1}[0]", "del {1: 2}[3]", "[][0] = 1", "del [][0]", "[1][1.0] = 2", "del [1]['a']", "None[0] = 1", "len[0] = 1":
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, e)


class IterOnly:
    def __iter__(self): return iter([1, "two", None])


print(1 in IterOnly(), "two" in IterOnly(), 3 in IterOnly(), None not in IterOnly())


class ContainsError:
    def __contains__(self, x): raise ValueError("contains " + str(x))


try:
    1 in ContainsError()
except ValueError as e:
    print(e)
class Idx:
    def __index__(self): return -1
print([1, 2, 3][Idx()], "abc"[Idx()], (1, 2)[Idx()], b"abc"[Idx()], range(9)[Idx()], [1, 2, 3][:Idx()])
