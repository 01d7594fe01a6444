# strip, lstrip, rstrip, removeprefix, removesuffix.
for s in "  hello  ", "\t\n x \r\f\v", "xxhixx", "", "   ", "\u3000a\u2003", "no", "\x1c\x1fz\x85\xa0", "日日a日":
    print(ascii(s), ascii(s.strip()), ascii(s.lstrip()), ascii(s.rstrip()), ascii(s.strip("x")), ascii(s.strip("日x")), ascii(s.strip(None)), ascii(s.rstrip("xi")), ascii(s.lstrip("")))
print("www.example.com".strip("cmowz."), "abcba".strip("ab"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "aaa".strip("a") == "", "mississippi".rstrip("ipz"), "a-b-c".strip("-abc") == "")
print("prefix-body".removeprefix("prefix-"), "prefix".removeprefix("x"), "aa".removeprefix("a"), "a".removeprefix("a") == "", "ab".removeprefix(""), "body.py".removesuffix(".py"), "body".removesuffix(""), "aa".removesuffix("a"), "a".removesuffix("ba"), "日本語".removesuffix("語"))
for t in "'a'.strip(1)", "'a'.strip('a', 'b')", "'a'.removeprefix()", "'a'.removeprefix(1)", "'a'.removesuffix(None)", "'a'.lstrip(b'a')", "'a'.strip(chars='a')":
    try:
        print(eval(t))
    except TypeError as e:
        print(t, "->", e)
