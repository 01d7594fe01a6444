# Comparisons and hashing across numeric types at the edges of precision.
big = 2 ** 53
print(big == float(big), big + 1 == float(big), big + 1 > float(big), float(big) < big + 1, float(big + 1) == big, big - 1 < float(big))
print(10 ** 22 == 1e22, 10 ** 23 == 1e23, 10 ** 23 > 1e23, 2 ** 1023 == 2.0 ** 1023, 2 ** 1024 > 1.7976931348623157e308, 10 ** 400 > float("inf"), -10 ** 400 > float("-inf"), 10 ** 400 == float("inf"))
nan, inf = float("nan"), float("inf")
print(1 < nan, 1 > nan, 1 == nan, 10 ** 400 < nan, inf == inf, inf > 10 ** 308, -inf < -10 ** 308, nan != nan, 0 == -0.0, 0.5 == 1 / 2, 1 == 1 + 0j, 2 ** 53 + 1 == complex(2 ** 53), 1.5 == 1.5 + 0j)
print({1: "a"}[1.0], {2 ** 60: "b"}[float(2 ** 60)], {0.0: "c"}[-0.0], {True: "d"}[1 + 0j], 2 ** 60 + 1 in {float(2 ** 60): 1}, len({1, 1.0, True, 1 + 0j}), len({2 ** 53, float(2 ** 53), 2 ** 53 + 1}))
print(max(2 ** 53 + 1, float(2 ** 53)), min(1, 1.0), sorted([2 ** 53 + 1, float(2 ** 53), 2 ** 53 - 1]), sum([2 ** 53, 1.0]), [1, 2].index(2.0), (1.0, 2).count(1), [1.0] == [1], {1: 2} == {1.0: 2.0})
print(7 == 7.0, 7 is not 7.0, 7.0 // 2, 7 // 2.0, 7 % 2.5, -7 % 2.5, 2 ** 0.5 == 2 ** 0.5, 1e16 + 1 == 1e16, (1e16 + 1) - 1e16, 10 ** 16 + 1 == 1e16, 3 * 0.1 == 0.3, 0.1 * 3 == 0.3)
print(hash(2 ** 53) == hash(float(2 ** 53)), hash(0.5) == hash(1 / 2), hash(inf) == hash(inf), hash(-1) == hash(-1.0), hash(10 ** 30) == hash(10 ** 30 + 0), hash(1e30) == hash(int(1e30)))
print(int(1e20), int(1e23), int(-1e300) == -10 ** 300, float(int(1e300)) == 1e300, round(1e22) == 10 ** 22, (0.1).as_integer_ratio()[1] == 2 ** 55, (2 ** 70 / 1) == float(2 ** 70), (3 * 2 ** 60) / 2 ** 60, (2 ** 100 + 1) / 2 ** 100, 1 / 3 == 10 ** 30 / (3 * 10 ** 30))
