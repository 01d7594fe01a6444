# Operators and numbers.
print(7 + 2, 7 - 2, 7 * 2, 7 / 2, 7 // 2, 7 % 2, 7 ** 2, -7 // 2, -7 % 3)
print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, 10 - 4 - 3, 100 / 10 / 2)
print(1 == 1.0, 1 < 2 < 3, 3 != 4, not True, True and False, True or False)
print(abs(-3), round(2.567, 2), min(3, 1), max(1, 5), pow(2, 8), divmod(17, 5), sum([1, 2, 3]))
print(0.1 + 0.2, 1e3, 1 / 3, 5 // 2.0, int(3.9), int(-3.9), float(3), 10 ** 20, 2 ** 64)
print(0b101, 0x1F, 0o17, bin(10), hex(255), oct(8), 1_000_000, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, 256 >> 2)
import math
print(math.sqrt(16), math.pi, math.floor(2.7), math.ceil(2.1))
