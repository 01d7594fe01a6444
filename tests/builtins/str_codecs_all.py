# Every codec with every error handler, malformed input of each.
def show(t):
    try: print(t, "=", ascii(eval(t)))
    except Exception as e: print(t, '->', type(e).__name__, ascii(str(e)))
for b in b"a", b"abc", b"\x00\xd8", b"\x00\xdc", b"\x00\xd8a\x00", b"\x00\xd8a", b"\xff\xfea", b"\xfe\xff\x00", b"\xfe\xff\xd8\x00":
    for enc in "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "UTF16":
        for err in "strict", "replace", "ignore", "backslashreplace", "surrogatepass", "surrogateescape":
            show(f"{b!r}.decode({enc!r}, {err!r})")
for enc in "utf-16", "utf-16-le", "utf-32", "utf-32-be", "utf-8", "utf-8-sig", "latin1", "ascii", "unicode_escape", "raw_unicode_escape", "raw-unicode-escape", "unicode-escape", "UTF-8", "U8", "utf8", "L1", "latin", "iso8859-1", "iso-8859-1", "us-ascii", "utf  8", "utf--8", "utf_16le","utf-16_le", "", "a"*100, "utf-8\0":
    for s in "'a\\ud800b'", "'\\u20ac'", "'\\U00010000'", "''", "'\\n\\\\x\\t\\r\\x00\\x7f\\x80\\xff\\u1234\\ud800'", "'\\xe9'":
        show(f"{s}.encode({enc!r})")
    show(f"b''.decode({enc!r})"); show(f"b'ab'.decode({enc!r})")
for b in rb"\x41", rb"\u0041\n", rb"\x4", rb"\x", rb"\u12", rb"\U0011", rb"\U00110000", rb"\N{BULLET", rb"\N", rb"\N{no such}", b"\\", b"a\\", rb"\q", rb"\101\8\777", b"\xe9\\t", b"\\\n x", rb"\ud800", rb"\a\b\f\v\'\"\\", rb"a\U00010000":
    for enc in "unicode_escape", "raw_unicode_escape":
        for err in "strict", "ignore", "replace", "backslashreplace":
            show(f"{b!r}.decode({enc!r}, {err!r})")
for e in "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogatepass", "surrogateescape", "nope", "":
    for enc in "ascii", "latin-1", "utf-8", "utf-16", "utf-32-be":
        show(f"'a\\ud800\\udc80\\udcffz'.encode({enc!r}, {e!r})")
        show(f"b'a\\xff\\xe9z'.decode({enc!r}, {e!r})")
        show(f"b'\\xed\\xa0\\x80'.decode({enc!r}, {e!r})")
show("'\\ud800'.encode('utf-16-le', 'surrogatepass')")
show("b'a'.decode('utf-8', 'nope')"); show("'a'.encode('utf-8', 'nope')"); show("b'\\xff'.decode('utf-8', 'namereplace')")
show("b'\\xff'.decode('utf-8', 'xmlcharrefreplace')")
