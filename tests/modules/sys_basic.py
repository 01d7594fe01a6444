# Attributes and functions of sys that do not depend on the machine.
import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.version.split()[0][:4], sys.byteorder, type(sys.platform).__name__, sys.maxunicode, sys.argv, sys.hexversion >> 16)
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.radix, sys.float_info.max_exp, sys.maxsize in (2 ** 31 - 1, 2 ** 63 - 1), sys.int_info.bits_per_digit > 0, sys.float_repr_style)
print(sys.modules["sys"] is sys, "math" in sys.builtin_module_names or True, type(sys.path).__name__, isinstance(sys.implementation.name, str), sys.getdefaultencoding(), sys.getrecursionlimit(), sys.getrefcount.__name__ if hasattr(sys, "getrefcount") else "none")
sys.setrecursionlimit(500)
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError:
    print("limit", sys.getrecursionlimit())
sys.setrecursionlimit(1000)
for t in "sys.setrecursionlimit(0)", "sys.setrecursionlimit(-1)", "sys.setrecursionlimit('a')", "sys.exit(1, 2)", "sys.intern(1)", "sys.getsizeof()", "sys._getframe(1000)", "sys.nothing":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t, v, tb is not None, sys.exception() is v)
print(sys.exc_info(), sys.exception())
print(sys._getframe().f_code.co_name, sys.getsizeof([]) > 0, sys.stdout.write("written\n"), sys.stdin is not None, sys.stdout.encoding.lower().replace("-", ""), sys.flags.optimize, callable(sys.excepthook), callable(sys.displayhook))
sys.stdout.flush()
for v in 5, None, "text", [1]:
    sys.displayhook(v)
import builtins
print(builtins._)
