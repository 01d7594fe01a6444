# Every comparison between every two built-in types.
values = [1, 2.5, 1j, True, "a", b"b", bytearray(b"c"), [1], (2,), {1: 2}, {3}, frozenset([3]), None, range(2), int, ..., slice(1)]
for op in ["<", "<=", "==", "!=", ">", ">="]:
    row = []
    for a in values:
        for b in values:
            try:
                row.append("T" if eval("a " + op + " b") else "F")
            except TypeError as e:
                row.append("E")
                if op == "<" and type(a) is not type(b) and isinstance(b, int) and b is not True:
                    print(e)
        row.append("\n")
    print(op, "".join(row), sep="\n")
for a in values:
    row = []
    for b in values:
        try:
            row.append("T" if a in b else "F")
        except TypeError as e:
            row.append("E")
    print(type(a).__name__, "".join(row))
