# Unicode errors: attributes, messages, handlers' positions.
cases = [("é", "ascii"), ("aé日b", "ascii"), ("日本", "latin-1"), ("a\ud800b", "utf-8"), ("\ud800\udfff", "utf-8"), ("x" * 10 + "é" * 3, "ascii"), ("😀", "latin-1"), ("\U0010ffff", "ascii")]
for s, enc in cases:
    try: s.encode(enc)
    except UnicodeEncodeError as e: print(e, "|", e.encoding, ascii(e.object), e.start, e.end, e.reason, ascii(e.args))
cases = [(b"\xff", "utf-8"), (b"a\x80b", "utf-8"), (b"\xc3", "utf-8"), (b"\xe6\x97", "utf-8"), (b"\xf0\x9f\x98", "utf-8"), (b"\xc0\xaf", "utf-8"), (b"\xed\xa0\x80", "utf-8"), (b"\xf5\x80\x80\x80", "utf-8"), (b"abc\xe6a\x97", "utf-8"), (b"\xe6\x97a", "utf-8"), (b"\xf0\x80\x80\x80", "utf-8"), (b"\xe0\x80\x80", "utf-8"), (b"a\xff", "ascii"), (b"\x80\x81", "ascii"), (b"a", "utf-16"), (b"abc", "utf-16-le"), (b"\x00\xdc", "utf-16-le"), (b"\xff\xff\xff\xff", "utf-32-le")]
for b, enc in cases:
    try: print(ascii(b.decode(enc)))
    except UnicodeDecodeError as e: print(e, "|", e.encoding, e.object, e.start, e.end, e.reason)
for b, _ in cases[:12]: print(ascii(b.decode("utf-8", "replace")), ascii(b.decode("utf-8", "ignore")), ascii(b.decode("utf-8", "backslashreplace")), ascii(b.decode("utf-8", "surrogateescape")), b.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == b)
e = UnicodeDecodeError("enc", b"abc", 1, 2, "why")
print(str(e), repr(e), e.args)
e.start, e.end, e.reason = 0, 3, "changed"
print(e)
for args in (), ("a",), ("a", "b", 1, 2, "r"), ("a", b"b", "x", 2, "r"), ("a", b"b", 1, 2, 3), (1, b"", 0, 0, "r"):
    try: print(UnicodeDecodeError(*args))
    except TypeError as x: print(x)
for args in ("a", "b", 0, 1, "r"), ("a", b"b", 0, 1, "r"), ("a", "b", 0, 5, "r"), ("a", "bcd", 1, 2, "r"), ("a", "\xe9", 0, 1, "r"), ("a", "\u65e5", 0, 1, "r"), ("a", "\U0001f600", 0, 1, "r"):
    try: print(UnicodeEncodeError(*args))
    except TypeError as x: print(x)
print(UnicodeTranslateError("abc", 0, 1, "why"), UnicodeTranslateError("a\u65e5", 1, 2, "r"), UnicodeTranslateError("abc", 0, 3, "r"), issubclass(UnicodeError, ValueError), UnicodeError("x", 1), [c.__name__ for c in UnicodeEncodeError.__mro__])
