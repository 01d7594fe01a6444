# float() of text.
for t in "0", "1", "-1.5", "+2.5", "  3.5\n", "1e5", "1E-5", ".5", "5.", "1_000.5", "inf", "-inf", "Infinity", "nan", "-NaN", "INF", "1e400", "-1e400", "1e-400", "0e5", "00.5", "1.7976931348623157e308", "1.7976931348623159e308", "4.9e-324", "2.4e-324", "2.5e-324", "9007199254740993", "0.1e1", "123456789012345678901234567890", "0." + "0" * 50 + "1", "1" + "0" * 50, "٣.٥", "1e0005", "3.14159265358979323846264338327950288", "2.2250738585072011e-308", "1_0e1_0":
    print(repr(t), float(t))
for t in "", " ", "abc", "1.5.2", "1e", "e5", "1_", "_1", "1__0", "1._5", "+-1", "0x10", "1 2", "infin", "nanx", "1e5.5", "--1", ".", "+", "1,5", b"2.5", b"x", "1\0":
    try:
        print(repr(t), float(t))
    except ValueError as e:
        print(e)
for v in None, [], 1j, {}, object:
    try:
        float(v)
    except TypeError as e:
        print(e)
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
print(float(), float(10 ** 22), float(2 ** 53 + 1), float(2 ** 54 + 2), float(2 ** 54 + 6), float(True), float(-(10 ** 300)), float(123456789012345678), float((1 << 1024) - (1 << 971)))
try:
    print(float((1 << 1024) - (1 << 970)))
except OverflowError as e:
    print(e)
