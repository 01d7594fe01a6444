# compile(), eval() and exec(): what they refuse, and attributes of code.
def f(a,b,c): pass
def g(*, k): pass
def h(*a, **k): return a, k, x
x = 3
for fn in f,g,h:
  try: print(eval(fn.__code__))
  except Exception as e: print(type(e).__name__, e)
  try: print(exec(fn.__code__, {"x": 1}))
  except Exception as e: print(type(e).__name__, e)
class M:
    def __getitem__(s, k): return 5
for t in ["eval('x', 5)", "eval('x', [])", "eval('x', (), {})", "eval('x', M())", "eval('x', {}, 5)", "eval('x', {}, M())","eval('x', {}, [])", "eval('x', {}, None)", "eval('x', None, 5)", "eval('x', None, {'x':9})", "exec('x', 5)", "exec('x', {}, 5)", "exec('x', [])", "eval(5)", "exec(5)", "eval(b'x')", "eval(bytearray(b'x'))", "eval(memoryview(b'x'))", "eval('\\ud800')", "exec('\\ud800')", "compile('\\ud800', 'f', 'eval')", "compile(b'\\xff', 'f', 'eval')", "compile('1', b'f', 'eval').co_filename", "compile('1', 5, 'eval')", "compile('1', 'f', 5)", "compile('1', 'f', 'x')", "compile('1', 'f', 'eval', flags=1)", "compile('1', 'f', 'eval', flags=1<<30)", "compile('1', 'f', 'eval', optimize=5)", "compile('1', 'f', 'eval', optimize=-2)", "compile('1', 'f', 'eval', 'x')", "type(f.__code__)()", "type(f.__code__)(1,2,3)", "f.__code__.co_name", "setattr(f.__code__, 'co_name', 'x')", "setattr(f.__code__, 'co_x', 'x')", "delattr(f.__code__, 'co_name')", "setattr(f.__code__, 'co_positions', 1)", "eval('\\ud800 5')","eval(' \\t x')", "eval('x\\0')", "eval(b'x\\0')", "eval()", "exec()", "eval('x', globals=5)", "exec('1', globals={}, locals=3)"]:
  try: print(t, eval(t))
  except Exception as e: print(t, type(e).__name__, e)
for b in range(0, 32):
    try: compile("1", "f", "eval", flags=1 << b); print(hex(1 << b), "ok")
    except Exception as e: pass
for n in "co_argcount co_cellvars co_code co_consts co_filename co_firstlineno co_flags co_freevars co_kwonlyargcount co_name co_names co_nlocals co_posonlyargcount co_qualname co_stacksize co_varnames".split():
    try: setattr(f.__code__, n, 1)
    except Exception as e: print(n, e)
class P:
    def __fspath__(s): return "fs/path"
class Q:
    def __fspath__(s): return 5
print(compile("1", P(), "eval").co_filename)
for a in (Q(), None, "a\0b", bytearray(b"x"), b"\xff"):
    try: print(ascii(compile("1", a, "eval").co_filename))
    except Exception as e: print(type(e).__name__, e)
