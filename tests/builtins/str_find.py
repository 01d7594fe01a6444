# find, rfind, index, rindex, count, in, with start and end.
s = "abracadabra"
for sub in "a", "abra", "x", "", "ra", "abracadabra", "abracadabrax", "cad":
    print(sub, s.find(sub), s.rfind(sub), s.count(sub), sub in s, s.find(sub, 3), s.rfind(sub, 0, 8), s.count(sub, 2, -2), s.find(sub, -4), s.find(sub, 100), s.count(sub, 100), s.rfind(sub, 5, 2), s.find(sub, None, None), s.find(sub, 11), s.rfind(sub, 11))
u = "日本日本語"
for sub in "日", "日本", "語", "本語", "", "x", "日本日本語":
    print(sub, u.find(sub), u.rfind(sub), u.count(sub), u.find(sub, 1), u.find(sub, 1, 3), u.rfind(sub, -2), u.startswith(sub), u.endswith(sub))
for t in "s.index('x')", "s.rindex('x')", "s.index('a', 11)", "s.find(1)", "s.count(None)", "s.find()", "s.find('a', 'b')", "s.index('a', 1.0)", "s.find('a', 0, 1, 2)", "s.find(sub='a')", "s.rfind(b'a')":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print("aaaa".count("aa"), "".count(""), "abc".count(""), "".find(""), "".rfind(""), "a".rfind("", 1), "a".find("", 2), "aaa".find("a", -1), "aaa".rfind("a", 0, -1), "abc".index("c"), "abcabc".rindex("b"), ("ab" * 1000 + "c").find("bc"), ("a" * 1000 + "b").count("ab"), "a\0b".find("\0"))
