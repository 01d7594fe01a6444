# open: modes, reading, writing, seeking, binary, errors.
import io
import os
name = "/tmp/krait_io_open.txt"
with open(name, "w") as f:
    print(f.write("line one\nline two\n"), f.writable(), f.readable(), f.mode, f.name == name, f.closed)
print(f.closed)
with open(name) as f:
    print(repr(f.read(4)), repr(f.readline()), f.readlines(), repr(f.read()))
with open(name, "a") as f:
    f.writelines(["three\n", "four"])
with open(name) as f:
    print([line for line in f], next(f, "end"))
with open(name, "rb") as f:
    print(f.read(5), f.seek(-4, 2), f.read(), f.tell(), f.seek(0), f.readline(), list(f))
with open(name, "r+") as f:
    f.write("LINE")
    f.seek(0)
    print(f.readline())
with open(name, "wb") as f:
    print(f.write(b"a\r\nb\rc\n"), f.write(bytearray(b"x")))
with open(name) as f:
    print(repr(f.read()))
with open(name, newline="") as f:
    print(f.readlines())
with open(name, "w+", encoding="utf-8") as f:
    f.write("é日😀")
    f.seek(0)
    print(f.read(1), f.read(), f.encoding)
with open(name, encoding="latin-1") as f:
    print(len(f.read()))
with open(name, encoding="ascii", errors="replace") as f:
    print(len(f.read()))
try:
    with open(name, encoding="ascii") as f:
        f.read()
except UnicodeDecodeError as e:
    print(type(e).__name__)
try:
    with open(name, "x") as f:
        pass
except FileExistsError as e:
    print(type(e).__name__, e.strerror)
for args in ("z",), ("rw",), ("",), ("r", -1, None, None, None, False, 5), ("rb", -1, "utf-8"), ("w+r",), ("rbt",), (5,), ("U",), ("+",):
    try:
        open(name, *args)
    except Exception as e:
        print(args, type(e).__name__, e)
f = open(name)
f.close()
f.close()
for g in (lambda: f.read(), lambda: f.write("x"), lambda: next(f), lambda: f.__enter__(), lambda: open(None), lambda: open([])):
    try:
        g()
    except Exception as e:
        print(type(e).__name__, e)
for mode, action in ("r", lambda f: f.write("x")), ("w", lambda f: f.read()), ("wb", lambda f: f.write("x")), ("w", lambda f: f.write(b"x")), ("rb", lambda f: f.write(b"x")):
    with open(name, mode) as f:
        try:
            action(f)
        except (io.UnsupportedOperation, TypeError) as e:
            print(mode, type(e).__name__, e)
os.remove(name)
