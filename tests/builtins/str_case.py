# Case methods with Unicode.
for s in "hello World", "ÀÉÎ ñandú", "straße", "ŒUVRE ﬁn", "İstanbul ıI", "ΑΣ ΣΑΣ ς", "ǆ ǅ Ǆ", "они're bill's o'neil", "a1b2 3c", "", "日本", "ŉ ǰ ΐ", "Ⅷ ⓐ", "\U00010400\U00010428", "ß", "ﬀ", "mixed\tTabs\nand-dash_under":
    print(repr(s))
    print("  ", s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), sep=" | ")
    print("  ", s.isupper(), s.islower(), s.istitle(), s.casefold() == s.lower())
for s in "ABC", "abc", "Abc", "ABC1", "1", "A B", "", "ÀÉ", "àé", "Title Case", "Title case", "TITLE", "A1B", "Ǆ", "ǅ", "日", "aB":
    print(repr(s), s.isupper(), s.islower(), s.istitle())
print("Σ".lower(), "ΑΣ".lower(), "ΑΣΑ".lower(), "Σ.".lower(), "ΑΣ.".lower(), "ΑΣ Β".lower(), len("ß".upper()), "ŉ".upper(), "ﬃ".upper(), "ﬃ".title(), "ﬃ".capitalize(), "İ".lower().encode("unicode_escape"))
