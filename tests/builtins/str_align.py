# center, ljust, rjust, zfill.
for s in "abc", "", "日本", "ab":
    for w in 0, 2, 5, 6, 7, -3:
        print(repr(s.center(w)), repr(s.ljust(w)), repr(s.rjust(w)), repr(s.center(w, "*")), repr(s.ljust(w, "é")), repr(s.rjust(w, "日")), repr(s.zfill(w)))
for s in "42", "-42", "+42", "--4", "", "-", "1.5", "-1.5", "abc", " 4":
    print(repr(s), repr(s.zfill(6)), repr(s.zfill(1)), repr(s.zfill(3)))
for t in "'a'.center(5, '')", "'a'.center(5, 'ab')", "'a'.ljust('5')", "'a'.ljust(5, 1)", "'a'.rjust(5, None)", "'a'.rjust(5.0)", "'a'.zfill(5.0)", "'a'.zfill()", "'a'.center()", "'a'.center(1, 'x', 2)", "'a'.ljust(5, b'x')":
    try:
        print(t, eval(t))
    except TypeError as e:
        print(t, "->", e)
print([("x" * n).center(m, ".") for n in range(4) for m in range(3, 7)])
