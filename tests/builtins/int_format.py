# format() of integers.
values = 0, 5, -5, 1234567, -1234567, 1 << 70
specs = ["", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+d", "x", "X", "o", "b", "#x", "#X", "#o", "#b", "#010x", ",", "_", "_x", "_b", "_o", "#_x", ",d", "10,", "010,", "020,", "+,", "e", ".2e", "f", ".1f", "g", "%", ".1%", "n", "c", "*^20", "=+10", "0=10", "<010", "x^10", "#12b", "+#x", " d", "E", "G", ".3g", "F", "015.3f", ",.2f", "_.1f", "z.1f"]
for spec in specs:
    out = []
    for v in values:
        try:
            out.append(format(v, spec))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    print(repr(spec), out)
for spec in ".2d", ".5", "s", "q", ",x", ",b", ",c", "+c", "#c", ",,", "_,", ",_", "_n", ",n", "5.", "}", "a", "dd", "zx", "z", "_c", "08c", "9999999999999999999", "=c", ".3x", "0#x", "-+", "<<5", "<<<5", "é>5":
    try:
        print(repr(spec), format(65, spec))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
print(format(65, "c"), format(0x1F600, "c"), "%c" % 66, format(True, "d"), format(True, ""), format(True, "5"), format(False, "b"), format(True))
try:
    format(0x110000, "c")
except Exception as e:
    print(type(e).__name__, e)
