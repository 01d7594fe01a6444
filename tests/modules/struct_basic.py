# struct: standard sizes, byte orders, padding.
import struct
print(struct.pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 4294967295, -4, 2 ** 64 - 1), struct.pack(">hIq", 1, 2, 3), struct.pack("!H", 258), struct.pack("<fd", 1.5, -2.5), struct.pack(">e", 1.0), struct.pack("<?c", True, b"x"), struct.pack("<5s3p", b"abc", b"defg"), struct.pack("<3x"), struct.pack("<2h", 1, 2), struct.pack("<s", b"long"), struct.pack("<0s", b""))
print(struct.unpack("<bBhH", b"\xff\xff\xfe\xff\xff\xff"), struct.unpack(">iI", b"\xff\xff\xff\xff\x00\x00\x00\x01"), struct.unpack("<5s", b"abc\0\0"), struct.unpack("<3p", b"\x02ab"), struct.unpack("<?", b"\x02"), struct.unpack("<d", struct.pack("<d", 3.14)), struct.unpack("<2c", b"ab"), struct.unpack("<hxh", b"\1\0\0\2\0"), struct.unpack("<e", b"\x00\x3c"), struct.unpack("", b""))
print(struct.calcsize("<bhiq"), struct.calcsize(">5s2h"), struct.calcsize("<3x"), struct.calcsize("<"), struct.calcsize("=i"), struct.calcsize("!d"), struct.calcsize("< h h"), struct.calcsize("@h"), struct.calcsize("bh"), struct.calcsize("bi"), struct.calcsize("<bi"))
b = bytearray(10)
struct.pack_into("<HH", b, 2, 1, 2)
print(b, struct.unpack_from("<H", b, 4), struct.unpack_from(">H", b, -8), list(struct.iter_unpack("<H", b"\1\0\2\0")))
s = struct.Struct("<HB")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\1\0\2"), list(s.iter_unpack(b"\1\0\2" * 2)))
for t in "struct.pack('<b', 128)", "struct.pack('<B', -1)", "struct.pack('<h', 40000)", "struct.pack('<I', 2 ** 32)", "struct.pack('<q', 2 ** 63)", "struct.pack('<i', 'a')", "struct.pack('<i', 1.5)", "struct.pack('<i')", "struct.pack('<i', 1, 2)", "struct.pack('<s', 'a')", "struct.pack('<c', b'ab')", "struct.pack('<z', 1)", "struct.pack('<f', 'a')", "struct.pack('<f', 1e100)", "struct.unpack('<i', b'abc')", "struct.unpack('<i', 'abcd')", "struct.calcsize('<5')", "struct.unpack_from('<i', b'abc')", "struct.pack_into('<i', b'abcd', 0, 1)", "struct.pack_into('<i', bytearray(3), 0, 1)", "list(struct.iter_unpack('<i', b'abcde'))", "struct.pack(5)", "struct.pack('<e', 1e6)", "struct.unpack_from('<b', b'a', 5)", "struct.pack('<c', 'a')", "struct.pack('<c', 5)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class I:
    def __index__(self): return 7
print(struct.pack("<B", I()), struct.pack("<?", []), struct.pack("<?", "x"), struct.pack("<f", 3), issubclass(struct.error, Exception), struct.pack("<f", float("inf")), struct.unpack("<f", b"\x00\x00\xc0\x7f"))
