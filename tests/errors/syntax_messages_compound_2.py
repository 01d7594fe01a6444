# Message and place of syntax errors: compound (part 2).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'with x as y\n pass',
    'with x,: pass',
    'with (x, y as (a, 1)): pass',
    'def f:\n pass',
    'def f()\n pass',
    'def (x): pass',
    'def f(x): return',
    'def f(x)) : pass',
    'def f(x:\n pass',
    'def 1(): pass',
    'def f.g(): pass',
    'def f() -> : pass',
    'def f():\npass',
    'class',
    'class C\n pass',
    'class C(: pass',
    'class 1: pass',
    'class C(a=: pass',
    'class C():\npass',
    'async x',
    'async def f: pass',
    'async while x: pass',
    'async lambda: 0',
    '@\ndef f(): pass',
    '@x\ny = 1',
    '@x def f(): pass',
    'match x:\n pass',
    'match x:\n case 1\n  pass',
    'match x:\ncase 1: pass',
    'match x:\n case: pass',
    'match x:\n case 1:\n pass',
    'match:\n case 1: pass',
    'match x\n case 1: pass',
    'case 1: pass',
    'match x:\n case a.b(c=): pass',
    'match x:\n case {1: a, **b, 2: c}: pass',
    'match x:\n case [1, : pass',
    'match x:\n case x()(): pass',
    'match x:\n case a as b as c: pass',
    'match x:\n case 1 + a: pass',
    'match x:\n case not 1: pass',
    'match x:\n case *a: pass',
    'match x:\n case 1 if: pass',
    'match x:\n case lambda: pass',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
