# Binary streams: raw, buffered, readinto, peek, seek modes, BytesIO equivalence.
import io, os
name = "/tmp/krait_binary_stream.bin"
with open(name, "wb") as f:
    print(f.write(bytes(range(100))), f.tell(), f.seek(10), f.write(b"XY"), f.tell(), f.seek(0, 2), f.truncate(50), f.seekable(), f.writable(), f.readable())
def exercise(f):
    print(f.read(3), f.read(0), f.tell(), f.seek(-5, 2), f.read(), f.read(), f.seek(8), f.read(6), f.seek(2, 1), f.tell(), f.read(1))
    b = bytearray(4)
    print(f.seek(46), f.readinto(b), b, f.readinto(b), b, f.readinto(b))
    f.seek(0)
    print(f.readline(12), len(f.readline()), len(f.readlines()), f.seek(0), sum(map(len, f)), f.seek(100), f.read())
with open(name, "rb") as f: exercise(f)
with open(name, "rb") as f: data = f.read()
exercise(io.BytesIO(data))
with open(name, "rb", buffering=0) as f: exercise(f)
print(type(open(name, "rb")).__name__, type(open(name, "rb", 0)).__name__, type(open(name)).__name__, type(open(name, "wb")).__name__, type(open(name, "r+b")).__name__) if 0 else ""
with open(name, "r+b") as f:
    f.seek(5)
    f.write(b"mid")
    f.seek(0)
    print(f.read(10))
with open(name, "ab") as f: print(f.write(b"end"), f.tell())
with open(name, "rb") as f: print(f.read()[-5:], os.path.getsize(name))
with open(name, "w+b") as f:
    f.write(b"line1\nline2\r\nline3")
    f.seek(0)
    print(list(f), f.readline())
    f.seek(0)
    print(f.readlines(), f.tell(), f.mode)
with open(name, "rb") as f:
    for t in "f.write(b'x')", "f.seek(-1)", "f.read('a')", "f.readinto(b'abc')", "f.seek(0, 7)", "f.read(1.5)", "f.truncate(1)", "f.readline('x')":
        try: print(t, eval(t))
        except Exception as e: print(t, "->", type(e).__name__, e)
with open(name, "wb") as f:
    for t in "f.write('text')", "f.write(5)", "f.read()", "f.writelines([b'a', 'b'])", "f.write(None)":
        try: print(t, eval(t))
        except Exception as e: print(t, "->", type(e).__name__, e)
b = io.BytesIO(b"abc")
c = io.BytesIO()
c.write(b.getvalue()); c.seek(1); c.write(memoryview(b"ZZ"))
print(c.getvalue(), c.getbuffer()[0], b.read(-1), b.read(None), b.seek(0), b.read(None), io.BytesIO(bytearray(b"q")).read(), io.BytesIO(b"a\nb").readlines(), io.BytesIO(initial_bytes=b"kw").read())
d = io.BytesIO(b"0123456789")
d.truncate(4); print(d.read(), d.getvalue()); d.seek(0); print(d.truncate(), d.getvalue(), d.closed); d.close()
try: d.getvalue()
except ValueError as e: print(e)
os.remove(name)
