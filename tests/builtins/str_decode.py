# bytes.decode with codecs, malformed UTF-8 and error handlers.
for b in b"abc", "é日😀".encode(), b"\xff", b"a\xc3", b"\xe6\x97", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80\x81", b"\xf0\x9f\x98", b"ab\xe6\x97cd", b"\xf8\x88\x80\x80\x80", b"\xc3\x28", b"\xe2\x28\xa1", b"\xf0\x28\x8c\xbc", b"\xef\xbf\xbf", b"\xef\xbb\xbfbom":
    for err in "strict", "ignore", "replace", "backslashreplace", "surrogateescape":
        try:
            print(b, err, ascii(b.decode("utf-8", err)))
        except UnicodeDecodeError as e:
            print(b, err, e)
for b, enc in (b"a\xe9", "ascii"), (b"a\xe9", "latin-1"), (b"a\x00\xe9\x00", "utf-16-le"), (b"\xff\xfea\x00", "utf-16"), (b"\xfe\xff\x00a", "utf-16"), (b"a\x00\x3d\xd8\x00\xde", "utf-16-le"), (b"a", "utf-16-le"), (b"\x00\xd8", "utf-16-le"), (b"\xef\xbb\xbfx", "utf-8-sig"), (b"\\x41\\u00e9\\n", "unicode_escape"), (b"a\0\0\0", "utf-32-le"):
    try:
        print(b, enc, ascii(b.decode(enc)))
    except UnicodeDecodeError as e:
        print(b, enc, e)
for t in "b'a'.decode('no-such')", "b'a'.decode(5)", "str(b'a', 5)", "str('a', 'utf-8')", "str(5, 'utf-8')", "b'\\xff'.decode('ascii', 'no-such')", "str(b'\\xff', 'utf-8')", "str(b'a')":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
