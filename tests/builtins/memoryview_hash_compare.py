# Order of bytes-like objects of different types; the hash of a view outlives its release.
for a in b"ab", bytearray(b"ab"), memoryview(b"ab"), "ab", 5:
    for b in b"ac", bytearray(b"ab"), memoryview(b"ab"), memoryview(bytearray(b"b")), "ab", None:
        for op in "<", "<=", ">", ">=", "==", "!=":
            try:
                print(type(a).__name__, op, type(b).__name__, eval(f"a {op} b"))
            except TypeError as e:
                print(e)
m = memoryview(b"abc")
print(hash(m) == hash(b"abc"))
m.release()
print(hash(m) == hash(b"abc"))
n = memoryview(b"abc")
n.release()
for view in n, memoryview(bytearray(b"x")), memoryview(b"abcd").cast("H"):
    try:
        print(hash(view))
    except ValueError as e:
        print(e)
