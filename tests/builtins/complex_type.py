# complex: construction, parsing, repr, arithmetic, methods, errors.
print(1j, 1 + 2j, -1j, 0j, -0j, complex(0, -0.0), complex(-0.0, 1), 1.5 - 0.5j, 1e20j, complex("inf"), complex(1, float("nan")), complex(float("-inf"), float("inf")))
for t in "1", "1j", "1+2j", "-1.5e3-2.5j", "j", "-j", "+j", "1+j", " 3j ", "(1+2j)", "( 1 )", "inf+nanj", "1_0j", "1e400j":
    print(repr(t), complex(t))
for t in "", "1 + 2j", "1+2", "j1", "1+2jj", "(1", "a", "1j+2", "()", "1+-2j":
    try:
        print(repr(t), complex(t))
    except ValueError as e:
        print(repr(t), e)
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b, a ** 0, a ** -1, a ** 0.5, -a, +a, abs(a), a == 3 + 4j, a != b, a == 3, bool(0j), bool(a))
print(a + 1, 1 + a, a * 2.5, 2 - a, 1 / a, a.real, a.imag, a.conjugate(), hash(1 + 0j) == hash(1), complex(1, 2) == (1 + 2j), complex(3), complex(1.5, 2), complex(), complex(imag=2, real=1), complex(1j, 1j))
for t in "1j // 1", "1j % 1", "divmod(1j, 1)", "1j < 2j", "int(1j)", "float(1j)", "1j / 0", "0j ** -1", "round(1j)", "complex('1', 2)", "complex(1, '2')", "complex([])", "1j + 'a'", "1j ** 1000 ** 2 if 0 else (1e200+1j) ** 2", "abs(complex(1e308, 1e308))", "1j & 1", "complex(None)", "pow(1j, 2, 3)", "hash(1j) == hash(1j)", "1j.real = 5":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, getattr(e, "msg", e))
print(f"{a} {a:.2f} {a:>12} {a:g} {a:+.1e} {a!r}", "%s" % a, format(1.5 + 2.25j, ".1f"), format(1j, ""), format(2j, "10"), format(1 + 2j, "<12.2f") + "|", format(1234.5 + 1j, ","), [1j, -1 - 1j])
for spec in "d", "x", "05", "=10", "%", "s":
    try:
        print(format(1j, spec))
    except ValueError as e:
        print(e)


class C:
    def __complex__(self): return 5 + 6j


class S(complex):
    def __repr__(self): return "S" + complex.__repr__(self)


print(complex(C()), S(1, 2), S(1, 2) + 1, type(S(1) * 2).__name__, str(S(1j)), complex.from_number(3), (1 + 2j).__getnewargs__())
print(sum([1j, 2, 3.5]), 2 ** 1j == 2 ** (0 + 1j), (1 + 1j) ** 10, (2j) ** 3, 1j * 1j, -1j ** 2)
