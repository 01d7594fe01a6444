# Unary operators, conversions and their error messages.
class N:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 2j
    def __index__(self): return 3
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __bytes__(self): return b"bytes"
    def __hash__(self): return 11
    def __len__(self): return 4


n = N()
print(-n, +n, ~n, abs(n), int(n), float(n), complex(n), round(n), round(n, 2), bytes(n), hash(n), len(n))
print([10, 20, 30, 40][n], "abcdef"[n], "x" * n, list(range(n)), hex(n), bin(n), chr(n) == "\x03", (1, 2, 3, 4)[:n])
import math
print(math.trunc(n), math.floor(n), math.ceil(n))


class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __complex__(self): return 1
    def __index__(self): return 1.0
    def __len__(self): return "a"
    def __hash__(self): return "h"
    def __bool__(self): return 1
    def __bytes__(self): return "s"
    def __str__(self): return 5
    def __repr__(self): return None
    def __format__(self, s): return 1
    def __iter__(self): return 5
    def __dir__(self): return 5
    def __reversed__(self): return 5


b = Bad()
for f in int, float, complex, bool, bytes, str, repr, format, iter, dir, len, hash, ascii, hex, reversed, list, "{}".format, "%s".__mod__:
    try:
        print(f(b))
    except TypeError as e:
        print(e)
try:
    [1][b]
except TypeError as e:
    print(e)
o = object()
for text in "-o", "+o", "~o", "abs(o)", "int(o)", "float(o)", "complex(o)", "len(o)", "round(o)", "-'a'", "~1.5", "+[]", "-None", "bytes(o)", "not o", "math.floor(o)", "math.trunc(o)":
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, "->", e)
class OnlyIndex:
    def __index__(self): return 5
print(int(OnlyIndex()), float(OnlyIndex()), complex(OnlyIndex()))
