# find, index, count, startswith, replace, translate of bytes and bytearray.
for b in b"abracadabra", bytearray(b"abracadabra"):
    print(b.find(b"bra"), b.find(b"x"), b.rfind(b"bra"), b.index(b"c"), b.rindex(b"a"), b.count(b"a"), b.count(b"abra"), b.count(b""), b.find(97), b.find(98, 2), b.count(97, 1, 5), b.find(b"", 3), b.rfind(b"a", 0, -1), b.find(bytearray(b"cad")), b.index(99), b.rfind(114), b.find(memoryview(b"ra")))
    print(b.startswith(b"ab"), b.startswith((b"x", b"a")), b.endswith(b"ra"), b.endswith((b"q",)), b.startswith(b"ra", 2), b.endswith(b"r", 0, 3), b.startswith(b""), b.startswith(()))
    print(b.replace(b"a", b"A"), b.replace(b"a", b"", 2), b.replace(b"", b"-", 3), b.replace(b"bra", b"BRAH"), type(b.replace(b"q", b"w")).__name__, b.replace(b"abra", bytearray(b"z"), -1))
    print(b.translate(bytes(range(256)).replace(b"a", b"@")), b.translate(None, b"ab"), b.translate(None, delete=b"r"), b.translate(bytes(256), b"a") == bytes(6), b.removeprefix(b"abra"), b.removesuffix(b"abra"), b.removeprefix(b"z"))
print(bytes.maketrans(b"ab", b"xy")[95:100], bytearray.maketrans(b"a", b"b")[97])
for t in "b.find('a')", "b.find(256)", "b.find(-1)", "b.find()", "b.find(None)", "b.index(b'x')", "b.rindex(b'x')", "b.count('a')", "b.startswith('a')", "b.startswith([b'a'])", "b.startswith(('a',))", "b.replace('a', 'b')", "b.replace(b'a')", "b.replace(b'a', 5)", "b.translate(b'a')", "b.translate('a')", "bytes.maketrans(b'a', b'bc')", "bytes.maketrans('a', 'b')", "b.removeprefix('a')", "b.index(300)", "b.find(1.5)", "b.endswith(5)", "b.translate()", "b.find(b'a', 'b')":
    b = b"abc"
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
