# os.path: pure path handling.
import os
import os.path as p
print(p.join("a", "b"), p.join("a", "/b"), p.join("a/", "b"), p.join("a", ""), p.join("", "a"), p.join("/", "a", "b"), p.join("a", "b", "..", "c"))
print(p.split("/a/b"), p.split("a"), p.split("/a/"), p.split("/"), p.split(""), p.basename("/x/y.txt"), p.dirname("/x/y.txt"), p.basename("/x/"), p.dirname("x"))
print(p.splitext("a.txt"), p.splitext("a.tar.gz"), p.splitext(".bashrc"), p.splitext("a"), p.splitext("a.b/c"), p.splitext("..a"), p.splitext("a."))
print(p.normpath("a//b/../c/./d"), p.normpath("/../a"), p.normpath(""), p.normpath("./a/"), p.normpath("../../a"), p.normpath("/"), p.isabs("/a"), p.isabs("a"))
print(p.commonprefix(["/abc/d", "/abc/e"]), p.commonprefix([]), os.sep, os.curdir, os.pardir, os.extsep, os.pathsep, os.linesep == "\n", os.name)
for t in "p.join(1)", "p.join('a', None)", "p.split(5)", "p.basename(None)", "p.join('a', b'b')":
    try:
        print(t, eval(t))
    except TypeError as e:
        print(t, "->", e)
print(p.exists("/no/such/thing"), p.isfile("/no"), p.isdir("/"), p.exists("/"), p.join(b"a", b"b"), os.fspath("x"))
class P:
    def __fspath__(self): return "from fspath"
print(os.fspath(P()), p.join(P(), "x"), p.basename(P()))
try:
    os.fspath(5)
except TypeError as e:
    print(e)
