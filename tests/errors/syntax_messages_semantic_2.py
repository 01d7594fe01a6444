# Message and place of syntax errors: semantic (part 2).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'def f(a.b): pass',
    'def f(a b): pass',
    'def f(a,, b): pass',
    'def f(None): pass',
    'def f(a: ): pass',
    'def f(*: int): pass',
    'lambda a, (b): 1',
    'lambda *a=1: 1',
    'lambda **k, a: 1',
    'lambda a=: 1',
    'global x\nx = 1\nglobal x',
    'def f():\n  x = 1\n  global x',
    'def f():\n  x\n  global x',
    'def f():\n  for x in y: pass\n  global x',
    'def f():\n  import x\n  global x',
    'def f():\n  def x(): pass\n  global x',
    'def f(x):\n  global x',
    'def f():\n  nonlocal x',
    'nonlocal x',
    'def f():\n  x = 1\n  def g():\n    x\n    nonlocal x',
    'def f(x):\n  nonlocal x',
    'def f():\n  global x\n  nonlocal x',
    'class C:\n  nonlocal x',
    'def f():\n  from a import *',
    'class C:\n  from a import *',
    'from __future__ import x',
    'x = 1\nfrom __future__ import annotations',
    'from __future__ import braces',
    'from __future__ import annotations as a, nested_scopes',
    'def f():\n  yield\n  return 1',
    'async def f():\n  yield\n  return 1',
    'async def f():\n  yield from x',
    'def f():\n  async with x: pass',
    'def f():\n  [x async for x in y]',
    'async def f():\n  def g(): await x',
    'x: int = 1\nglobal x',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
