# Conversions between all numeric types and text.
for v in 0, 1, -1, 255, 10 ** 20, True, 0.0, -0.0, 1.0, -2.75, 1e20, 1e-7, 123456.789, float("inf"), float("nan"), 0j, 1 + 0j, 2.5j:
    out = []
    for f in int, float, complex, bool, str, repr, round, hash.__class__ and (lambda x: x == x), abs:
        try:
            out.append(repr(f(v)))
        except Exception as e:
            out.append(f"{type(e).__name__}")
    print(repr(v), *out)
print(int("  12  "), float("1_0.5"), complex(" 1+2j "), int(float("1e3")), int(2.999999999999999999), float(int("9" * 20)), bool("0"), int(True), float("  -.5e-3 "), int("-0x1f", 16), int("0b11", 0), str(int("007")), int(str(2 ** 100)) == 2 ** 100)
print([f"{x:g}" for x in (1e5, 1e6, 123456789, 0.0001, 0.00001, 1.0, 1.10, 100)], [str(x / 10) for x in range(12)], [repr(0.1 * i) for i in range(10)], [repr(10.0 ** i) for i in range(-7, 20, 3)])
print([repr(1 / i) for i in range(1, 12)], [repr(2.0 ** i) for i in (52, 53, 54, 63, 64, 100)], [repr(float(2 ** i + 1)) for i in (52, 53, 54)])
print(sum([0.1] * 10) == 1.0, 0.1 + 0.2, 0.1 + 0.7, 1.1 * 3, 3 * 0.1, 1 - 0.9, 4.35 * 100, 1.1 + 2.2, 1e16 + 1, 0.1 * 3 == 0.3)
