# Message and place of syntax errors: literals (part 1).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    "'abc",
    '"abc',
    "'abc\\",
    "'''abc",
    '"""abc\n',
    "b'abc",
    "f'abc",
    "r'abc\\'",
    "x = 'it's'",
    "'a' 'b",
    "'\\x'",
    "'\\x1'",
    "'\\u123'",
    "'\\U123'",
    "'\\N{bad name}'",
    "'\\N{'",
    "b'\\x1'",
    "b'\xe9'",
    "bf'a'",
    "ub'a'",
    "rr'a'",
    '1a',
    '1_',
    '1__0',
    '0x',
    '0xg',
    '0b2',
    '0b',
    '0o9',
    '0o',
    '012',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
