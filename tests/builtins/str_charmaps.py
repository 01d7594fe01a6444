# 8-bit encodings: tables of 256 characters.
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"]
TEXT = "aé€яш\u4e00\u4e01\udc98z\ufffe"
BYTES = bytes(range(0x78, 0x100, 7)) + b"\x81\x98\xfe\xff"


def attempt(function, *args):
    try:
        print(ascii(function(*args)), end=" ")
    except (UnicodeError, LookupError, TypeError) as error:
        print(type(error).__name__, ascii(error.args), end=" ")


for encoding in ["KOI8-R", "cp1251", "cp037", "mac-arabic", "cp1255"]:
    for handler in HANDLERS:
        print(encoding, handler, end=" ")
        attempt(TEXT.encode, encoding, handler)
        attempt(BYTES.decode, encoding, handler)
        print()

names = """koi8_u koi8-t cp1250 windows-1252 1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 ISO-8859-3 iso_8859_4 latin5 l6 latin_7 l8
    latin9 l10 cyrillic greek hebrew arabic thai ISO-8859-13 iso-ir-101 csISOLatin2 mac-roman macintosh macRoman mac_cyrillic maccentraleurope
    hp-roman8 r8 cp437 ibm850 866 cp874 cp875 cp1006 cp1125 cp1140 cp500 EBCDIC-CP-BE cp720 kz1048 ptcp154 palmos tis-620 tis620 ms-kanjix
    iso8859_17 cp9999 koi8 latin11 mac charmap.x iso-8859-2-x""".split()
for name in names:
    print(name, end=" ")
    attempt(bytes(range(0x20, 0x100, 5)).decode, name, "replace")
    attempt("aß жא".encode, name, "replace")
    print()

for name in ["cp1251", "mac_farsi", "cp1006", "cp875", "cp424", "iso8859_6"]:
    text = bytes(range(256)).decode(name, "replace")
    total = 0
    for character in text + text.encode(name, "replace").decode("latin-1"):
        total = (total * 31 + ord(character)) & 0xFFFFFFF
    print(name, len(text), total)
print(str(b"\xc1\xc2", "koi8-r"), bytes("аб", "koi8-r"), bytearray(b"\xe0").decode("cp1251"), "".encode("cp1251"), b"".decode("cp1251"))
