# Format specs for strings.
for spec in "", "s", "10", "<10", ">10", "^10", "*<10", "é>10", ".3", "10.3", ".0", "^10.2s", "010", "_^9", ">1", "<0", "{<6", " <8", "日^8":
    print(repr(spec), repr(format("hello", spec)), repr(format("", spec)), repr(format("日本", spec)))
for spec in "d", "x", "=10", "+", "-", " ", "#", ",", "_", "f", "e", "c", "z", "10d", ".", "5.s", "n", "%", "ss", "<<<":
    try:
        print(repr(spec), format("a", spec))
    except ValueError as e:
        print(repr(spec), e)
print(f"{'a':>{3}}", f"{'a':{'<'}{3}}|", f"{'abc':.{1}}", format("abc"), "{:>5.1}".format("xyz"))
for v in None, [], {}, (), set(), object, len, ..., slice(1), range(3), b"x", bytearray(b"y"), NotImplemented, 5j:
    try:
        print(format(v), repr(format(v, ">5")))
    except TypeError as e:
        print(e)
try:
    format("a", 5)
except TypeError as e:
    print(e)
try:
    format(5, None)
except TypeError as e:
    print(e)
