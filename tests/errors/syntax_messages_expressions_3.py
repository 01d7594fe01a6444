# Message and place of syntax errors: expressions (part 3).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    '[x for 1 in y]',
    '[x for f() in y]',
    '[x for x in y else z]',
    '[x if y for x in z]',
    'x if y',
    'x if else y',
    'x if y else',
    'if y else x',
    'lambda',
    'lambda:',
    'lambda x',
    'lambda x: ',
    'lambda 1: x',
    'lambda (x): x',
    'lambda x, x: 1',
    'lambda *: 1',
    'lambda x=1, y: 1',
    'lambda *, **k: 1',
    'lambda x: (yield',
    'yield from',
    '(yield from)',
    'await',
    'f(',
    'f(a',
    'f(a,',
    'f(,)',
    'f(a,,b)',
    'f(a b=1)',
    'f(a=)',
    'f(=1)',
    'f(a=1 b=2)',
    'f(*)',
    'f(**)',
    'f(*a b)',
    'f(a for a in b for)',
    'f(a for a in b, c for c in d)',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
