# Message and place of syntax errors: semantic (part 3).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'def f():\n  x: int\n  global x',
    'def f():\n  global x\n  x: int',
    '(x, y): int',
    '[x]: int = 1',
    'f(): int',
    'x + y: int',
    'x: int: int',
    'x: int = 1 = 2',
    '*a',
    '*a = 1',
    '*a, *b = c',
    '[*a, *b] = c',
    '(*a) = 1',
    'for *a in b: pass',
    '[*a]: int',
    'x = *a',
    'return *a',
    'print(*a, *b, c=1, *d)',
    '[(yield) for x in y]',
    '{(yield): 1 for x in y}',
    '[x for x in (yield)]',
    'class C: [(yield x) for x in y]',
    '[x := 1 for x in y]',
    '[(x := 1) for x in y]',
    '[y := 1 for x in y]',
    '[x for x in (y := [1])]',
    'class C: [(a := 1) for x in y]',
    'lambda: (x := 1)',
    'def f(a=(x := 1)): pass',
    '(True := 1)',
    'True += 1',
    'for None in x: pass',
    'with x as True: pass',
    'import x as None',
    'def None(): pass',
    'class True: pass',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
