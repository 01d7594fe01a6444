# Roman numerals both ways.
PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not isinstance(n, int) or isinstance(n, bool):
        raise TypeError(f"not an integer: {n!r}")
    if not 0 < n < 4000:
        raise ValueError(f"{n} is out of range")
    out = ""
    for value, text in PAIRS:
        count, n = divmod(n, value)
        out += text * count
    return out


def from_roman(text):
    values = dict((t, v) for v, t in PAIRS if len(t) == 1)
    total = 0
    for c, after in zip(text, text[1:] + " "):
        v = values[c]
        total += -v if v < values.get(after, 0) else v
    if to_roman(total) != text:
        raise ValueError(f"{text} is not canonical")
    return total


for n in 1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999:
    print(n, to_roman(n), from_roman(to_roman(n)))
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for f, x in (to_roman, 0), (to_roman, 4000), (to_roman, "V"), (to_roman, True), (from_roman, "IIII"), (from_roman, "ABC"), (from_roman, "VX"):
    try:
        print(f(x))
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
