# Special methods of sequences called by name with wrong operands; assigning nothing to a slice with a step.
b=bytearray(range(10)); b[1:-1:2]=b""; print(b)
b=bytearray(range(10)); b[::-1]=b""; print(b)
b=bytearray(range(10))
try: b[5:2:2]=b"xy"
except ValueError as e: print(e)
for t in "'abc'.__mul__('')", "'abc'.__mul__()", "'abc'.__rmul__('x')", "[].__mul__('')", "().__mul__(1.5)", "b''.__mul__('')", "'a'.__add__(5)", "[].__add__(5)", "b''.__add__(5)", "[].__imul__('')", "[].__iadd__(5)", "bytearray().__mul__(2**100)", "'a'.__mul__(2**100)", "'a'.__mod__(5)", "'a'.__rmod__('b')", "'a'.__rmod__(5)", "[].__rmul__(None)", "range(3).__mul__(2)", "'abc'.__getitem__('x')", "'abc'.__contains__(5)", "'abc'.__lt__(5)", "b'a'.__contains__('x')", "b'a'.__bytes__()", "(5).__add__('x')", "'a'.__mul__(True)", "'a'.__mul__(1.0)":
    try: print(t, "=", repr(eval(t)))
    except BaseException as e: print(t, '->', type(e).__name__, e)
class B(bytes): pass
print(B(b'ab').__bytes__(), type(B(b'ab').__bytes__()))
class C:
    def __index__(self): return 2
print('ab'.__mul__(C()), [1].__rmul__(C()))
class D(bytes): pass
print(type(D(b"x").__getnewargs__()[0]).__name__)
for t in "'%*s' % (2 ** 70, 'a')", "'%.*f' % (2 ** 40, 1.0)", "'%.*s' % (-1, 'abc')", "'%*s|' % (-5, 'abc')", "b'%*s' % (2 ** 70, b'a')", "'%.*s' % (2 ** 40, 'abc')":
    try: print(t, "=", repr(eval(t)))
    except Exception as e: print(t, '->', type(e).__name__, e)
