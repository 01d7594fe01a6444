# isalpha, isdigit and so on over many kinds of characters.
samples = ["", "abc", "ABC", "a1", "123", "12.3", " ", "\t\n\r\f\v", "\x1c\x1d\x1e\x1f", "\x85\xa0", "é", "日本", "²³", "½", "Ⅷ", "٣", "৩", "一二", "ª", "_", "a_b", "1a", "\u2028", "\u3000", "\u200b", "\x7f", "\x00", "-1", "+", "😀", "a b", "ʰ", "ⅷ", "𝟘", "①", "a\u0301", "\u0301", "class", "é1", "·", "℘", "a-b", "𐒠", "\u00ad", "𝐀"]
tests = "isalpha isdigit isdecimal isnumeric isalnum isspace isidentifier isprintable isascii isupper islower istitle".split()
for s in samples:
    print(ascii(s), *[t[2:5] for t in tests if getattr(s, t)()])
counts = {t: sum(1 for i in range(0x3000) if getattr(chr(i), t)()) for t in ("isdigit", "isdecimal", "isspace", "isascii")}
print(counts)
print([hex(i) for i in range(0x10000) if chr(i).isspace()])
print(sum(chr(i).isdecimal() for i in range(0x110000) if i < 0x3000))
