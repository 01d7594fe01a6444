# Shadowing and restoring built-ins, globals changed during loops and calls.
def size(x): return len(x)
print(size([1]))
len = lambda x: "shadowed"
print(size([1]))
del len
print(size([1, 2]))
import builtins
real = builtins.len
builtins.len = lambda x: "patched"
print(size([1]))
builtins.len = real
print(size("abc"))
x = 1
def show(): return x
out = []
for i in range(4):
    out.append(show())
    if i == 1: x = "changed"
    if i == 2: globals()["x"] = "via dict"
print(out, show())
def setter(v):
    global x, fresh
    x = v
    fresh = v
setter(5)
print(show(), fresh)
del x
try: show()
except NameError as e: print(e)
x = "back"
print(show())
def late(): return defined_later
try: late()
except NameError as e: print(e)
defined_later = "now"
print(late())
def redefine(): return 1
def caller(): return redefine()
print(caller())
def redefine(): return 2
print(caller())
redefine = lambda: 3
print(caller())
class A:
    def f(self): return helper()
def helper(): return "helper"
print(A().f())
helper = len
try: A().f()
except TypeError as e: print(e)
print = (lambda p: lambda *a: p(">", *a))(print)
print("wrapped")
del print
print("plain")
str, int = int, str
print(str("5") + 1, int(5) + "!")
del str, int
print(str(5), int("5"))
True_ = False
print(True_, __name__, __debug__)
for range in [[1, 2]]:
    for i in range: print(i, end=" ")
del range
print(list(range(2)))
def params(list, dict=dict): return list, dict(a=1)
print(params(5))
try: undefined_function(1 / 0)
except NameError as e: print(e)
except ZeroDivisionError: print("argument first")
id = 7
def uses_id(): return id
print(uses_id())
del id
print(callable(uses_id()))
