# Huffman coding and LZW compression, both ways.
TEXT = "she sells sea shells by the sea shore; the shells she sells are sea shells for sure " * 3
def tree(text):
    counts = {}
    for c in text: counts[c] = counts.get(c, 0) + 1
    nodes = sorted(((n, c) for c, n in counts.items()), key=lambda p: (p[0], p[1]), reverse=True)
    forest = [(n, i, c) for i, (n, c) in enumerate(nodes)]
    serial = len(forest)
    while len(forest) > 1:
        forest.sort(key=lambda t: (-t[0], -t[1]))
        a, b = forest.pop(), forest.pop()
        forest.append((a[0] + b[0], serial, (a, b)))
        serial += 1
    return forest[0]
def codes(node, prefix=""):
    match node:
        case (_, _, (left, right)):
            yield from codes(left, prefix + "0")
            yield from codes(right, prefix + "1")
        case (_, _, str(c)): yield c, prefix or "0"
t = tree(TEXT)
table = dict(codes(t))
bits = "".join(table[c] for c in TEXT)
for c in sorted(table, key=lambda c: (len(table[c]), table[c]))[:6]: print(repr(c), table[c], TEXT.count(c))
packed = int("1" + bits, 2).to_bytes((len(bits) + 8) // 8, "big")
def decode(node, bits):
    out, at = [], node
    for b in bits:
        at = at[2][b == "1"]
        if isinstance(at[2], str):
            out.append(at[2])
            at = node
    return "".join(out)
unpacked = bin(int.from_bytes(packed, "big"))[3:]
print(len(TEXT), len(packed), unpacked == bits, decode(t, unpacked) == TEXT, all(not b.startswith(a) for a in table.values() for b in table.values() if a != b), packed[:12].hex())
def lzw(text):
    table, out, w = {chr(i): i for i in range(128)}, [], ""
    for c in text:
        if w + c in table: w += c
        else:
            out.append(table[w])
            table[w + c] = len(table)
            w = c
    return out + ([table[w]] if w else [])
def unlzw(data):
    table = {i: chr(i) for i in range(128)}
    w = table[data[0]]
    out = [w]
    for k in data[1:]:
        entry = table.get(k, w + w[0])
        out.append(entry)
        table[len(table)] = w + entry[0]
        w = entry
    return "".join(out)
z = lzw(TEXT)
print(len(z), z[:20], max(z), unlzw(z) == TEXT, lzw(""), unlzw(lzw("aaaaaaaa")), lzw("aaaaaaaa"))
