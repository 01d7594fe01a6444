# compile in three modes, flags, positions; exec of functions and classes; expression statements.
for src, mode in (("1 + 1", "eval"), ("x = 5", "exec"), ("x", "single"), ("x = 7", "single"), ("if x:\n  y = 1", "exec"), ("for i in range(2): i\n", "single"), ("'a'; 'b'; None; 3", "single"), ("", "exec"), ("# comment", "exec"), ("pass", "single"), ("def f():\n  return 3\n", "single"), ("\n\n1\n", "eval"), ("  5", "eval"), ("(\n1\n)", "eval"), ("lambda: 1", "eval"), ("class C: pass\n", "single"), ("[i for i in 'ab']", "single"), ("import math", "single"), ("del x", "exec"), ("\\\n1", "eval"), ("1;", "exec"), ("print('side effect')", "eval"), ("_", "eval")):
    ns = {"x": 10, "_": "underscore"}
    try:
        c = compile(src, "name", mode)
        r = eval(c, ns)
        print(repr(src), mode, repr(r) if not callable(r) else "callable", sorted(k for k in ns if k != "__builtins__"))
    except Exception as e: print(repr(src), mode, type(e).__name__, e)
for src, mode in ("x = 1", "eval"), ("1 1", "eval"), ("", "eval"), ("", "single"), ("a\nb", "single"), ("def f(): pass", "single"), ("if 1:", "exec"), ("x", "bad mode"), ("1\n2", "eval"), ("return", "exec"), ("yield", "eval"), ("await x", "exec"), (5, "exec"), (None, "exec"), ("a\0b", "exec"), (b"x = '\xff'", "exec"), ("\t x", "eval"), ("x = (", "exec"), ("'unclosed", "exec"), ("\ud800", "exec"), ("import", "single"), ("a b", "exec"), ("pass\n pass", "exec"):
    try:
        compile(src, "name", mode)
        print(repr(src), mode, "ok")
    except Exception as e: print(ascii(src), mode, type(e).__name__, getattr(e, "msg", e), getattr(e, "lineno", ""), getattr(e, "offset", ""))
g, l = {"a": 1}, {"b": 2}
exec("c = a + b\nglobal d\nd = c * 10\nclass K: e = a\ndef f(): return d\nf_result = f()", g, l)
print(sorted(l), g["d"], l["f_result"], l["K"].e, "c" in g)
try: exec("def h(): return b\nh()", g, l)
except NameError as e: print(e)
exec("x = [i * a for i in range(3)]\ny = (lambda: a)()", g)
print(g["x"], g["y"], eval("a + z", g, {"z": 5}), eval("locals()", {}, {"only": 1}), sorted(eval("globals()", {"q": 1})), eval("[a for _ in 'x']", {"a": 3}), eval("__builtins__") is not None)
code = compile("v += 1", "inc", "exec")
ns = {"v": 0}
for _ in range(5): exec(code, ns)
print(ns["v"], code.co_filename)
try: exec(compile("def f():\n  1 / 0\nf()", "fake.py", "exec"))
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_frame.f_code.co_filename, e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_next.tb_lineno)
