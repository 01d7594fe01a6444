# Conversions of integers between bases at many sizes.
digits = "0123456789abcdefghijklmnopqrstuvwxyz"
def to_base(n, b):
    if n == 0: return "0"
    sign, n, out = "-" if n < 0 else "", abs(n), ""
    while n:
        n, r = divmod(n, b)
        out = digits[r] + out
    return sign + out
for n in 0, 1, -1, 35, 36, 255, -1000, 2 ** 31 - 1, 2 ** 32, 2 ** 61, 2 ** 62, 2 ** 63, 2 ** 64, 3 ** 50, -7 ** 40, 10 ** 30 + 7:
    print(n, all(int(to_base(n, b), b) == n for b in range(2, 37)), to_base(n, 36), to_base(n, 3)[:20], int(str(n)) == n, int(hex(n), 0) == n, int(bin(n), 0) == n, int(oct(n), 0) == n, f"{n:x}" == to_base(n, 16), f"{n:b}" == to_base(n, 2), f"{n:o}" == to_base(n, 8))
for k in (1, 2, 7, 8, 15, 16, 29, 30, 31, 32, 33, 59, 60, 61, 62, 63, 64, 65, 100, 127, 128, 129):
    n = 1 << k
    print(k, n.bit_length(), (n - 1).bit_length(), (-n).bit_length(), (n - 1).bit_count(), n >> k, -n >> k, (-n - 1) >> k, n & (n - 1), n ^ (n - 1) == 2 * n - 1, ~n + 1 == -n, n * n == 1 << 2 * k, n // 3, -n // 3, n % 10, -n % 10, float(n) == n, int(float(n)) == n, hash(n) == hash(float(n)))
x = 1
for i in range(40):
    x = (x * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    if i % 8 == 0: print(x, x >> 33, x & 0xFFFFFFFF, x % 1000, int.from_bytes(x.to_bytes(8, "big"), "little"), int.from_bytes(x.to_bytes(8, "little", signed=False), "little", signed=True))
print([int(c, 36) for c in digits[::5]], int("zZ", 36), [int("11", b) for b in range(2, 11)], int("0" * 100 + "7"), int("-" + "0" * 30), int("+0b10", 0), int("0_7", 10))
