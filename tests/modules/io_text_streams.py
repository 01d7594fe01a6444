# Text streams: line handling, newline modes, seek and tell, iteration, write returns.
import io
name = "/tmp/krait_text_stream.txt"
def raw(): 
    with open(name, "rb") as f: return f.read()
for newline in None, "", "\n", "\r\n", "\r":
    with open(name, "w", newline=newline) as f: f.write("a\nb\r\nc\rd")
    print(repr(newline), raw())
with open(name, "wb") as f: f.write(b"a\nb\r\nc\rd\n\ne")
for newline in None, "", "\n", "\r\n", "\r":
    with open(name, newline=newline) as f: print(repr(newline), f.readlines())
with open(name) as f:
    print(repr(f.readline()), repr(f.readline(1)), repr(f.readline(0)), repr(f.readline()), repr(f.read(2)), repr(f.read()), repr(f.readline()), f.readlines())
with open(name) as f: print(f.readlines(1), f.readlines(3), f.readlines())
with open(name) as f:
    for i, line in enumerate(f):
        print(i, repr(line), end=" ")
        if i == 1: break
    print(repr(f.readline()), [l for l in f])
with open(name, "w+") as f:
    print(f.write("héllo\nwörld\n"), f.write(""))
    f.writelines(["x\n", "y"])
    f.seek(0)
    print(f.readline(), end="")
    p = f.tell()
    rest = f.read()
    f.seek(p)
    print(f.read() == rest, f.seek(0, 2) > 0, repr(f.read()), f.truncate() > 0)
    f.seek(0)
    print(repr(f.read(3)), f.seek(0), f.readline(2), f.errors, f.newlines, f.line_buffering)
with open(name, "a+") as f:
    f.write("appended")
    f.seek(0)
    print(repr(f.read()[-10:]))
with open(name, "r+") as f:
    f.write("HE")
    f.flush()
print(raw()[:8])
with open(name, encoding="utf-8") as f:
    print(f.readable(), f.writable(), f.seekable(), f.closed, f.name == name, f.mode, f.fileno() > 2, f.isatty())
for t in "f.read()", "f.readline()", "f.seek(0)", "f.tell()", "next(f)", "f.writelines([])", "f.flush()", "f.fileno()", "list(f)", "f.readable()":
    try: print(t, eval(t))
    except ValueError as e: print(t, "->", e)
with open(name) as f:
    for t in "f.seek(-1)", "f.seek(1, 1)", "f.seek(-1, 2)", "f.read('a')", "f.write('x')", "f.seek('a')", "f.readlines('a')", "f.truncate()", "f.seek(0, 9)":
        try: print(t, eval(t))
        except Exception as e: print(t, "->", type(e).__name__, e)
s = io.StringIO("a\r\nb\rc\n")
print(s.readlines(), io.StringIO("a\r\nb", newline=None).read().encode(), io.StringIO("a\nb\n").readlines(), [*io.StringIO("x\ny")], io.StringIO("x").line_buffering, io.StringIO().newlines)
import os
os.remove(name)
