# Message and place of syntax errors: semantic (part 4).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'try: pass\nexcept x as None: pass',
    'f(True=1)',
    'x.None = 1',
    'x.True',
    'del True',
    'match x:\n case a | b: pass',
    'match x:\n case a: pass\n case b: pass',
    'match x:\n case [a, a]: pass',
    "match x:\n case {'a': 1, 'a': 2}: pass",
    'match x:\n case C(a=1, a=2): pass',
    'match x:\n case C(a=1, b): pass',
    'match x:\n case [*a, *b]: pass',
    "match x:\n case {**a, 'b': c}: pass",
    'match x:\n case {**_}: pass',
    'match x:\n case 1 as _: pass',
    'match x:\n case _ | 1: pass',
    'match x:\n case (a | _): pass',
    'match x:\n case 1 | a: pass\n case _: pass',
    "match x:\n case f'a': pass",
    'match x:\n case 1 + 1: pass',
    'match x:\n case {a: 1}: pass',
    'match x:\n case -a: pass',
    'type x',
    'type x =',
    'type x[] = 1',
    'type x[T, T] = 1',
    'type 1 = 2',
    'type x.y = 1',
    'def f[T](x: (yield)): pass',
    'class C[T, T]: pass',
    'class C[*T: int]: pass',
    'class C[T=1, U]: pass',
    'def f[T]():\n nonlocal T',
    'try: pass\nexcept* x: break',
    'try: pass\nexcept*: pass',
    'try: pass\nexcept x: pass\nexcept* y: pass',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
