# Message and place of syntax errors: expressions (part 4).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'f(a := 1 b)',
    'f(a=b := 1)',
    'f(a := )',
    'f(1 := 2)',
    'f(a.b=1)',
    'f(a[0]=1)',
    'f(a+b=1)',
    "f('a'=1)",
    'f(1=2)',
    'f(None=1)',
    'f(x=1, *y, z)',
    'f(**x, y)',
    'f(**x, *y)',
    'f(x=1, y)',
    'f(lambda x: 1 = 2)',
    'f(not x=1)',
    'f(a, b, c=1, c=2)',
    '(a, b',
    '(a + ',
    '[a, b)',
    '(a, b]',
    '{a: b)',
    '((a)',
    '(a))',
    'a)',
    '[[a]',
    'f((a)',
    'x = (1,\n2\ny = 3',
    'x = [1,\n2\n\nfor a in b:\n pass',
    'f(a\nb)',
    "{'a': 1\n'b': 2}",
    '[1\n2]',
    "x = {\n'a': (1,\n}",
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
