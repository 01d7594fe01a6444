# Bitwise operators on signed and large integers.
for a in 12, -12, 0, -1, 255, 1 << 70, -(1 << 70):
    for b in 10, -10, 0, -1, (1 << 65) + 3:
        print(a & b, a | b, a ^ b)
print([1 << n for n in (0, 1, 31, 32, 62, 63, 64, 100)])
print([-1 << n for n in (0, 1, 31, 63, 64)])
print([x >> n for x in (1000, -1000, 1, -1, 1 << 80, -(1 << 80)) for n in (0, 1, 3, 64, 79, 80, 81, 200)])
print(~0, ~(1 << 64), ~-(1 << 64), 0 << 100, 0 >> 100, 0 << 10 ** 6)
print(True & False, True | False, True ^ True, True & 1, type(True & 1).__name__, type(True & True).__name__, True << 2)
x = 0b1010
x <<= 60
x |= 1
x >>= 3
x ^= x >> 1
x &= (1 << 62) - 1
print(x, bin(x))
for op in "&|^":
    try:
        eval(f"1 {op} 1.0")
    except TypeError as e:
        print(e)
print(bin(-5 & 0xFF), hex(-1 & 0xFFFFFFFF), hex(-1 & (1 << 64) - 1), oct(-8 & 0o777))
