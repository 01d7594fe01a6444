# bool is a kind of int.
print(True, False, True == 1, False == 0, True is True, int(True), str(True), repr(False), hash(True))
print(True + True, True - False, True * 3, True / 2, True // 1, True % 2, -True, +True, abs(True), True ** 2, divmod(True, 1))
print(True & False, True | False, True ^ True, type(True ^ False).__name__, True & 3, type(True & 3).__name__, True << 1, True >> 1)
print(True < 2, False < True, True > 0.5, sorted([True, False, 2, -1]), max(True, False), sum([True] * 5))
print(bool(), bool(0), bool(1), bool("False"), bool([]), bool(None), bool(0.0), isinstance(True, int), issubclass(bool, int), bool.__bases__, bool.__mro__)
print([10, 20][True], "ab"[False], {True: "t"}[1], {0: "z"}[False], (1, 2)[True], range(True), "x" * True)
print(f"{True} {True:d} {True:5} {True!r:>6} {False:}", "%s %d %r %5s" % (True, True, True, True), "{:^7}".format(True))
print(True.real, True.imag, True.numerator, True.bit_length(), True.conjugate(), type(True.real).__name__, True.to_bytes(1, "big"), True.as_integer_ratio())
print(True and "a", False or "b", not True, not 0, True if [] else False, True == "True", True is not False)
print(int("1") == True, float(True), complex(True), str(True) + "!", list(map(bool, [0, 1, "", "a"])), round(True), hex(True), bin(True))
for text in "bool(1, 2)", "bool(x=1)", "True()", "True.x = 1", "True[0]", "len(True)", "iter(True)", "True + 'a'", "bool.__new__(int)", "bool.__new__(bool, 5)":
    try:
        print(eval(text) if "=" not in text or "(" in text else exec(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
for text in "True = 1", "None = 1", "del True", "def True(): pass", "f(None=1)", "for False in x: pass", "import x as True", "class None: pass", "lambda True: 1", "x.True", "(True) = 1", "True += 1", "with x as None: pass", "global True":
    try:
        compile(text, "t", "exec")
    except SyntaxError as e:
        print(text, "->", e.msg)
import warnings
warnings.simplefilter("ignore")
print(~True, ~False)
