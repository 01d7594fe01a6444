import builtins
def foo():
    return len([1,2,3])
print(foo())
saved = len
builtins.len = lambda x: 7
print(foo())
builtins.len = saved
print(foo())
setattr(builtins, "len", lambda x: 8)
print(foo())
builtins.len = saved
class MyGlobals(dict):
    def __missing__(self, key): return int(key.removeprefix("_number_"))
print(eval("lambda: _number_1 + _number_2", MyGlobals())())
code = compile("print('Hello')", "", "exec")
for b in {}, {'print': lambda *a: print('mine', *a)}, 123:
    try: exec(code, {'__builtins__': b})
    except Exception as e: print(type(e).__name__, e)
class C(dict): pass
code = compile("print(superglobal)", "test", "exec")
exec(code, {'__builtins__': C({'superglobal': 1, 'print': print})})
try: exec(code, {'__builtins__': C()})
except NameError as e: print(e)
class M(dict):
    def __missing__(self, key): return print
exec("f(1)", {'__builtins__': M()})
g = {'__builtins__': {'len': lambda x: 5}}
exec("def f(): return len([])", g)
print(g['f'](), type(g['f'].__builtins__))
print(__builtins__ is builtins)
