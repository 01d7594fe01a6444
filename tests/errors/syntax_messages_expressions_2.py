# Message and place of syntax errors: expressions (part 2).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'a.',
    'a.1',
    'a..b',
    '.a',
    'a[',
    'a[1',
    'a]',
    'a[]',
    'a[1:2:3:4]',
    'a[:::]',
    'a[1 2]',
    '()()',
    '(,)',
    '(1,,2)',
    '[,]',
    '[1,,2]',
    '{,}',
    '{1:}',
    '{:1}',
    '{1: 2, 3}',
    '{1, 2: 3}',
    '{1: 2,, 3: 4}',
    '{1: *a}',
    '{**a: 1}',
    '{1: **a}',
    '{a for}',
    '[x for]',
    '[x for x]',
    '[x for x in]',
    '[x for x in y if]',
    '[x, y for x in z]',
    '{x, y for x in z}',
    '[*x for x in y]',
    '{**x for x in y}',
    '[for x in y]',
    '(x for x in y, z)',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
