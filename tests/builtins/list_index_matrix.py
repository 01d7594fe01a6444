# Every index and slice of short sequences of every sequence type.
for seq in [0, 1, 2, 3], (0, 1, 2, 3), "0123", b"\0\1\2\3", bytearray(b"\0\1\2\3"), range(4), memoryview(b"\0\1\2\3"):
    kind = type(seq).__name__
    row = []
    for i in range(-6, 6):
        try: row.append(str(seq[i]))
        except IndexError: row.append("E")
    print(kind, *row)
    out = []
    for a in None, -5, -1, 0, 2, 9:
        for b in None, -3, 0, 3, 9:
            for c in None, 1, 2, -1, -2:
                s = seq[a:b:c]
                out.append("".join(map(str, s)))
    print(",".join(out))
l = list(range(5))
results = []
for a in None, -6, -2, 0, 1, 4, 8:
    for b in None, -4, 0, 2, 5, 9:
        for c in None, 1, 2, -1, -3:
            for value in [], ["x"], ["x", "y", "z"]:
                m = l[:]
                try:
                    m[a:b:c] = value
                    results.append("".join(map(str, m)))
                except ValueError as e:
                    results.append("E")
            m = l[:]
            del m[a:b:c]
            results.append("d" + "".join(map(str, m)))
print(len(results), ",".join(results))
for i in range(-7, 8):
    m = list("abc")
    m.insert(i, "*")
    n = list("abcd")
    try: p = n.pop(i)
    except IndexError: p = "E"
    print("".join(m), p + "".join(n), end=" ")
print()
