# print to files and StringIO, interaction of sep, end and objects' __str__.
import io, sys
s = io.StringIO()
print("a", 1, [2], sep="-", end="|", file=s)
print(file=s)
print("x", end="", file=s)
print(*"abc", sep="\n", file=s)
print("é", "日", file=s, flush=True)
print(s.getvalue())
class W:
    def __init__(self): self.log = []
    def write(self, t): self.log.append(t)
    def flush(self): self.log.append("<flush>")
w = W()
print("one", "two", file=w)
print(1, 2, 3, sep="", end="", file=w)
print("f", file=w, flush=True)
print(file=w, end="")
print("", file=w)
print(w.log)
class N:
    def write(self, t): raise OSError("disk full")
try: print("x", file=N())
except OSError as e: print(e)
class NoWrite: pass
for bad in NoWrite(), 5, "name", None, sys:
    try: print("fallback" if bad is None else "x", file=bad)
    except AttributeError as e: print(e)
class O:
    def __str__(self): return "S"
    def __repr__(self): return "R"
print(O(), [O()], (O(),), {O(): O()}, f"{O()}{O()!r}", str(O()), repr(O()))
class L(str): pass
print(L("sub"), sep=L(","), end=L(".\n"))
for kw in {"sep": 1}, {"end": 1}, {"sep": b""}, {"end": []}, {"sep": None, "end": None}, {"flush": "yes"}, {"x": 1}, {"file": None}, {"sep": "", "end": "", "x": 2}:
    try: print("args", "two", **kw)
    except TypeError as e: print(e)
print("a\nb", "c\td", r"e\nf", "g\\h", "\x41")
print(1.0, 1e100, None, True, ..., 3 + 0j, b"bytes", int, range(2), {1: 2}, {3}, (), [], "", " ", sep="|")
print("line", end="\r\n"); print("a" * 3, "b" * 0, "c", sep="."); print(print, len) if False else print("done")
print(print("inner"), print())
