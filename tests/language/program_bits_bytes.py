# CRC, run-length coding, base64, a cipher and a simple hash, on bytes.
def crc32(data):
    table = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ (0xEDB88320 if n & 1 else 0)
        table.append(n)
    c = 0xFFFFFFFF
    for b in data:
        c = table[(c ^ b) & 255] ^ c >> 8
    return c ^ 0xFFFFFFFF


def rle(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out += bytes((j - i, data[i]))
        i = j
    return bytes(out)


def unrle(data):
    return b"".join(bytes([v]) * n for n, v in zip(data[::2], data[1::2]))


ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def base64(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk, "big") << 8 * (3 - len(chunk))
        out.append("".join(ALPHABET[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1].ljust(4, "="))
    return "".join(out)


def fnv(data):
    h = 0xCBF29CE484222325
    for b in data:
        h = (h ^ b) * 0x100000001B3 & (1 << 64) - 1
    return h


def caesar(text, n):
    return "".join(chr((ord(c) - base + n) % 26 + base) if c.isalpha() and (base := ord("a") if c.islower() else ord("A")) else c for c in text)


print(hex(crc32(b"123456789")), hex(crc32(b"")), rle(b"aaabccccc"), unrle(rle(b"aaabccccc")), rle(b"x" * 300), unrle(b""))
print([base64(b"Many hands"[:n]) for n in range(5)], base64(bytes(range(250, 256))), f"{fnv(b'hello'):016x}")
print(caesar("Hello, World!", 3), caesar(caesar("Zebra xyz", 7), -7), caesar("abc", 26))
key = b"key"
secret = bytes(b ^ key[i % 3] for i, b in enumerate(b"attack at dawn"))
print(secret, bytes(b ^ key[i % 3] for i, b in enumerate(secret)), secret.hex())
x = 0
for b in b"\x12\x34\x56":
    x = x << 8 | b
print(hex(x), x.to_bytes(4, "little"), [x >> s & 0xF for s in range(20, -1, -4)], f"{x:#026b}", int(f"{x:b}"[::-1], 2))
