# startswith and endswith with tuples, positions and errors.
s = "hello world"
print(s.startswith("he"), s.startswith(""), s.startswith(("x", "he")), s.startswith(()), s.startswith("wor", 6), s.startswith("wor", 6, 8), s.startswith("", 11), s.startswith("", 12), s.startswith("hello world!"), s.startswith("d", -1))
print(s.endswith("ld"), s.endswith(""), s.endswith(("x", "ld")), s.endswith(()), s.endswith("o", 0, 5), s.endswith("hello", 0, 5), s.endswith("hello", 1, 5), s.endswith("", 5, 3), s.endswith("world", -5), s.endswith("world", -4))
u = "日本語"
print(u.startswith("日"), u.startswith("本", 1), u.endswith("語"), u.endswith("本", 0, 2), u.startswith(("x", "日本")), u.endswith("本語", 1), u.endswith("日本語", 1))
for t in "s.startswith(1)", "s.startswith(['a'])", "s.startswith(('a', 1))", "s.startswith((1, 'h'))", "s.startswith(('h', 1))", "s.endswith(None)", "s.endswith(b'a')", "s.startswith()", "s.startswith('a', 'b')", "s.startswith('a', 1, 2, 3)", "s.startswith(prefix='a')":
    try:
        print(t, eval(t))
    except TypeError as e:
        print(t, "->", e)
