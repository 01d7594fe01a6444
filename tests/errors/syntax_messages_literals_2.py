# Message and place of syntax errors: literals (part 2).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    '1.e',
    '1e',
    '1e+',
    '1.5.2',
    '1.5a',
    '0_',
    '0x_',
    '1_.5',
    '1._5',
    '1e_5',
    '1j2',
    '0b1e5',
    '0b1_',
    '1if 2else',
    '0xfor x in y',
    '1or',
    '09',
    '00012',
    '0777',
    '1_000_000_',
    '\\',
    'a \\ b',
    'a \\',
    'x = \\\n',
    'a\\b',
    '$',
    '?',
    '`a`',
    'a\xa0= 1',
    'a = 1 \u200b',
    '\u201chello\u201d',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
