# Conversions between floats and large integers, floor, ceil, trunc, ratios.
import math
for x in 0.5, 1.5, -2.5, 1e15, 1e16 + 2, 2.0 ** 60, 2.0 ** 62, 2.0 ** 63, -2.0 ** 63, 2.0 ** 64, 1e20, 1e22, 1e23, 1.7976931348623157e308, 123456789.987654321, -0.99999999999999994, 4503599627370497.5, 9007199254740993.0:
    print(x, int(x), round(x), math.floor(x), math.ceil(x), math.trunc(x), x.as_integer_ratio() if abs(x) < 1e25 else "", x == int(x), hash(x) == hash(int(x)) if x == int(x) else "")
for n in 2 ** 53, 2 ** 53 + 1, 2 ** 53 + 3, 2 ** 54 + 2, 2 ** 54 + 3, 2 ** 62 + 2 ** 9, 2 ** 63 - 1, 2 ** 64 - 1, 10 ** 15 + 1, 10 ** 17 + 1, 3 ** 40, 3 ** 60, 7 ** 100, 10 ** 308, (2 ** 53 - 1) * 2 ** 971:
    f = float(n)
    print(repr(f), int(f) - n, n == f, n < f, n > f, f - n == 0.0 if n < 10 ** 300 else "", n / 1 == f, (-n) / 1 == -f, int(f) == f, float(-n) == -f, float(str(n)) == f)
for a, b in (1, 3), (10 ** 30, 3), (10 ** 30, 10 ** 29), (2 ** 1000, 3 ** 600), (3 ** 600, 2 ** 1000), (10 ** 400, 10 ** 399), (1, 10 ** 400), (-7, 2 ** 70), (2 ** 53 + 1, 2), (2 ** 54 + 1, 2 ** 54 + 3), (10 ** 400, 7):
    try: print(a / b, end=" ")
    except OverflowError as e: print(e, end=" ")
print()
for t in "int(float('nan'))", "round(float('inf'))", "math.floor(float('nan'))", "float(10 ** 309)", "10 ** 309 * 1.0", "10 ** 309 + 0.5", "1.5 // 10 ** 400", "10 ** 400 / 1.5", "2.0 ** 10 ** 4", "10 ** 400 == 1e400", "10 ** 400 > 1e308", "float(2 ** 1024 - 2 ** 970)", "(0.1).as_integer_ratio()", "(float('inf')).as_integer_ratio()", "float('nan').as_integer_ratio()", "(-0.0).as_integer_ratio()", "divmod(10 ** 20, 3.0)", "10 ** 20 // 3.0", "10 ** 20 % 3.0", "pow(10.0, 400)", "pow(10, 400) % 1.5", "int(1e308) % 7", "1e308 % 7", "5 % 1e-300", "-5 % 1e300":
    try: print(t, eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
