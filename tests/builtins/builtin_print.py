# print: sep, end, file, flush, errors.
import sys
print()
print(1, 2, 3, sep=", ")
print("a", "b", sep="", end="!\n")
print(1, 2, sep=None, end=None)
print("no newline", end="")
print()
print(*range(3), sep="\n", end="\n--\n")
print("é", "日", sep="😀")
print([1, "a"], {"k": None}, (1,), 1.0, None, "str\twith\ttabs")
print("to stdout", file=sys.stdout, flush=True)
print("default", file=None)


class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)


w = W()
print("x", 5, sep="-", end=".", file=w)
print(file=w)
print(w.parts)


class F(W):
    def flush(self): self.parts.append("FLUSH")


f = F()
print("y", file=f, flush=True)
print(f.parts)
for t in "print(sep=5)", "print(end=5)", "print(foo=1)", "print(1, file=5)", "print(1, file=object())", "print('a', sep=b'x')", "print(1, 2, sep=['a'])", "print(1, file=w, flush=True)":
    try:
        eval(t)
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class Bad:
    def __str__(self): raise ValueError("str failed")
try:
    print("before", Bad(), "after")
except ValueError as e:
    print(e)
old = sys.stdout
sys.stdout = w = W()
print("captured")
sys.stdout = old
print(w.parts)
p = print
p("alias", print.__name__, print(end=""))
