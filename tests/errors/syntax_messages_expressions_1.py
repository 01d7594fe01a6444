# Message and place of syntax errors: expressions (part 1).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    '1 2',
    'a b',
    'a b c',
    'f(a b)',
    '[a b]',
    '{a b}',
    '{a: b c: d}',
    '(a b)',
    'f(1, 2 3)',
    '[1, 2 3]',
    'x = 1 2',
    'a ? b',
    'a $ b',
    'a ! b',
    'a != = b',
    'a <> b',
    'a === b',
    'a => b',
    'a ++ ',
    'a++',
    '++',
    'a--b',
    'a && b',
    'a || b',
    '!a',
    'a not b',
    'a is in b',
    'not',
    'a in',
    'a or',
    'or a',
    '* a',
    '** a',
    'a **',
    'a ** ** b',
    'a // / b',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
