# split, rsplit, splitlines, partition, rpartition.
for s in "a b c", "  a  b  ", "", " ", "abc", "a\tb\nc\x1cd\u3000e\xa0f", "一 二　三":
    print(ascii(s), ascii(s.split()), ascii(s.split(None, 1)), ascii(s.rsplit(None, 1)), ascii(s.split(" ")), ascii(s.rsplit(" ", 1)), ascii(s.split(None, 0)), ascii(s.rsplit(maxsplit=0)))
for s, sep in ("a,b,c", ","), ("a,,b,", ","), (",", ","), ("", ","), ("aXXbXXXc", "XX"), ("abc", "abc"), ("abcabc", "c"), ("日a日", "日"), ("a::b:c", "::"), ("aaa", "aa"):
    print(s, sep, s.split(sep), s.split(sep, 1), s.rsplit(sep, 1), s.split(sep, -1), s.split(sep, 0), s.rsplit(sep), s.partition(sep), s.rpartition(sep), s.split(sep=sep, maxsplit=2))
for s in "a\nb\nc", "a\r\nb\rc\n", "", "\n", "\n\n", "a", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "x\n\ry", "end\r\n":
    print(ascii(s), ascii(s.splitlines()), ascii(s.splitlines(True)), ascii(s.splitlines(keepends=True)))
for t in "'a'.split('')", "'a'.split(1)", "'a'.split(',', 'x')", "'a'.split(',', 1, 2)", "'a'.partition('')", "'a'.partition()", "'a'.partition(1)", "'a'.rpartition('')", "'a'.splitlines(1, 2)", "'a'.split(b',')", "'a'.split(foo=1)", "'a'.rsplit('')", "'a'.splitlines('x')":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print("a.b.c".partition("."), "a.b.c".rpartition("."), "abc".partition("x"), "abc".rpartition("x"), [p.strip() for p in "a , b ,c".split(",")])
