# io.StringIO.
import io
s = io.StringIO()
print(s.write("hello\n"), s.write("world"), s.getvalue(), s.tell())
s.seek(0)
print(repr(s.readline()), repr(s.read(3)), repr(s.read()), repr(s.read()), s.tell())
s.seek(2)
s.write("XYZ")
print(repr(s.getvalue()), s.truncate(4), repr(s.getvalue()))
s = io.StringIO("a\nb\nc")
print(list(s), s.readlines(), s.seek(0), s.readlines(), s.seek(0), next(s), s.readline(1), [l for l in s])
s = io.StringIO("é日😀\nx")
print(s.read(2), s.readline(), s.tell(), s.read(100), s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed)
with io.StringIO() as w:
    print("printed", 5, file=w)
    w.writelines(["a", "b"])
    print(repr(w.getvalue()))
print(w.closed)
for f in (lambda: w.read(), lambda: w.write("x"), lambda: w.getvalue(), lambda: io.StringIO().write(b"x"), lambda: io.StringIO().write(5), lambda: io.StringIO(5), lambda: io.StringIO("a").seek(-1), lambda: io.StringIO("a").read("x"), lambda: io.StringIO("ab").seek(1, 1), lambda: next(io.StringIO())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = io.StringIO("ab")
s.seek(5)
s.write("z")
print(repr(s.getvalue()), s.seek(0, 2), io.StringIO("a\r\nb\rc").readlines(), io.StringIO("a\r\nb", newline=None).readlines(), io.StringIO("a\nb", newline="\r\n").getvalue(), io.StringIO("x", newline="").read())
