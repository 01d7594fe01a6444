# Number literals of all kinds, and bad ones.
print(0, 00, 0_0, 1_000_000, 0x1F, 0XaB_cD, 0b1010, 0B1, 0o17, 0O7_7, 1e3, 1E-3, 1_0.5_0e1_0, .5, 5., 1.e2, 0.0, 00.5, 01e1, 1j, .5J, 1e2j, 0j, 1_0j)
print(99999999999999999999999999999999, 0xFFFFFFFFFFFFFFFFFFFFFFFF, -0x8000000000000000)
print(1 .real, 1..real, (1).real, 1.5.real, 1j.imag, 0xfor 1 if False else "x")
print(1if 1else 2, [1for _ in(0, )], 0x1for(1) if False else 1or 2)
for text in "1_", "1__0", "0_x1", "0x", "0b", "0b2", "0o8", "012", "00_1", "1e", "1e+", "1_e5", "1._5", "0b1.0", "0xg", "1.5.5", "5a", "0b12", "1_000_", "0xfg", "1jj", "09", "09.5", "0777", "1e5_", "1.0_", "0o", "0o1_8", "2or", "1 2":
    try:
        print(text, eval(text))
    except SyntaxError as e:
        print(text, "->", e.msg)
