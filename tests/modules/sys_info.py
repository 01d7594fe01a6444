# Tuples with names in sys; hooks; streams; breakpoint().
import io
import sys
v = sys.version_info
print(v[:2], v.major, v.minor, v.releaselevel, v.serial, len(v), v >= (3, 14), type(v), v == tuple(v), repr(v).startswith("sys.version_info(major=3, minor=14, micro="))
print(sys.float_info)
print(len(sys.int_info), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.modulus == 2 ** (61 if sys.maxsize > 2 ** 32 else 31) - 1)
print(sys.flags.optimize, sys.flags.dev_mode, sys.flags.int_max_str_digits, len(sys.flags), sys.float_info is sys.float_info, sys.float_repr_style)
for t in "type(v)()", "v.nothing", "setattr(v, 'major', 2)", "setattr(v, 'new', 2)", "hash(sys.float_info) == hash(tuple(sys.float_info))":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print("sys" in sys.builtin_module_names, "builtins" in sys.builtin_module_names, type(sys.builtin_module_names).__name__, sys.builtin_module_names == tuple(sorted(sys.builtin_module_names)))
calls = []
sys.breakpointhook = lambda *a, **k: calls.append((a, k)) or "from the hook"
print(breakpoint(), breakpoint(1, x=2), calls)
sys.breakpointhook = sys.__breakpointhook__
a = []
b = [a, a]
print(sys.getrefcount(a) > 2)
out = io.StringIO()
old, sys.stdout = sys.stdout, out
sys.displayhook([1, "x"])
sys.displayhook(None)
print("to the stream", 1, flush=True)
sys.stdout = old
print(repr(out.getvalue()), sys.stdout is sys.__stdout__)
sys.stdin = None
try:
    input("prompt ")
except RuntimeError as e:
    print(e)
sys.stdin = sys.__stdin__
sys.stdout = None
try:
    input()
except RuntimeError as e:
    error = str(e)
sys.stdout = old
print(error)
class Reader:
    def readline(self): return "typed\n"
class Bad:
    def readline(self): return 5
sys.stdin = Reader()
print(repr(input("? ")))
sys.stdin = Bad()
try:
    input()
except TypeError as e:
    print(e)
