# format() of floats.
values = 0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e-7, 1e22, float("inf"), float("nan"), -0.0, 99999.5, 0.00012345
specs = ["", "f", ".0f", ".1f", ".3f", "e", ".0e", ".2e", "E", "g", ".3g", "G", ".10g", "n", "%", ".1%", "+", "+.1f", " .2f", "10.2f", "<10.2f", "^10.2f", "010.2f", "=+10.2f", ",", ",.2f", "_.1f", "015,.2f", "#.0f", "#g", "#.3g", "z.1f", "z", ".3", ".1", "10", "*>12.4g", "F", "020", ",.3", "#.0e", "+e", "08.3e", "_", "10,"]
for spec in specs:
    print(repr(spec), [format(v, spec) for v in values])
for spec in "d", "x", "s", "c", ".f", ",x", ".-1f", "1.2.3f", "zd", "f5", ",n", "b":
    try:
        print(spec, format(1.5, spec))
    except ValueError as e:
        print(spec, e)
print(f"{1e16:f} {2**0.5:.20f} {1/3:.30g} {5e-324:.5g} {1e300:.0f} {0.5:.0f} {1.5:.0f} {2.5:.0f} {123.456:.100f}"[:200])
print(format(1.5, ".20"), format(1e5, ".3"), format(100000.0, ".6"), format(1234567.0, ""), format(12345678901234567.0, ""), format(123.0, ".3"), format(1e-5, ".2"), format(12345.6789, "._f") if False else format(12345.6789, "_.2f"), format(1234.56789, ".4_f"), format(1234.56789, ".4,f"))
