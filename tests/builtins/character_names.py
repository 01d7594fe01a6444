# Names of characters in literals, in the codec unicode_escape and in the error handler namereplace.
print("\N{GREEK SMALL LETTER ALPHA}\N{latin Small letter sharp s}")
print(ascii("\N{NBSP}\N{LF}\N{LATIN SMALL LETTER GHA}\N{LATIN SMALL LETTER OI}\N{VS17}\N{DEVICE CONTROL STRING}"))
print(ascii("\N{CJK UNIFIED IDEOGRAPH-4E00}\N{CJK UNIFIED IDEOGRAPH-2A6D6}\N{CJK COMPATIBILITY IDEOGRAPH-FA0E}"))
print(ascii("\N{HANGUL SYLLABLE GA}\N{HANGUL SYLLABLE A}\N{HANGUL SYLLABLE SSWEOLH}\N{HANGUL SYLLABLE YI}"))
print(ascii("\N{EGYPTIAN HIEROGLYPH-13460}\N{nushu character-1b170}\N{VARIATION SELECTOR-256}\N{TIBETAN LETTER -A}"))
print(f"{1}\N{DIGIT TWO}{3}", f'\N{BULLET}' rf"\N{4}", b'\N{BULLET}' == b'\\N{BULLET}')


def attempt(name):
    for make in (lambda: eval('"ab\\N{%s}"' % name), lambda: ("ab\\N{%s}" % name).encode().decode("unicode_escape")):
        try:
            print(ascii(make()), end=" ")
        except (SyntaxError, UnicodeError) as error:
            print(type(error).__name__, error, end=" ")
    print()


for name in ["KEYCAP DIGIT ONE", "KOI8_R", "LATIN1", "NO SUCH NAME", "A" * 200, "BULLETS", "BULLE", " BULLET", "LATIN  SMALL",
             "cjk unified ideograph-4E00", "CJK UNIFIED IDEOGRAPH-4e00", "CJK UNIFIED IDEOGRAPH-FFFF", "CJK UNIFIED IDEOGRAPH-",
             "CJK UNIFIED IDEOGRAPH-110000", "hangul syllable ga", "HANGUL SYLLABLE ", "HANGUL SYLLABLE GAX", "HANGUL SYLLABLE G",
             "HANGUL SYLLABLE", "TANGUT IDEOGRAPH-17000", "-", "NUSHU CHARACTER-0", "SPACE", "DELETE", "\xe9"]:
    attempt(name)

print(b"\\N{bullet}\\N{GRINNING FACE}\\n".decode("unicode_escape"))
print(b"a\\N{nope}b\\N{}c\\N".decode("unicode_escape", "replace"))
print("\x00\x80\ue000\U0010ffff\u0378\ud800".encode("ascii", "namereplace"))
print("\xa0\xad\u200d\ufeff\U000e0100\u2fff\u9fff".encode("latin-1", "namereplace"))

# A part of all names, there and back.
for start in range(0, 0x30000, 0x4000):
    total = count = 0
    for code_point in range(start, start + 0x4000, 211):
        if 0xD800 <= code_point < 0xE000:
            continue
        name = chr(code_point).encode("ascii", "namereplace")
        if name[:2] == b"\\N":
            count += 1
            assert name.decode("unicode_escape") == chr(code_point)
            for byte in name:
                total = (total * 31 + byte) & 0xFFFFFFF
    print(hex(start), count, total)
