# Splitting and joining give the text back; a grid of separators and limits.
texts = ["", "a", ",", "a,b", "a,,b", ",a,", "a,b,c,d", "no sep", "日,本", ",,,"]
for t in texts:
    for sep in ",", ",,", "b", "日":
        for n in -1, 0, 1, 2:
            s, r = t.split(sep, n), t.rsplit(sep, n)
            assert sep.join(s) == t == sep.join(r)
        print(repr(t), repr(sep), s, r, t.partition(sep), t.rpartition(sep), t.split(sep), t.rsplit(sep, 1))
for t in "", " ", "a", " a ", "a b", "  a  b  ", "a\tb\nc\r\nd", "\u3000日\u2003本", "a \x1c b\x85c":
    print(ascii(t), ascii(t.split()), ascii(t.split(None, 1)), ascii(t.rsplit(None, 1)), ascii(t.split(maxsplit=0)), ascii(t.rsplit(None, 0)), ascii(" ".join(t.split())))
for t in "", "a", "a\n", "\na", "a\nb", "a\n\nb", "a\r\nb", "a\rb", "a\n\rb", "a\x0bb\x0cc", "a\x1cb\x1dc\x1ed\x85e\u2028f\u2029g", "\n\n", "a\r":
    lines, kept = t.splitlines(), t.splitlines(True)
    assert "".join(kept) == t
    print(ascii(t), ascii(lines), ascii(kept), len(lines))
for b in b"", b"a,b", b",", b" a  b ", b"a\nb\r\nc\x0bd\x85e":
    print(b, b.split(b","), b.split(), b.rsplit(None, 1), b.partition(b","), b.splitlines(), b.splitlines(True), b",".join(b.split(b",")) == b)
words = "the quick  brown\tfox".split()
print(words, " ".join(words), "-".join(reversed(words)), [w.capitalize() for w in words], "".join(w[0] for w in words), max(words, key=len), ", ".join(sorted(words)), "|".join("abc"), "".join(["x"]) , ", ".join([]), "ab".join(["1", "2", "3"]), "\n".join("ab").split("\n"), "a=1;b=2".split(";"), dict(p.split("=") for p in "a=1;b=2".split(";")), "k: v: w".split(": ", 1), [*map(int, "1 2 3".split())], "a.b.c".rsplit(".", 1)[0], "path/to/x".split("/")[-1], "CamelCaseText".replace("C", " C").replace("T", " T").split())
