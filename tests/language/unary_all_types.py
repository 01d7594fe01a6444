# Unary operators, len, iter, abs, int, float, bool, hash on every built-in type.
values = [5, -2.5, 1 - 1j, True, "7", b"8", bytearray(b"9"), [1], (2, 3), {1: 2}, {3}, frozenset([4]), None, range(2), int, ..., slice(1), len, NotImplemented, (lambda: 0), memoryview(b"1")]
def name(v): return type(v).__name__
for f in ["-v", "+v", "~v", "not v", "len(v)", "abs(v)", "int(v)", "float(v)", "complex(v)", "bool(v)", "iter(v) and 1", "next(v)", "hash(v) and 1", "reversed(v) and 1", "round(v)", "v[0]", "v()", "v.real", "list(v)", "tuple(v)", "set(v)", "dict(v)", "sum(v)", "max(v)", "sorted(v)", "chr(v)", "ord(v)", "bin(v)", "range(v)", "bytes(v)", "callable(v)", "v.x", "'abc'[v]", "v in [5]", "v * 2", "v % 2", "*v,", "isinstance(v, object)"]:
    for v in values:
        import warnings
        warnings.simplefilter("ignore")
        try:
            r = eval(f)
            print(f, name(v), "=", r if not isinstance(r, (type(iter([])),)) else "it")
        except Exception as e:
            print(f, name(v), "->", type(e).__name__, e)
