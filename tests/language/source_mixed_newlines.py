# Mixed line ends.
x = 1
print(x)y = """p
qr
s"""
print(repr(y))
if x: print("same line")print("end")
print(len(y))
