# Searching in long strings: worst cases, overlapping, Unicode, boundaries.
a = "a" * 5000
print(a.find("a" * 100 + "b"), a.count("aa"), a.rfind("a"), a.find("b"), (a + "b").find("b"), (a + "b").find("a" * 50 + "b"), a.replace("aa", "b").count("b"), len(a.split("a")), a.startswith("a" * 5000), a.endswith("a" * 5001))
b = "ab" * 3000 + "abc"
print(b.find("abc"), b.find("bab"), b.rfind("aba"), b.count("ab"), b.count("ba"), b.index("c"), b.split("ab")[-1], b.partition("abc")[2] == "", b.find("cab"), b.rindex("ab"), b.replace("ab", "").strip())
u = "日本" * 2000 + "語" + "é" * 100
print(u.find("語"), u.rfind("本"), u.count("日"), u.index("é"), u.find("本語"), u[4000], u[-1], len(u), u.find("日", 3999), u.count("é", 4050), u.split("語")[1][:3], u.replace("日本", "x").count("x"), u.find("\u0301"), u.rfind("日本", 0, 100))
m = "a日" * 1000 + "😀"
print(m.find("😀"), m.count("a"), m[1999], m[2000], m[::500], m.find("日a", 1500), m.rfind("a日"), m.split("😀")[0] == "a日" * 1000, m.encode().find("😀".encode()))
for needle in "", "x", "needle", "nee", "dle":
    hay = "needle in a haystack of needles" * 50
    print(needle, hay.find(needle), hay.rfind(needle), hay.count(needle), hay.find(needle, 700), hay.count(needle, 100, 500))
c = bytes(range(256)) * 20
print(c.find(b"\xff\x00"), c.rfind(b"\x00\x01"), c.count(b"\x80"), c.find(255), c.rfind(0), c.split(b"\x7f")[1][:3], len(c.replace(b"\x00", b"")), c.find(bytes(range(200, 256)) + b"\0"), c.index(b"\x10\x11", 1000))
s = "mississippi" * 100
print(s.count("issi"), s.find("ppim"), s.count("ss"), s.replace("issi", "X").count("X"), s.rfind("miss"), [s.find("ssi", i) for i in range(0, 30, 5)], s.split("issi")[:3], s.rsplit("pp", 2)[1:], s.count("mississippi"), s.find("mississippim" * 2))
