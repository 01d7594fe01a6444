# The builtins module and its names.
import builtins
names = "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError FloatingPointError GeneratorExit ImportWarning IndentationError IsADirectoryError ModuleNotFoundError None NotImplemented PythonFinalizationError RecursionError ResourceWarning SyntaxWarning TabError TimeoutError True UnicodeTranslateError Warning __build_class__ __debug__ __import__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip".split()
print([n for n in names if not hasattr(builtins, n)])
print(builtins.len is len, builtins.__name__, __builtins__ is builtins, type(builtins).__name__)
builtins.my_own = "added"
print(my_own)
del builtins.my_own
try:
    my_own
except NameError as e:
    print(e)
old = builtins.print
def loud(*a, **k): old("LOUD", *a, **k)
builtins.print = loud
print("text")
builtins.print = old
print("restored")
len = "shadowed"
print(len, builtins.len("abc"))
del len
print(len("ab"))
def f():
    str = 5
    return str
print(f(), str(5))
try:
    exec("x = 5 + undefined_one", {"__builtins__": {}})
except NameError as e:
    print(e)
try:
    exec("print(1)", {"__builtins__": {}})
except NameError as e:
    print(e)
exec("p(v)", {"__builtins__": {"p": print, "v": "custom builtins"}})
print([type(getattr(builtins, n)).__name__ for n in ("len", "int", "print", "super", "Ellipsis", "open", "property", "__debug__")])
print(len.__name__, len.__module__, print.__qualname__, int.__module__, len.__self__.__name__, [].append.__self__, [].append.__name__, [].append.__qualname__, str.join.__qualname__, "".join.__qualname__, dict.fromkeys.__self__)
