# Integer arithmetic with every combination of signs.
for a in 7, -7, 0, 1:
    for b in 2, -2, 3, -3, 7, -8:
        print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b)
print(7 // True, 2 ** 10, (-2) ** 3, (-2) ** -1, 0 ** 0, 2 ** -2, (-3) ** 3)
for text in "1 // 0", "1 % 0", "1 / 0", "divmod(1, 0)", "0 ** -1", "1 << -1", "1 >> -1", "pow(2, 3, 0)", "0 // 0", "True / False", "pow(2, -1, 4)", "2 ** 'a'", "10 ** 400 / 3", "1 << 'a'", "int('9' * 5000)":
    try:
        print(eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print(1 + True, True + True, 5 - 5.0, 2 * 1.5, 7 // 2.0, -7 // 2.0, 7 % -2.5, 2 ** 0.5 > 1.41, 4 ** 0.5)
print(+5, -5, --5, ~5, ~-1, ~0, abs(-3), abs(True))
