# int() of text: bases, prefixes, underscores, whitespace, Unicode digits, errors.
for text in "0", "42", "-42", "+42", "  42  ", "\n42\t", "1_000", "0042", "-0", "99999999999999999999999999", "٣٤", "１２":
    print(repr(text), int(text))
for text, base in ("ff", 16), ("0xff", 16), ("0XFF", 0), ("0b101", 0), ("0o17", 0), ("101", 2), ("z", 36), ("Zz", 36), ("0b1", 2), ("0o7", 8), ("10", 3), ("-0x1F", 16), ("0x_f", 0), ("1_1", 2), ("0", 0), ("00", 0), ("12", True + 2), (b"12", 5), ("0b1", 16):
    print(text, base, int(text, base))
for text in "", " ", "4 2", "4.0", "1e5", "abc", "--1", "+-1", "1__0", "_1", "1_", "0x10", "1L", "१a", "+", "0b1", "9" * 30 + "x":
    try:
        print(int(text))
    except ValueError as e:
        print(e)
for args in ("2", 2), ("9", 8), ("g", 16), ("012", 0), ("0b2", 0), ("0x", 16), ("1", 1), ("1", 37), ("1", -2), ("", 10), (b"xy", 10), (bytearray(b"7"), 10):
    try:
        print(int(*args))
    except ValueError as e:
        print(e)
for value in 3.9, -3.9, True, 1e20, 0.0, -0.5, b" 12 ":
    print(int(value), end=" ")
print(int(), int(x="5") if False else "")
for bad in None, [], 1j, float("inf"), float("-inf"), float("nan"), "a\0b", {}, object:
    try:
        print(int(bad))
    except Exception as e:
        print(type(e).__name__, e)
print(int("1" * 100), int("-" + "f" * 40, 16), int("1" * 70, 2), int("z" * 20, 36))
