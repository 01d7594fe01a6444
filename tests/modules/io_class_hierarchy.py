# The io classes, custom streams made by subclassing, errors of io.
import io
print(issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase), issubclass(io.TextIOBase, io.IOBase), issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError), isinstance(open(__file__), io.TextIOWrapper) if 0 else "", io.BlockingIOError is BlockingIOError)
class Upper(io.TextIOBase):
    def __init__(self): self.parts = []
    def writable(self): return True
    def write(self, s):
        self.parts.append(s.upper())
        return len(s)
u = Upper()
print("hello", 5, file=u)
u.writelines(["a", "b"])
print(u.parts, u.readable(), u.seekable(), u.closed)
u.close()
print(u.closed)
class Source(io.RawIOBase):
    def __init__(self, data): self.data, self.pos = data, 0
    def readable(self): return True
    def readinto(self, b):
        chunk = self.data[self.pos:self.pos + min(len(b), 3)]
        b[:len(chunk)] = chunk
        self.pos += len(chunk)
        return len(chunk)
s = Source(b"abcdefgh\nsecond\n")
print(s.read(2), s.read(5), s.readline(), s.readall(), s.read(1))
print(io.BufferedReader(Source(b"x" * 10 + b"\nend")).readlines(), io.TextIOWrapper(io.BufferedReader(Source("é1\né2".encode())), encoding="utf-8").readlines(), list(io.BufferedReader(Source(b"1\n2\n"))))
r = io.BufferedReader(io.BytesIO(b"0123456789"), 4)
print(r.peek(2)[:2], r.read(1), r.read1(2), r.read(), r.seek(2), r.readline(), r.raw is not None, r.tell())
w = io.BytesIO()
b = io.BufferedWriter(w, 8)
b.write(b"abc")
print(w.getvalue() == b"" or w.getvalue() == b"abc", b.flush(), w.getvalue(), b.write(b"0123456789"), b.flush(), w.getvalue())
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
t.write("é")
print(t.buffer.getvalue(), t.detach().getvalue())
for f in (lambda: io.StringIO().fileno(), lambda: io.BytesIO().fileno(), lambda: io.IOBase().read(), lambda: io.IOBase().seek(0), lambda: io.RawIOBase().read(1), lambda: io.TextIOBase().write("a"), lambda: io.StringIO().detach(), lambda: io.TextIOWrapper(5), lambda: io.open("/no/such"), lambda: io.BufferedReader(5), lambda: t.read()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e if "No such" not in str(e) else "no such file")
with io.StringIO("ctx") as c: print(c.read(), c.closed)
print(c.closed, io.StringIO("a\nb").readlines(), [l.strip() for l in io.StringIO("x \n y")], sum(1 for _ in io.StringIO("1\n2\n3")))
