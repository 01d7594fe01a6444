# Bytes to integers and back; iteration, indexing, arithmetic on bytes.
for n in 0, 1, 127, 128, 255, 256, 65535, 2 ** 31, 2 ** 63, 2 ** 64 - 1, 10 ** 25:
    for order in "big", "little":
        b = n.to_bytes((n.bit_length() + 7) // 8 or 1, order)
        assert int.from_bytes(b, order) == n
    print(n, b, b.hex(), int.from_bytes(b, "little", signed=True), [*b], sum(b), int(b.hex() or "0", 16) == int.from_bytes(b, "big"))
for n in -1, -128, -129, -32768, -2 ** 40:
    b = n.to_bytes(6, "big", signed=True)
    print(n, b, int.from_bytes(b, "big", signed=True), int.from_bytes(b, "big"), (n & 0xFFFF).to_bytes(2, "little"))
data = bytes(range(0, 256, 17))
print(data, data[3], data[-1], data[3:5], list(data[::4]), max(data), min(data), sum(data), sorted(data, reverse=True)[:3], bytes(reversed(data))[:3], [b ^ 0xFF for b in data[:4]], bytes(b ^ 0x55 for b in data).hex(), any(data), all(data), 17 in data, 18 in data, data.index(34), data.count(0), bytes(sorted(b"hello")), dict(enumerate(b"ab")), list(zip(b"ab", b"cd")), b"abc" < b"abd", b"" < b"a", b"a" * 3, b"ab" + bytes([99]), bytes([1, 2]) == b"\x01\x02", b"%d" % 5, ord(b"a"), chr(b"a"[0]), b"a"[0] + 1, b"abc"[0:1], type(b"abc"[0]).__name__)
x = bytearray(8)
for i in range(8): x[i] = i * i & 255
x[0:2] = (258).to_bytes(2, "big")
print(x, int.from_bytes(x[:2], "big"), x.hex("-"), bytes(x[2:4]), x[-1] << 2, [v for v in x if v % 2])
def checksum(b): return -sum(b) & 0xFF
def swap(b): return b"".join(b[i:i + 2][::-1] for i in range(0, len(b), 2))
def bits(b): return "".join(f"{v:08b}" for v in b)
print(checksum(b"hello"), swap(b"abcdef"), swap(b"abc"), bits(b"\x05\xa0"), int(bits(b"\x05\xa0"), 2), bytes(int(bits(b"AB")[i:i + 8], 2) for i in (0, 8)), bytes.fromhex("deadBEEF"), b"\xde\xad".hex().upper(), " ".join(f"{v:02x}" for v in b"\0\x10"), [hex(v) for v in b"\xff"], int(b"12"), int(b"ff", 16), float(b"1.5"), bytes(str(12), "ascii"), str(b"12", "ascii"), b"12".isdigit())
