# Calls with many arguments, defaults and keywords; long parameter lists.
def f(a, b, c, d, e, f, g, h, i, j, k=11, l=12, m=13, *rest, n, o=15, p=16, **kw):
    return (a, b, c, d, e, f, g, h, i, j, k, l, m), rest, (n, o, p), kw
print(f(*range(10), n=1))
print(f(*range(20), n=1, o=2, q=3))
print(f(1, 2, 3, 4, 5, j=10, i=9, h=8, g=7, f=6, n=0, m=99))
def g(*args, **kwargs): return len(args), sum(args), len(kwargs), sum(kwargs.values())
print(g(*range(300)), g(**{f"k{i}": i for i in range(300)}), g(*range(100), *range(100), **{f"a{i}": 1 for i in range(50)}, **{f"b{i}": 2 for i in range(50)}))
code = "lambda " + ", ".join(f"p{i}={i}" for i in range(200)) + ": sum([" + ", ".join(f"p{i}" for i in range(200)) + "])"
h = eval(code)
print(h(), h(1000), h(p199=0), h(*range(1, 201)))
print(eval("max(" + ", ".join(map(str, range(300))) + ")"), eval("[" + ", ".join(map(str, range(1000))) + "]")[-1], len(eval("{" + ", ".join(f"{i}: {i}" for i in range(600)) + "}")), eval("+".join(["1"] * 500)), len(eval("(" + "'a'," * 700 + ")")))
ns = {}
exec("\n".join(f"v{i} = {i}" for i in range(500)) + "\ntotal = " + " + ".join(f"v{i}" for i in range(500)), ns)
print(ns["total"])
exec("def many():\n" + "\n".join(f"    v{i} = {i}" for i in range(400)) + "\n    return " + " + ".join(f"v{i}" for i in range(400)), ns)
print(ns["many"]())
exec("def deep(x):\n" + "".join("    " * (i + 1) + f"if x > {i}:\n" for i in range(18)) + "    " * 19 + "return 'deep'\n    return 'shallow'", ns)
print(ns["deep"](100), ns["deep"](5))
exec("def branches(x):\n" + "".join(f"    {'el' if i else ''}if x == {i}: return {i * i}\n" for i in range(200)) + "    else: return -1", ns)
print(ns["branches"](0), ns["branches"](199), ns["branches"](500))
print(eval("(" * 50 + "1" + ")" * 50), eval("[" * 50 + "]" * 50), eval("not " * 50 + "1"), eval("-" * 51 + "1"), eval("lambda: " * 5 + "7")()()()()())
exec("class Big:\n" + "\n".join(f"    def m{i}(self): return {i}" for i in range(200)), ns)
print(sum(getattr(ns["Big"](), f"m{i}")() for i in range(200)))
a = b = c = d = e = 1
print(f"{a}{b}{c}{d}{e}" * 3, eval('f"' + "{a}" * 200 + '"') == "1" * 200)
