# Working with text.
s = "Hello, World"
print(len(s), s[0], s[-1], s[7:], s[:5], s.upper(), s.lower(), s.replace("l", "L"))
print(s.find("World"), s.count("o"), s.split(", "), "-".join(["a", "b"]), s.startswith("He"), "World" in s)
print("  trim  ".strip() + "|", "a,b,c".split(","), "abc" * 2, "x" + str(5), int("42") + 1, float("2.5"))
print("%d items, %.2f euro, %s" % (3, 4.5, "ok"), "{} and {}".format(1, 2), f"{3.14159:.2f}")
for c in "hi": print(c, ord(c))
print("line one\nline two\ttabbed", 'single "quotes"', "it's", r"raw\n", """triple
quoted""")
print(s[::-1], s.title(), s.swapcase(), s.isalpha(), "123".isdigit(), "abc" < "abd")
