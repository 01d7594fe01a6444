# Message and place of syntax errors: indentation.
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    ' x = 1',
    'x = 1\n  y = 2',
    'if x:\n  y\n z',
    'if x:\n    y\n  z\n',
    'if x:\ny = 1',
    'if x:\n\ty\n        z',
    'if x:\n        y\n\tz',
    'def f():\n',
    'def f():\n# comment\n',
    'def f():\n\n\nx = 1',
    'class C:\n  def f(self):\n  pass',
    'for x in y:\n  pass\n else:\n  pass',
    'while x:\n\n# c\ny',
    'if x:\n  pass\n  elif y:\n  pass',
    'try:\n x\nexcept:\ny',
    'with x:\ny',
    'x = 1\n\n   \n  y = 1',
    'def f():\n    x = 1\n   y = 2',
    'if x:\n    if y:\n        z\n      w',
    'if x:\n  if y:\n z',
    'match x:\n  case 1:\n  y',
    'try:\n  x\n finally:\n  y',
    '(\n)\n  x',
    'x = [\n1]\n y',
    'if x: y\n  z',
    'def f(): x\n  y',
    'if x:\n  y\n   # comment\n    z',
    '\tx = 1',
    'class C:\n  x = 1\n   y = 2',
    "def f():\n  '''doc\n'''\n   x",
    'else:\n  x',
    'if x:\n  pass\n\n    y\n',
    '@d\n def f(): pass',
    'for x in y: pass\n  z',
    'if 1:\n pass\n\tx',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
