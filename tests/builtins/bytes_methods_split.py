# split, join, strip, partition, splitlines of bytes and bytearray.
for T in bytes, bytearray:
    b = T(b"  a,b,,c\t\n ")
    print(b.split(), b.split(b","), b.split(b",", 1), b.rsplit(b",", 1), b.split(None, 1), b.rsplit(), b.strip(), b.lstrip(), b.rstrip(), b.strip(b" \n"), b.partition(b","), b.rpartition(b","), b.partition(b"zz"), b.rpartition(b"zz"), T(b"a--b").split(b"--"), T(b"").split(), T(b"").split(b","), T(b"xaxbx").split(b"x"), b.split(sep=b",", maxsplit=2))
    print(T(b"a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h").splitlines(), T(b"a\n\n").splitlines(True), T(b"").splitlines())
    print(T(b",").join([b"a", bytearray(b"b"), memoryview(b"c")]), T(b"").join([]), T(b"-").join([T(b"x")]), T(b"xx").join((b"1", b"2")), type(T(b",").join([b"a"])).__name__, T(b",").join(b"" for _ in range(3)))
    print(T(b"a\tb").expandtabs(), T(b"a\tb").expandtabs(3), T(b"x").center(5), T(b"x").ljust(4, b"-"), T(b"x").rjust(4, b"*"), T(b"-7").zfill(5), T(b"7").zfill(3), T(b"abc").center(2))
for t in "b','.join(['a'])", "b','.join('ab')", "b','.join(5)", "b','.join([1])", "b','.join(b'ab')", "b'a'.split('a')", "b'a'.split(b'')", "b'a'.split(5)", "b'a'.strip('a')", "b'a'.partition(b'')", "b'a'.partition('a')", "b'a'.center(5, 'x')", "b'a'.center(5, b'xy')", "b'a'.ljust(5, 65)", "b'a'.splitlines(b'x')", "b'a'.rpartition(5)", "b'a'.strip(5)", "b''.join([None])":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
