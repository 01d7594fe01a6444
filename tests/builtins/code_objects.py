# Attributes of code objects that do not depend on the bytecode.
def f(a, b=1, /, c=2, *args, d, e=5, **kw):
    "doc"
    x = a
    def inner():
        return x + b
    [y for y in args]
    return inner
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames[:7], c.co_cellvars, c.co_freevars, c.co_firstlineno, c.co_filename.endswith(".py"), c.co_flags & 0x0C)
i = f(1, d=2).__code__
print(i.co_name, i.co_qualname, i.co_freevars, i.co_argcount)
def g(): yield 1
async def co(): pass
async def ag(): yield
print([bool(x.__code__.co_flags & 0x20) for x in (f, g, co)], [bool(x.__code__.co_flags & 0x80) for x in (g, co)], bool(ag.__code__.co_flags & 0x200), type(c).__name__, c == f.__code__, f.__code__ is c, hash(c) == hash(f.__code__))
def h(a, b): return a * b
def k(a, b): return a - b
h.__code__ = k.__code__
print(h(5, 3), h.__name__)
try: h.__code__ = i
except ValueError as e: print(e)
m = compile("x = 1\ndef q(): pass", "some file", "exec")
print(m.co_name, m.co_filename, m.co_argcount, m.co_firstlineno, [type(k).__name__ for k in m.co_consts if hasattr(k, "co_name")], "x" in m.co_names)
n = c.replace(co_name="renamed", co_filename="elsewhere")
print(n.co_name, n.co_filename, c.co_name, n == c)
for t in "c.co_name = 'x'", "c.nothing", "type(c)()", "c()", "exec(i)", "eval(c)", "c.replace(zz=1)", "c < c":
    try:
        exec(t)
        print(t, "ok")
    except Exception as e: print(t, "->", type(e).__name__, str(e)[:60])
print((lambda: 0).__code__.co_name, (lambda *a, **k: 0).__code__.co_varnames, f.__code__.co_consts[0] if isinstance(f.__code__.co_consts[0], str) else "", eval(compile("1 + 1", "f", "eval")), compile("a", "f", "single").co_name)
