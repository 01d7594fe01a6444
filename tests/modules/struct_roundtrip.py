# Every format character at its limits, in both byte orders.
import struct
limits = {"b": (-128, 127), "B": (0, 255), "h": (-2 ** 15, 2 ** 15 - 1), "H": (0, 2 ** 16 - 1), "i": (-2 ** 31, 2 ** 31 - 1), "I": (0, 2 ** 32 - 1), "l": (-2 ** 31, 2 ** 31 - 1), "L": (0, 2 ** 32 - 1), "q": (-2 ** 63, 2 ** 63 - 1), "Q": (0, 2 ** 64 - 1)}
for c, (low, high) in limits.items():
    for order in "<>":
        for v in low, high, 1, high // 3:
            packed = struct.pack(order + c, v)
            assert struct.unpack(order + c, packed) == (v,)
        print(order + c, struct.calcsize(order + c), packed.hex(), end=" ")
    for v in low - 1, high + 1:
        try: struct.pack("<" + c, v)
        except struct.error as e: print(e, end="; ")
    print()
for v in 0.0, -0.0, 1.0, -2.5, 0.1, 1e10, 65504.0, 1e-7, float("inf"), float("-inf"), float("nan"):
    print(v, struct.pack("<f", v).hex(), struct.pack(">d", v).hex(), struct.unpack("<f", struct.pack("<f", v))[0], end=" ")
    try: print(struct.pack("<e", v).hex(), struct.unpack("<e", struct.pack("<e", v))[0])
    except OverflowError as e: print(e)
for fmt, args in ("<3s2x4s", (b"abcdef", b"x")), ("<3sB3s", (b"", 7, b"yyy")), (">p5p", (b"", b"longer")), ("<2?", (0, 5)), ("<3c", (b"a", b"\0", b"\xff")), ("<hhl", (1, 2, 3)), (">2H3B", (1, 2, 3, 4, 5)), ("<0i", ()), ("< i  h ", (1, 2)), ("=bq", (1, 2)), ("!fd", (1.5, 2.5)):
    p = struct.pack(fmt, *args)
    print(fmt, p, len(p) == struct.calcsize(fmt), struct.unpack(fmt, p))
buf = bytearray(16)
struct.pack_into(">I", buf, 0, 0xDEADBEEF)
struct.pack_into("<h", buf, -2, -2)
print(buf.hex(), struct.unpack_from(">H", buf, 1), struct.unpack_from("<h", buf, 14), struct.unpack_from(">I", memoryview(buf)), [x for x, in struct.iter_unpack(">I", bytes(range(8)))])
s = struct.Struct(">HHB")
print(s.size, s.unpack(s.pack(1, 2, 3)), s.format, list(s.iter_unpack(s.pack(1, 2, 3) * 2)), s.unpack_from(b"xx" + s.pack(9, 8, 7), 2))
def header(data):
    magic, version, n = struct.unpack_from("<4sHI", data)
    return magic, version, [struct.unpack_from("<I", data, 10 + 4 * i)[0] for i in range(n)]
print(header(struct.pack("<4sHI3I", b"KRAI", 1, 3, 10, 20, 30)))
