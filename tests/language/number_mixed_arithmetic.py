# int, float, complex and bool mixed in one expression.
values = [0, 1, -3, True, 2.5, -0.0, 1j, 2 - 1j, 10 ** 20]
for a in values:
    for b in values:
        row = [f"{a!r},{b!r}:"]
        for op in "+", "-", "*", "/", "//", "%", "==", "<":
            try:
                r = eval(f"a {op} b")
                row.append(f"{r!r}")
            except ZeroDivisionError:
                row.append("ZD")
            except TypeError:
                row.append("TE")
        print(*row)
