# Message and place of syntax errors: semantic (part 1).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'return 1',
    'yield 1',
    'await x',
    'async with x: pass',
    'async for x in y: pass',
    '[await x for x in y]',
    '[x async for x in y]',
    'break',
    'continue',
    'class C: return 1',
    'class C:\n yield 1',
    'def f():\n  break',
    'for x in y:\n  def f(): continue',
    'def f(a, a): pass',
    'def f(a, *a): pass',
    'def f(a, **a): pass',
    'def f(a, b=1, c): pass',
    'def f(a=1, /, b): pass',
    'def f(/, a): pass',
    'def f(a, /, b, /): pass',
    'def f(*, /): pass',
    'def f(*a, /): pass',
    'def f(*): pass',
    'def f(*, **k): pass',
    'def f(**k, a): pass',
    'def f(**k, *a): pass',
    'def f(*a, *b): pass',
    'def f(*a, *, b): pass',
    'def f(*a=1): pass',
    'def f(**k=1): pass',
    'def f(*, a=): pass',
    'def f(a=): pass',
    'def f((a, b)): pass',
    'def f(a, (b)): pass',
    'def f(1): pass',
    "def f('a'): pass",
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
