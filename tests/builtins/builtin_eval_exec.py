# eval, exec and compile with namespaces.
x = 10
print(eval("x + 1"), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval(" 1 + 1 "), eval("(1,\n2)"), eval(b"1 + 2"), eval(compile("x * 2", "f", "eval")))
ns = {}
print(exec("a = 1\nb = a + 1\ndef f(): return a * 10", ns), ns["a"], ns["b"], ns["f"](), "__builtins__" in ns)
g, l = {"v": 1}, {}
exec("v = 2\nglobal w\nw = 3", g, l)
print(l, g["v"], g["w"])
exec("for i in range(3): pass\nclass K: y = i", ns)
print(ns["i"], ns["K"].y)


def local():
    q = 5
    exec("q = 6; r = 7")
    return q, eval("q"), "r" in locals()


print(local())
c = compile("z = 1 + 2\nprint(z)", "name.py", "exec")
exec(c)
print(type(c).__name__, c.co_filename, c.co_name)
s = compile("1 + 1; 'text'; None", "name", "single")
exec(s)
exec("5", {})
exec(compile("5", "f", "single"))
for t in "eval('x = 1')", "eval('')", "eval('1 +')", "eval(5)", "exec(5)", "eval('x', 5)", "exec('x', 5)", "eval('x', {}, 5)", "compile('1', 'f', 'bad')", "compile('x =', 'f', 'exec')", "eval('unknown_name')", "exec('1/0')", "eval('1;2')", "compile(5, 'f', 'exec')", "eval()", "exec()", "eval('a\\0b')", "compile('a\\nb', 'f', 'single')", "compile('x = 1', 'f', 'eval')", "eval('x', [], {})", "eval('lambda: x')().x", "eval('yield 1')", "eval(' \\n 1')", "exec('return 5')", "compile('1')":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, getattr(e, "msg", e))
class Map(dict):
    def __missing__(self, k): return k.upper()
print(eval("alpha + beta", {}, Map()))
exec("made = 1", globals())
print(made, globals()["made"], "made" in globals())
print(eval("[x for x in range(n)]", {"n": 3}), eval("(lambda k: k + x)(1)"), eval("__import__('math').floor(2.5)"))
exec("def deco(f): return f\n@deco\ndef h(): 'doc'", ns)
print(ns["h"].__doc__, eval("__name__"), eval("__name__", {"__name__": "other"}))
def closure():
    v = 1
    def inner(): return v
    return inner
try:
    exec(closure().__code__)
except TypeError as e:
    print(e)
