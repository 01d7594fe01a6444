# Construction, indexing, iteration, repr of bytes.
print(b"", b"abc", bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes("abc", "ascii"), bytes(b"x"), bytes(bytearray(b"y")), bytes(range(3)), bytes(memoryview(b"mv")), bytes((65, 66)), bytes(i for i in (1, 2)), bytes("é", encoding="latin-1", errors="strict"), bytes({1: 2}), bytes(True))
b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], b[10:], list(b), len(b), 104 in b, b"ell" in b, b"x" not in b, b"" in b, bool(b), bool(b""), b == b"hello", b == "hello", b != b"x", b < b"help", b == bytearray(b"hello"), hash(b) == hash(b"hello"))
print(repr(b'\x00\t\n\r\x1f ~\x7f\x80\xff\\\'"'), b"it's", b'say "x"', b"both ' \"", str(b"a"), "%s" % b"a", f"{b'q'}")
print(b + b"!", b * 2, 0 * b, b + bytearray(b"x"), type(b + bytearray(b"x")).__name__, type(bytearray(b"x") + b).__name__, sorted(b"cab"), max(b), min(b), sum(b), [*b"ab"], b"".join([]), tuple(b"\x01"))
for t in "b[5]", "b['a']", "b[1.0]", "b[0] = 1", "del b[0]", "b + 'a'", "'a' + b", "b + 5", "b * 'a'", "b - b", "'a' in b", "256 in b", "-1 in b", "None in b", "1.5 in b", "b < 'a'", "b < 5", "bytes('a')", "bytes([256])", "bytes([-1])", "bytes(-1)", "bytes(['a'])", "bytes(1.5)", "bytes(None)", "bytes([1.5])", "bytes(1, 'utf-8')", "bytes('a', 5)", "bytes(b'a', 'ascii')", "bytes('é', 'ascii')", "bytes(x=1)", "bytes(object())", "b.x = 1", "b()", "bytes(2 ** 70)", "b * b", "b % 5", "bytes(errors='x')", "bytes([[]])":
    try:
        exec("r = " + t if " = " not in t and not t.startswith("del") else t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class B:
    def __bytes__(self): return b"from __bytes__"
class I:
    def __index__(self): return 4
print(bytes(B()), bytes(I()), bytes([I(), True]))
class S(bytes):
    def __repr__(self): return "S:" + bytes.__repr__(self)
print(S(b"x"), S(b"x") + b"y", type(S(b"x")[:]).__name__, S(b"a") == b"a", S([1]), str(S(b"q")), S.fromhex("00"), type(S.fromhex("00")).__name__)
