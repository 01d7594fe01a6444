# Methods of float: hex, fromhex, as_integer_ratio, is_integer, round.
for v in 0.0, -0.0, 1.0, 1.5, -0.1, 1e10, 5e-324, 1.7976931348623157e308, 255.9375, float("inf"), float("nan"):
    print(v, v.hex(), v.is_integer(), v.real, v.imag, v.conjugate())
    try:
        print(v.as_integer_ratio())
    except Exception as e:
        print(type(e).__name__, e)
for t in "0x1p0", "0x1.8p1", "-0x.8p-3", "1.8", "0x1.fffffffffffffp1023", "inf", "-nan", " 0x1p-1074 ", "0x1p-1075", "0X1.8P+1", "0x1.00000000000008p0", "0x1.00000000000018p0", "a.8":
    print(t, float.fromhex(t))
for t in "", "0x", "0x1p", "xyz", "0x1p2000", "1p1.5", "0x1.g":
    try:
        print(float.fromhex(t))
    except Exception as e:
        print(type(e).__name__, e)
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e20, 0.49999999999999994)])
print([round(x, 1) for x in (0.25, 0.35, 2.675, -0.05, 1e20, 0.05)], round(2.675, 2), round(1234.5678, -2), round(5.015, 2), round(1e-10, 5), round(15, -1), round(25, -1), round(-25, -1), round(1.5, None), round(1e300, 310), round(1.23, 400), round(123.0, -400))
for f in (lambda: round(float("inf")), lambda: round(float("nan")), lambda: round(1.5, "a"), lambda: round(1.5, 1.0), lambda: round(1.7976931348623157e308, -308)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print((2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__(), (-2.5).__floor__(), (2.5).__int__(), (2.5).__round__(), (2.5).__divmod__(1), (2.5).__eq__("a"), (1.5).__add__(1), (1.5).__radd__(True), (1.5).__pow__(2))
print(float.from_number(3), float.from_number(2.5), sorted(n for n in dir(float) if not n.startswith("_")))
try:
    float.from_number("1")
except TypeError as e:
    print(e)
