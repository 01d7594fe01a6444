exc = ImportError('test', name='name', path='path')
exc.__init__()
print(exc.args, exc.msg, exc.name, exc.path)
exc = AttributeError('x', name='n', obj=1); exc.__init__('y'); print(exc.args, exc.name, exc.obj)
exc = NameError('x', name='n'); exc.__init__('y'); print(exc.args, exc.name)
class N(OSError):
    def __new__(cls, message, baz):
        self = super().__new__(cls, message)
        self.baz = baz
        return self
print(N("m", "b").args, N("m", baz="b").args)
class I(OSError):
    def __init__(self, a, b): super().__init__(a); self.b = b
e = I(2, "x"); print(e.args, e.errno, e.strerror, type(e))
class I2(OSError):
    def __init__(self, a, b): pass
e = I2(2, "x"); print(e.args, e.errno, e.strerror, str(e))
class B(OSError):
    def __new__(cls, a): return OSError.__new__(cls, a, 'text')
    def __init__(self, a): self.a = a
e = B(2); print(e.args, e.errno, str(e), type(e))
# cycles of contexts
class A(Exception): pass
def cycle():
    try: raise A('a')
    except A as _a:
        a = _a
        try: raise A('b')
        except A as _b:
            b = _b
            try: raise A('c')
            except A as _c:
                c = _c
                a.__context__ = c
                try: raise A('d')
                except A as _d:
                    d = _d
                    e = A('e')
                    raise e
try: cycle()
except A as e:
    x = e
    for i in range(7): print(x, end=' '); x = x.__context__
    print()
# throw
class E(Exception):
    def __new__(cls, *args, **kwargs): return cls
def g():
    yield 1
    yield 2
gen = g()
try: gen.throw(E)
except TypeError as e: print(e)
print(list(gen))
gen = g(); next(gen)
try: gen.throw(E)
except TypeError as e: print(e)
print(list(gen))
gen = g(); next(gen)
for args in (ValueError(1), 'foo'), (ValueError, 'foo', 23), (list,), ('abc',), (0,), (ValueError, TypeError(1)), (ValueError, ValueError(1), None), (ValueError, (1, 2)), (TypeError, None), (ValueError, 'x', 'y'):
    gen = g(); next(gen)
    try: gen.throw(*args)
    except BaseException as e: print(args, type(e).__name__, e, e.args)
try: raise E
except TypeError as e: print(e)
def func(): yield
func.__name__ = 'fn'; func.__qualname__ = 'qn'
gen = func(); print(gen.__name__, gen.__qualname__)
async def co(): pass
co.__name__ = 'cn'; c = co(); print(c.__name__, c.__qualname__); c.close()
