import types
# slots
def bad(name, bases, ns):
    try: type(name, bases, ns); print('ok')
    except Exception as e: print(type(e).__name__, e)
class B: pass
for slots in b'x', '', '42', 'x\x00y', ('__dict__', '__dict__'), ('__weakref__', '__weakref__'), ('a', 'a'), 5, ('__dict__', '__weakref__'), ['x', 3]:
    bad('A', (), {'__slots__': slots})
bad('A', (int,), {'__slots__': 'x'}); bad('A', (), {'__slots__': 'x', 'x': 0}); bad('A', (B,), {'__slots__': '__dict__'}); bad('A', (B,), {'__slots__': '__weakref__'})
bad('A', (tuple,), {'__slots__': 'x'}); bad('A', (bytes,), {'__slots__': ('x',)}); bad('A', (list,), {'__slots__': 'x'})
# super with a cell
class X:
    def meth(self): return super()
def f():
    k = X()
    def g(): return k
    return g
c = f().__closure__[0]
class Y:
    def meth(self):
        def inner(): return self
        return super().__init__(), type(inner())
print(Y().meth())
# property in a derived class
class P(property): "doc of P"
class Foo:
    @P
    def spam(self):
        "doc of spam"
        return 1
    @spam.getter
    def spam(self):
        "newer"
        return 2
    bare = P(lambda self: 1)
    given = P(lambda self: 1, doc='given')
print(Foo.spam.__doc__, Foo.bare.__doc__, Foo.given.__doc__, P.__doc__, vars(Foo.spam))
class S(property): __slots__ = ()
try:
    class Bar:
        @S
        def spam(self): "documented"
except AttributeError as e: print(e)
class Baz:
    @S
    def spam(self): pass
print(Baz.spam.__doc__)
# module objects
m = types.ModuleType('foo'); print(m); del m.__name__; print(m)
m = types.ModuleType('foo'); m.__file__ = '/tmp/foo.py'; print(m); del m.__name__; print(m)
class L: pass
m = types.ModuleType('foo'); m.__loader__ = L; print(str(m).split(' at ')[0]); del m.__name__; print(str(m).split(' at ')[0])
class R:
    def __repr__(self): return 'loader'
m.__loader__ = R(); print(m)
try: types.ModuleType()
except TypeError as e: print(e)
try: types.ModuleType(name='x', doc='y', z=1)
except TypeError as e: print(e)
print(types.ModuleType(name='x', doc='y').__doc__)
# dir
class Foo(types.ModuleType): __dict__ = 8
try: dir(Foo('foo'))
except TypeError as e: print(e)
class D:
    def __dir__(self): return 5
try: dir(D())
except TypeError as e: print(e)
class D:
    __slots__ = ['__class__', '__dict__']
    def __init__(self): self.bar = 'wow'
print('bar' in dir(D()), '__repr__' in dir(D()))
# exec with a closure
def make():
    a, b = 2, 3
    result = 0
    def three():
        nonlocal result
        result = a * b
        return result
    def one(): return a
    return three, one, lambda: result
three, one, result = make()
exec(three.__code__, globals(), closure=three.__closure__); print(result())
cells = dict(zip(three.__code__.co_freevars, three.__closure__)) | {'a': types.CellType(35), 'b': types.CellType(72)}
exec(three.__code__, closure=tuple(cells[name] for name in three.__code__.co_freevars)); print(result())
for args in (make.__code__, three.__closure__), (three.__code__, None), (three.__code__, one.__closure__), (three.__code__, list(three.__closure__)), (three.__code__, (1, 2, 3)), ('pass', three.__closure__):
    try: exec(args[0], globals(), closure=args[1])
    except TypeError as e: print(e)
try: eval(three.__code__)
except TypeError as e: print(e)
# eval with mappings
class M:
    def __getitem__(self, key):
        if key == 'a': return 12
        raise KeyError
    def keys(self): return list('xyz')
m = M(); g = globals()
print(eval('a', g, m), eval('dir()', g, m), eval('globals() is g', g, m) if 0 else '', eval('locals()', g, m) is m)
class D(dict):
    def __getitem__(self, key):
        if key == 'a': return 12
        return dict.__getitem__(self, key)
    def keys(self): return list('xyz')
d = D()
print(eval('a', g, d), eval('dir()', g, d), eval('locals()', g, d) is d)
try: eval('b_not_there', g, d)
except NameError as e: print(e)
# annotations of wrappers
@classmethod
def cm(cls, x: int) -> str: pass
@staticmethod
def sm(x: int): pass
print(cm.__annotations__, sm.__annotations__, cm.__name__, sm.__wrapped__.__name__)
def t(a, b): return 1
t.known = 1
print('known' in dir(t), '__globals__' in dir(t))
r = types.new_class('X', (int, object), dict(metaclass=lambda n, b, ns, **kw: (n, b, ns, kw), x=0)); print(r)
for name in 'A\x00B', b'A', 5:
    try: type(name, (), {})
    except Exception as e: print(type(e).__name__, e)
C = type('C', (), {})
for name in 'A\x00B', b'A', 'B.A', '':
    try: C.__name__ = name; print(C.__name__, C.__qualname__)
    except Exception as e: print(type(e).__name__, e)
