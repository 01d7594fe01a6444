# All kinds of parameter lists against all kinds of calls.
def f0(): return ()
def f1(a): return a,
def f2(a, b=2): return a, b
def f3(a, /, b): return a, b
def f4(a, *, b): return a, b
def f5(*a): return a
def f6(**k): return k
def f7(a, *b, c=3): return a, b, c
def f8(a=1, /, b=2, *, c=3): return a, b, c
def f9(*a, b, **k): return a, b, k
def f10(a, /, **k): return a, k
def f11(*, a=1, b): return a, b
functions = [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11]
calls = ["()", "(1)", "(1, 2)", "(1, 2, 3)", "(a=1)", "(b=1)", "(1, a=2)", "(1, b=2)", "(a=1, b=2)", "(1, 2, b=3)", "(*[1])", "(*[1, 2], **{})", "(**{'a': 1})", "(1, **{'b': 2})", "(1, c=5)", "(1, 2, c=5, d=6)", "(b=1, c=2, a=3)", "(1, z=9)"]
for f in functions:
    for c in calls:
        try: print(f.__name__, c, eval("f" + c))
        except TypeError as e: print(f.__name__, c, "!", e)
