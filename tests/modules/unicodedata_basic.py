# unicodedata: names, categories, classes, decompositions and normal forms.
import unicodedata
from unicodedata import category, combining, decomposition, is_normalized, lookup, name, normalize


def attempt(function, *args):
    try:
        print(ascii(function(*args)))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


class Text(str):
    pass


for function in (name, category, combining, decomposition, lookup):
    print(function.__name__)
    for args in ((), (1,), ("ab",), ("",), ("a", 2, 3), ("a", 2), (Text("b"),), ("\U0010ffff",)):
        attempt(function, *args)
attempt(name, "\x00")
attempt(name, "\x00", None)
for text in ("nope", b"SPACE", "A" * 300, "KEYCAP DIGIT ONE", "KOI8_R", "\xe9", "keycap number sign", "NUL", "latin small letter i with macron and grave"):
    attempt(lookup, text)
for function in (normalize, is_normalized):
    for args in ((), ("NFC",), ("NFX", "a"), ("NFC", 1), (1, "a"), ("nfc", "\xe9"), ("NFX", ""), ("NFC", ""), ("NFKD", "ab"), ("NFD", Text("\xe9"))):
        attempt(function, *args)
print(unicodedata.unidata_version, type(normalize("NFC", Text("a"))), normalize("NFC", "\xe9") == normalize("NFC", "e\u0301"))
text = "\xe9\u4e00" * 3
print(normalize("NFC", text) is text, normalize("NFKC", "") == "")

for text in ("\xbd", "\uac00", "\xe9", "a", "\ufdfa", "\u212b", "\u1e9b\u0323", "\U0001d400", "\ufb01", "\U0002f800", "\u0344"):
    print(ascii(text), [decomposition(character) for character in text],
          [(ascii(normalize(form, text)), is_normalized(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")])

SAMPLES = ["e\u0301\u0327", "a\u0315\u0300\u05ae\u0300b", "\u0061\u05ae\u0300\u0315\u0062", "\u1100\u1161\u11a8\u11a8", "\uac00\u11a7", "\uac00\u11a8",
           "\u1100\u1161\u0301\u11a8", "\u0301a", "\u0300\u0301", "\u0958", "\u2126\u212b", "\ud800\u0301", "x\u0338=\u0338<\u0338", "\u0b47\u0300\u0b3e",
           "\u09c7\u09be\u09c7\u0334\u09be", "\U0001109a\U000110ba", "\u3099\u304b\u3099", "q\u0307\u0323", "\u1e0b\u0323", "\u0f71\u0f72\u0f74", "\u0344"]
for text in SAMPLES:
    print(ascii(text), *(ascii(normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")))

# All of Unicode, in steps.
for start in range(0, 0x110000, 0x11000):
    total = 0
    for code_point in range(start, start + 0x11000, 307):
        character = chr(code_point)
        for part in (category(character), combining(character), decomposition(character), name(character, ""), normalize("NFKC", "a" + character + "\u0301")):
            total = (total * 31 + (part if type(part) is int else sum(map(ord, part)))) & 0xFFFFFFF
    print(hex(start), total)
