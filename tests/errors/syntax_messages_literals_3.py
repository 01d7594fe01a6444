# Message and place of syntax errors: literals (part 3).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'a = 5\u20ac',
    'a \u2212 b',
    'x\xd7y',
    '\x01',
    '\xe9 = 1 \xe9',
    '\u65e5 \u672c',
    'a\ufeffb',
    '\u2116 = 1',
    'a\xb2 = 1',
    "f'{a'",
    "f'{a!}'",
    "f'{}'",
    "f'{a:{b}'",
    "f'}'",
    "f'{a}}'",
    "f'{a!x}'",
    "f'{a b}'",
    "f'{a=b}'",
    "f'{*a}'",
    "f'{a;b}'",
    "f'{lambda x:1}'",
    "f'{a['",
    "f'{(a}'",
    "f'''{\na b\n}'''",
    "f'{x!r:{'",
    "t'{a'",
    "f'a' b'c'",
    "b'a' 'c'",
    "'a' t'b'",
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
