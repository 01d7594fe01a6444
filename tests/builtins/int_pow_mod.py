# pow with two and three arguments.
print(pow(2, 10), pow(2, 10, 1000), pow(-2, 3), pow(-2, 3, 5), pow(2, 3, -5), pow(0, 0), pow(0, 0, 5), pow(5, 0, 1))
print(pow(3, -1, 7), pow(3, -2, 7), pow(-3, -1, 7), pow(10, -1, 17), pow(2, -1), pow(2, -1, 9))
print(pow(123456789, 987654321, 1000000007), pow(2, 1 << 100, (1 << 61) - 1), pow(7, 10 ** 30, 10 ** 20))
print(pow(True, 5), pow(2.0, 3), pow(4, 0.5), pow(-8, 3), pow(base=2, exp=5), pow(base=2, exp=5, mod=7))
print((-8) ** (1 / 3), pow(-1, 0.5), 2 ** -1074, 2.0 ** 1023)
for args in (2, -1, 4), (2, 3, 0), (2.0, 3, 5), (2, 3.0, 5), (0, -1), (0, -1, 5), (6, -1, 9), (0.0, -1), (2.0, 2000), ("a", 2), (2, "a", 3), (2, None), (2, 3, None):
    try:
        print(args, pow(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
print([pow(3, i, 11) for i in range(12)], [pow(x, -1, 13) for x in range(1, 13)])
print(7 ** 77 % 1000, (-7) ** 77 % 1000, pow(-7, 77, 1000))
