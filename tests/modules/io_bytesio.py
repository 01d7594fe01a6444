# io.BytesIO.
import io
b = io.BytesIO()
print(b.write(b"hello\n"), b.write(bytearray(b"wor")), b.write(memoryview(b"ld")), b.getvalue(), b.tell())
b.seek(0)
print(b.readline(), b.read(3), b.read(), b.read(), b.seek(-3, 2), b.read(1), b.seek(1, 1), b.read())
b.seek(2)
b.write(b"XYZ")
print(b.getvalue(), b.truncate(4), b.getvalue())
b = io.BytesIO(b"a\nb\nc")
print(list(b), b.seek(0), b.readlines(), b.seek(0), next(b), b.readinto(buf := bytearray(2)), buf, b.read1(), b.getbuffer().nbytes)
b = io.BytesIO(b"ab")
b.seek(5)
b.write(b"z")
print(b.getvalue(), b.readable(), b.writable(), b.seekable(), b.closed, b.close(), b.closed)
for f in (lambda: b.read(), lambda: io.BytesIO("x"), lambda: io.BytesIO().write("x"), lambda: io.BytesIO(b"a").seek(-1), lambda: io.BytesIO(b"a").seek(0, 5), lambda: io.BytesIO().write(5), lambda: io.BytesIO(b"a").read("x"), lambda: io.BytesIO(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with io.BytesIO(b"q") as c:
    print(c.read())
t = io.TextIOWrapper(io.BytesIO("é\nx\r\ny".encode()), encoding="utf-8")
print(t.readline(), t.read(), t.encoding)
raw = io.BytesIO()
w = io.TextIOWrapper(raw, encoding="utf-8", newline="\r\n")
w.write("é\n")
w.flush()
print(raw.getvalue(), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE > 0)
v = io.BytesIO(b"abc")
g = v.getbuffer()
g[0] = 90
print(v.getvalue())
try:
    v.write(b"more than three")
except BufferError as e:
    print(e)
