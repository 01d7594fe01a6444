# Lines end with carriage return and line feed.
x = 1
if x:
    print("crlf", x)
    y = """a
b"""

    print(repr(y))
z = [1,
     2]
print(z)
t = "a\
b"
print(repr(t))
print(1 + \
      2)
print(f"""{x}
{x}""".encode())
