# Indexing and slicing of ASCII and non-ASCII text.
for s in "abcdefgh", "aéßd日e😀g", "", "x", "😀😁😂":
    n = len(s)
    print(n, [s[i] for i in range(n)], [s[-i - 1] for i in range(n)])
    for sl in (slice(None), slice(1, 4), slice(-3, None), slice(None, -2), slice(None, None, -1), slice(None, None, 2), slice(1, None, 3), slice(5, 1, -2), slice(-100, 100), slice(3, 3), slice(100, 200), slice(None, None, -3), slice(-2, -6, -1)):
        print(repr(s[sl]), end=" ")
    print()
s = "日本語text"
for i in 7, -8, 100:
    try:
        s[i]
    except IndexError as e:
        print(i, e)
for k in "a", 1.0, None, (1,), slice(0, 1, 0), slice("a"), 2 ** 70:
    try:
        print(s[k])
    except Exception as e:
        print(type(e).__name__, e)
for t in "s[0] = 'x'", "del s[0]", "s[1:2] = 'y'", "s.x = 1":
    try:
        exec(t)
    except Exception as e:
        print(t, type(e).__name__, e)
for c in s:
    print(c, ord(c), end=" ")
print(list(s), list(reversed(s)), s[::-1] == "".join(reversed(s)), sorted(s), max(s), min(s))
print("".join(s[i] for i in range(0, len(s), 2)), s[:3] + "|" + s[3:], [s[i:i + 2] for i in range(len(s))])
