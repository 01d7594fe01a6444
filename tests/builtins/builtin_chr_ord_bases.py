# chr, ord, bin, oct, hex, ascii.
print([chr(i) for i in (65, 233, 8364, 128512)], [ord(c) for c in "Aé€😀\0"], ord(b"A"), chr(0) == "\0", [bin(i) for i in (0, 1, -1, 10, 255, -256, True)], [oct(i) for i in (0, 8, -8, 511)], [hex(i) for i in (0, 255, -255, 2 ** 64, -2 ** 70)])
print(bin(2 ** 70), hex(10 ** 30), oct(2 ** 65), ascii("é😀\n'"), ascii([1, "ü"]), ascii(None), int(hex(12345), 16), int(bin(99), 0), int(oct(64), 8))
for t in "bin(1.5)", "bin('a')", "hex(None)", "oct([])", "bin()", "hex(1, 2)", "chr(-1)", "chr(1114112)", "chr('a')", "chr(1.5)", "ord('ab')", "ord('')", "ord(5)", "ascii()", "ord(None)", "chr(2 ** 32)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class I:
    def __index__(self): return 10
print(bin(I()), oct(I()), hex(I()), chr(I()) == "\n")
print("".join(chr(ord(c) + 1) for c in "HAL"), "".join(map(chr, range(97, 107))), sorted("bca", key=ord), max("xyz", key=ord))
