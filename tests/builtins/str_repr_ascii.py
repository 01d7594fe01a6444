# repr and ascii of strings: quotes, escapes, what is printable.
for s in "", "plain", "it's", 'say "hi"', "both ' and \"", "\\", "\n\r\t", "\0\x01\x1b\x7f", "\x80\x9f\xa0\xad\xff", "é", "\u0378", "日本", "\u200b\u200e\u2028\ufeff", "\ud800\udfff", "\U0001F600", "\U0001F9FF", "\U000E0001", "\U0010FFFF", "\u0300", "\u3000", "\ue000", "a\u0301", "\uffff", "\u061c", "\u00a0":
    print(repr(s).encode("ascii", "backslashreplace").decode(), ascii(s), s.isprintable(), len(s))
print(ascii([1, "é", {"ü": "\n"}]), ascii(b"\xe9"), ascii(None), ascii("it's"))
class R:
    def __repr__(self): return "rép\u1234r"
print(ascii(R()), [R()], "%a" % R(), "{!a}".format(R()), f"{R()!a}")
