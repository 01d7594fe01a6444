# Message and place of syntax errors: statements (part 1).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'x = ',
    'x = 1 +',
    '1 = x',
    'f() = 1',
    'x + 1 = 2',
    "'a' = 1",
    'None = 1',
    '(a, 1) = 2, 3',
    '[a, b + c] = 1',
    'x == 1 = 2',
    'a, f() = 1',
    'x = y = 5 = z',
    'x += 1 += 2',
    'f() += 1',
    '(a, b) += 1',
    '[a] -= 2',
    '1 += 1',
    'x if 1 else y = 2',
    'lambda: 1 = 2',
    '{} = 1',
    '{a: 1} = 2',
    '{a} = 1',
    "f'{x}' = 1",
    '... = 1',
    '-x = 1',
    'not x = 1',
    'x and y = 1',
    'await x = 1',
    '(yield) = 1',
    'x.y.z() = 1',
    'a < b = c',
    '__debug__ = 1',
    '(x for x in y) = 1',
    '[x for x in y] = 1',
    'x := 1',
    '(x := 1) = 2',
    '(x.y := 1)',
    '(x[0] := 1)',
    'f(x := 1) = 3',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
