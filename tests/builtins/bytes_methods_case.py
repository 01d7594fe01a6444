# Case, classification, hex, decode of bytes and bytearray.
for T in bytes, bytearray:
    for v in b"Hello World", b"ABC", b"abc1", b"123", b"", b" \t\n", b"\xc9\xe9", b"Title Case", b"a_b", b"\x80", b"they're x2y":
        b = T(v)
        print(b, b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase(), b.isalpha(), b.isdigit(), b.isalnum(), b.isspace(), b.isupper(), b.islower(), b.istitle(), b.isascii())
b = b"\x00\x01\xab\xcd\xef"
print(b.hex(), b.hex(":"), b.hex("-", 2), b.hex("_", -2), b.hex(sep=" ", bytes_per_sep=4), b"".hex(), bytearray(b).hex(), memoryview(b).hex(), b.hex(b"."), b.hex(":", 0) if 0 else "")
print(bytes.fromhex("00 01AB cd"), bytearray.fromhex("ff"), bytes.fromhex(""), bytes.fromhex(" 0a\n0b\t"), bytes.fromhex(b"6162"))
for t in "b.hex('')", "b.hex('ab')", "b.hex(5)", "b.hex('é')", "bytes.fromhex('0')", "bytes.fromhex('zz')", "bytes.fromhex('0 1')", "bytes.fromhex(5)", "bytes.fromhex('é0')", "b.decode('ascii')", "bytes.fromhex('012')", "b.hex(None)", "bytes.fromhex('00 1g')":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(sorted(n for n in dir(bytes) if not n.startswith("_")))
print(sorted(set(dir(bytearray)) - set(dir(bytes))))
