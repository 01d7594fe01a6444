# What print and repr make of strange strings.
strings = ["\x00", "\x07\x08", "\x1b[0m", "\x7f", "\x85", "\xa0", "\xad", "\u0300", "a\u0300", "\u200b", "\u2028", "\ufeff", "\uffff", "\U0001f600", "\U0010ffff", "'", '"', "'\"", "\\", "\\n", "\n", "\t'", "é'", "\ud800", "\u0600", "\u180e", "\ue000", "\u0378", "\U000e0100", "\u3000", "\x1f", "\u1234"]
for s in strings:
    print(ascii(s), ascii(repr(s)), len(s), len(repr(s)), s.isprintable(), eval(repr(s)) == s, eval(ascii(s)) == s)
print([s for s in ["a'b", 'a"b', "a'\"b", "a\\b"]], {"k'": 'v"'}, ("\n",), {"\t"}, b"\x00'\"", [b'"'], bytearray(b"'"))
print(repr("'" * 3), repr('"' * 3), repr("\\'"), repr('\\"'), repr(b"\\'"), repr(b'\''), str(b"'"), "%r %r" % ("'", '"'), "{!r}".format("\x80"), f"{chr(0)!r}")
class S(str): pass
print(repr(S("x'")), [S("y")], S("z"), {S("k"): S("v")}, "%r" % S("q"))
print("a\0b".split("\0"), "a\0b" == "a\0b", len("a\0b\0"), "\0" in "a\0", "a\0b".find("b"), "a\0b".encode(), ("\0" * 3).count("\0"), "a\0" < "a\1", sorted(["a\0", "a", "a\0\0"]), "\0".join("ab") == "a\0b", {"a\0": 1}["a\0"], hash("a\0b") == hash("a" + "\0b"))
print("tab\there", "cr\\r", "bell\\a", end="\n")
print("a", "\n", "b", sep="")
print("", end=""); print("no break", end=""); print(); print("", ""); print(" "); print(None, sep="x"); print("x", sep="unused")
