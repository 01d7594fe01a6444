# Message and place of syntax errors: compound (part 1).
import warnings

warnings.simplefilter("ignore")
SOURCES = [
    'if x',
    'if x:',
    'if x: pass else: pass',
    'if:\n pass',
    'if x = 1:\n pass',
    'if x\n pass',
    'elif x:\n pass',
    'else:\n pass',
    'if x:\n pass\nelse x:\n pass',
    'if x:\npass',
    'while x\n pass',
    'while:\n pass',
    'while x = 1: pass',
    'while x:\n',
    'for x in y\n pass',
    'for x y:\n pass',
    'for in y:\n pass',
    'for x in:\n pass',
    'for 1 in y: pass',
    'for f() in y: pass',
    'for x + 1 in y: pass',
    'for x, 1 in y: pass',
    'for x = 1 in y: pass',
    'for (x in y): pass',
    'for x in y: pass else: pass',
    'try:\n pass',
    'try\n pass\nexcept: pass',
    'try:\n pass\nexcept:\n pass\nexcept ValueError:\n pass',
    'try:\n pass\nexcept ValueError as 1:\n pass',
    'try:\n pass\nexcept a, b as c:\n pass',
    'try:\n pass\nexcept ValueError e:\n pass',
    'try:\n pass\nelse:\n pass',
    'try:\n pass\nfinally\n pass',
    'except:\n pass',
    'finally:\n pass',
    'try:\n pass\nfinally:\n pass\nexcept: pass',
    'try: pass',
    'try:\npass\nexcept: pass',
    'with x as 1: pass',
    'with x as f(): pass',
    'with x as a + b: pass',
    'with: pass',
    'with x y: pass',
    'with (x as y, z as 1): pass',
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), "->", type(e).__name__, e.msg, place)
