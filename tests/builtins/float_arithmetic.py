# Float operators: signs, zero, infinities, nan, errors.
inf, nan = float("inf"), float("nan")
for a in 7.5, -7.5, 0.0, -0.0, inf:
    for b in 2.0, -2.0, 0.5, inf, -inf:
        try:
            print(a, b, a + b, a - b, a * b, a / b, a // b, a % b)
        except ZeroDivisionError as e:
            print(a, b, e)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7.5, -2), divmod(0.0, -2), divmod(-0.0, 2), divmod(1, 0.1), 1 // 0.1, 1 % 0.1, 5.5 % 5, -1e-20 % 1, 6 // 0.3)
print(inf - inf, inf * 0, inf / inf, nan + 1, -nan, inf % 2 if False else "", 5 % inf, -5 % inf, 5 // inf, -5 // inf)
print(2.0 ** 3, 2.0 ** -1, (-2.0) ** 3, (-8.0) ** (1 / 3), 0.0 ** 0, nan ** 0, 1 ** nan, inf ** -1, (-inf) ** 3, 0.0 ** inf, 2 ** 0.5, 4 ** -0.5, 1e200 * 1e200)
for t in "1.0 / 0", "1 / 0.0", "1.0 // 0", "1.0 % 0", "divmod(1.0, 0.0)", "0.0 ** -1", "-0.0 ** 0", "(-0.0) ** -1", "1e200 ** 2", "2.0 ** 10000", "1.0 + 'a'", "1.5 << 1", "1.5 & 1", "~1.5", "[1] * 1.0", "'a' * 2.0", "1.5()", "1.5[0]", "(1.5).x", "10 ** 400 * 1.0", "1.0 < 'a'", "round(inf)", "int(nan)", "(inf) // 1", "inf % 1", "divmod(inf, 1)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(1.5 < 2, 1.5 == 3 / 2, 0.0 == -0.0, nan == nan, nan < 1, inf > 10 ** 400, -inf < -10 ** 400, 2.0 ** 53 == 2 ** 53 + 1, float(2 ** 53) < 2 ** 53 + 1, 1e300 > 10 ** 299, 0.1 + 0.2 == 0.3, 1.0 is not 1, 5 == 5.0, 10 ** 23 == 1e23, 10 ** 22 == 1e22)
print(max(nan, 1), max(1, nan), min(nan, 1), sorted([3.0, -inf, 2, inf, -1.5]), sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), -0.0 + 0, abs(-0.0), -0.0)
