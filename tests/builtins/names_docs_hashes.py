# Names and docstrings of classes that cannot be encoded; dir() of aliases and tracebacks; hashes of empty texts; order of closures.
import types
class Zero(str):
    def __hash__(self): return 0
class ZeroBytes(bytes):
    def __hash__(self): return 0
print(hash(""), hash(b""), hash(memoryview(b"")), {"": 1}[Zero()], {b"": 2}[ZeroBytes()], {Zero(): 3}[""], {"", Zero()}, {"x"[:0]: 4}[""])
for prefix in "a", "abc", "abcdefgh":
    hashes = {hash(prefix + chr(c)) for c in range(256)}
    print(len({h & 15 for h in hashes}) > 8, len({h & 255 for h in hashes}) > 128, len(hashes))

def attempt(*texts):
    for text in texts:
        try: print(text, "=", eval(text))
        except Exception as e: print(text, "->", type(e).__name__, e)
class C: pass
attempt("type('A\\udcdc', (), {})", "type('A', (), {'__doc__': 'x\\udcdcy'})", "type('\xc4', (), {'__doc__': '\U0001f40d'}).__doc__", "type('A', (), {'__doc__': b'x\\xff'}).__doc__", "type('A\\0', (), {})", "setattr(C, '__name__', 'A\\udcdc')", "setattr(C, '__doc__', 'x\\udcdc')", "len(C.__doc__)", "C.__name__",
        "int(memoryview(b'1'), 2)", "int(bytearray(b'101'), 2)", "int(b'101', 2)", "int(5, 2)", "int(memoryview(b'12'))", "types.CellType().cell_contents", "types.CellType(5).cell_contents")
print(sorted(set(dir(list[int])) - set(dir(list)) - {"__typing_unpacked_tuple_args__"}), set(dir(list)) - set(dir(list[int])), len(dir(dict[int, str])) == len(set(dir(dict[int, str]))))
try: 1 / 0
except ZeroDivisionError as e: print(dir(e.__traceback__))

def outer():
    result, b, a, ab, unused = 0, 1, 2, 3, 4
    class Body:
        own = b
        def method(self): return __class__, result, ab
    def f():
        nonlocal result
        result = (b, a, ab, Body)
        def inner(): return result, a
        return inner
    return f, Body
f, Body = outer()
print(f.__code__.co_freevars, [type(cell.cell_contents).__name__ for cell in f.__closure__], f().__code__.co_freevars, Body.method.__code__.co_freevars, Body().method()[2], Body.own)
def changed():
    a = b = c = 1
    def f():
        nonlocal c
        c = a * b
    cells = tuple(types.CellType(n) for n in (5, 7)) + f.__closure__[2:]
    exec(f.__code__, globals(), closure=cells)
    return c
print(changed())

# An AttributeError raised by __getattr__() learns what was asked.
class Odd:
    blech = None
    def __getattr__(self, name): raise AttributeError("text", 23)
class Named:
    def __getattr__(self, name): raise AttributeError("text", name="mine", obj=5)
class Other:
    def __getattr__(self, name): raise KeyError(name)
for object in Odd(), Named(), Other():
    for ask in lambda: object.bluch, lambda: getattr(object, "bluch"):
        try: ask()
        except AttributeError as e: print(e.name, e.obj is object, e.args)
        except KeyError as e: print("KeyError", e)
    try: print(getattr(object, "bluch", "default"))
    except KeyError as e: print("KeyError", e)
