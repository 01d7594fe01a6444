# Building long strings several ways; equality of results.
a = ""
for i in range(300):
    a += str(i) + ","
b = "".join(str(i) + "," for i in range(300))
c = ",".join(map(str, range(300))) + ","
d = "%s," * 300 % tuple(range(300))
e = ("{}," * 300).format(*range(300))
import io
f = io.StringIO()
for i in range(300):
    f.write(f"{i},")
print(a == b == c == d == e == f.getvalue(), len(a), a[:20], a[-8:], a.count("9"), a.find("299"), hash(a) == hash(b))
s = "ab" * 1000
t = ""
for ch in s:
    t = ch + t
print(t == s[::-1], len(t), t[:6], s.replace("ab", "c") == "c" * 1000, s.split("a")[:3], len(s.split("b")))
u = "é" * 500 + "日" * 500 + "😀" * 500
print(len(u), len(u.encode()), u[499], u[500], u[1000], u[::250], u.find("😀"), u.count("日"), u[998:1002], u == u[:700] + u[700:], u.replace("é", "e")[:3], u[::-1][:2], len(u + "a"), u.index("日😀"))
words = []
for i in range(200):
    words.append("w" * (i % 7) + str(i))
j = " ".join(words)
print(j.split() == words if all(words) else "", len(j), j.title()[:20], j.upper().count("W"), max(words, key=len), sorted(words)[:4])
x = bytearray()
for i in range(1000):
    x.append(i & 255)
    if i % 3 == 0:
        x += b"--"
print(len(x), x[:10], x.count(b"--"), bytes(x[-5:]), sum(x))
v = list("hello")
v[0] = v[0].upper()
print("".join(v), "".join(reversed(v)), "".join(sorted(v, key=str.lower)), "x".join(["a"]), "|".join("|".join(c) for c in ["ab", "cd"]))
w = memoryview(bytes(x))[10:20].tobytes()
print(w, "a" * 5 + "b" * 3, "=" * 20, "-+" * 5)
