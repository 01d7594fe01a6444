# Message and place of syntax errors: statements (part 2).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'x = (y = 1)',
    'print x',
    "print 'a', 'b'",
    "exec 'x'",
    'raise x, y',
    'raise from x',
    'assert',
    'assert x,',
    'del',
    'del 1',
    'del f()',
    'del x + 1',
    'del (a, 1)',
    'del *a',
    'del [a, b()]',
    'del x,',
    'del None',
    'pass 1',
    'return',
    'global',
    'global 1',
    'global x.y',
    'nonlocal x, 1',
    'import',
    'import a.b as',
    'import a as b.c',
    'import 1',
    'import a, ',
    'from a import',
    'from a import (b',
    'from a import b,',
    'from a import (b,)',
    'from a import *, b',
    'from import a',
    'from . import',
    'from a import b as 1',
    'from a import b.c',
    'import a b',
    'from a.b. import c',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
